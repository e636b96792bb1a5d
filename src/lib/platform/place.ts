import type { Place } from '#lib/domain/visit/evidence.ts';

const KEY = 'so-giam-sat.place';
const PATIENCE_MS = 5_000;

/** Whether the user wants photos to note where they were taken; off until chosen. */
export function notesPlace(): boolean {
  return localStorage.getItem(KEY) === 'yes';
}

export function setNotesPlace(enabled: boolean): void {
  localStorage.setItem(KEY, enabled ? 'yes' : 'no');
}

/** Where the device is, when the user wants it noted and the device knows it soon; else null. */
export async function placeNow(): Promise<Place | null> {
  if (!notesPlace()) return null;
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        resolve({ latitude, longitude, accuracy });
      },
      () => {
        resolve(null);
      },
      { timeout: PATIENCE_MS, maximumAge: 60_000, enableHighAccuracy: true },
    );
  });
}
