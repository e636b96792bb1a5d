/** Has the browser save a file under its name. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The browser reads the file after the tap: its address must outlive it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
