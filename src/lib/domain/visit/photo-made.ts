/** The fields of a photo's row on pictures made of it. Signatures do not cover them: they cover the original. */
export const MADE_OF_PHOTO = ['print', 'thumbnail'] as const;

type Made = (typeof MADE_OF_PHOTO)[number];

/** A photo as it was taken in, whatever was made of it since. */
export function withoutMade<Row extends object>(photo: Row): Omit<Row, Made> {
  const entries = Object.entries(photo).filter(
    ([field]) => !MADE_OF_PHOTO.some((derived) => derived === field),
  );
  return Object.fromEntries(entries) as Omit<Row, Made>;
}

/** Whether fields of a photo that are set only say what was made of it. */
export function tellsOnlyMade(set: object): boolean {
  return Object.keys(set).every((field) => MADE_OF_PHOTO.some((derived) => derived === field));
}
