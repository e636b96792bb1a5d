// Has the browser read what it keeps of this origin while the app's own script is still on its way: the first reading
// of either store waits for the disk. What comes of it is of no account, the app asks again.
try {
  void localStorage.length;
  // Opening the database here could create it; asking which there are cannot.
  indexedDB.databases().catch(() => undefined);
} catch {
  // Storage is forbidden, or an older browser: the app says so when it matters.
}
