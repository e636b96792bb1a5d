/** Fetched when first opened: the camera and its reader are no part of the list. */
export const loadScan = () => import('./ScanSheet.svelte');
