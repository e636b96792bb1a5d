/** What tells of numbers that differ, fetched where numbers or words were given: the item itself must be there at once. */
export const loadItemDoubts = () => import('./ItemDoubts.svelte');
