/** Cameras this page has open now, by the id of their pending capture. */
export const captures = { open: new Set<string>() };
