// The least a page can do: native radios, one record a choice, strictly durable. It shows what the browser itself
// costs; the app is measured against it.
const list = /** @type {HTMLFieldSetElement} */ (document.getElementById('items'));
const state = /** @type {HTMLOutputElement} */ (document.querySelector('output'));

/** @type {IDBDatabase} */
let database;

const opening = indexedDB.open('native-page', 1);
opening.onupgradeneeded = () => opening.result.createObjectStore('answers', { keyPath: 'name' });
opening.onsuccess = () => {
  database = opening.result;
  const reading = database.transaction('answers').objectStore('answers').getAll();
  reading.onsuccess = () => {
    for (const { name, value } of reading.result) {
      const chosen = document.querySelector(`input[name="${name}"][value="${value}"]`);
      if (chosen instanceof HTMLInputElement) chosen.checked = true;
    }
    list.addEventListener('change', save);
    list.disabled = false;
  };
};

/** @param {Event} event */
function save({ target }) {
  const { name, value } = /** @type {HTMLInputElement} */ (target);
  state.textContent = 'Đang lưu…';
  const transaction = database.transaction('answers', 'readwrite', { durability: 'strict' });
  transaction.objectStore('answers').put({ name, value });
  transaction.oncomplete = () => {
    state.textContent = 'Đã lưu';
  };
}

if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/native-worker.js');
