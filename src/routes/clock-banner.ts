/** Looks at the device's date; comes after the first screen, which does not wait for it. */
export const loadClockBanner = () => import('./ClockBanner.svelte');
