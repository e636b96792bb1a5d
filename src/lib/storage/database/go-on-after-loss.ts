import { v7 as uuidv7 } from 'uuid';
import { database } from './database.ts';
import { knownDevice } from './device.ts';
import type { Loss } from './ground.ts';
import { acceptMarks } from './loss-marker.ts';

/**
 * Goes on after a loss that a person was told of. The device gets a new identity: its old one may have written changes
 * that other devices know, and must not give their numbers to others.
 */
export async function goOnAfterLoss(loss: Loss): Promise<void> {
  const { author } = await knownDevice();
  await database.transaction('rw', database.settings, async () => {
    await database.settings.put({ key: 'device', value: { id: uuidv7(), author } });
    await database.settings.delete('deviceKey');
  });
  acceptMarks(loss.marks);
}
