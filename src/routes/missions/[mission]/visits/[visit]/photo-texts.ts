import type { Photo } from '#lib/domain/visit/evidence.ts';
import { formatInstant } from '#lib/domain/basics/vietnamese-date.ts';
import { isPhotoCutOff, readTwins } from '#lib/storage/photos/photos.ts';
import { renditionOf } from '#lib/storage/photos/renditions.ts';
import { t } from '#messages/texts.svelte.ts';

/**
 * What a photo is called: its caption, or where and when it was added. No number: paper counts the photos of all items
 * in an order of its own, and another number on the screen would name another photo.
 * @param of what it shows, where it belongs to no item
 */
export function photoName({ caption, itemCode, addedAt }: Photo, of = t().checklist.photos): string {
  return caption || [of, itemCode, formatInstant(addedAt)].filter(Boolean).join(' · ');
}

/** Where else the very same picture was added, in words, each place once; empty where nowhere. */
export async function placesOfTwins(photo: Photo): Promise<string> {
  const { twins } = t().checklist;
  const places = (await readTwins(photo)).map(({ visitId, itemCode }) => {
    if (visitId !== photo.visitId) return twins.otherVisit;
    return itemCode === null ? twins.visit : twins.item(itemCode);
  });
  return [...new Set(places)].join(', ');
}

/** What is wrong with a photo just kept, in words: nothing of it can be shown, or only a part. Empty where nothing is. */
export async function faultOfPhoto(photo: Photo): Promise<string> {
  const { errors } = t();
  const { thumbnail } = await renditionOf(photo);
  if (!thumbnail) return errors.photo.unreadable(photo.fileName);
  return (await isPhotoCutOff(photo)) ? errors.photo.cutOff(photo.fileName) : '';
}
