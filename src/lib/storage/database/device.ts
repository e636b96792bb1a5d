import { v7 as uuidv7 } from 'uuid';
import { z } from '#lib/domain/basics/schema.ts';
import { database } from './database.ts';
import { writeUnlessLost, type Loss } from './lost-data.ts';
import { acceptMarks } from './loss-marker.ts';

/** This device in the journal: its id, and who is writing on it. */
export const DeviceIdentity = z.object({ id: z.uuid(), author: z.string() });
export type DeviceIdentity = z.infer<typeof DeviceIdentity>;

async function storedIdentity(): Promise<DeviceIdentity | undefined> {
  const row = await database.settings.get('device');
  return row && DeviceIdentity.parse(row.value);
}

/** Who this device is and who writes on it; both empty before the first write. Writes nothing. */
export async function knownDevice(): Promise<DeviceIdentity> {
  return (await storedIdentity()) ?? { id: '', author: '' };
}

/**
 * Who this device is; made at its first use.
 * @throws DataLostError where it would be made a second time, in a database that was emptied
 */
export async function deviceIdentity(): Promise<DeviceIdentity> {
  return (
    (await storedIdentity()) ??
    // Two tabs may start at once: the second finds the first one's row inside the transaction.
    writeUnlessLost(['settings'], async () => {
      const first = await storedIdentity();
      if (first) return first;
      const identity = { id: uuidv7(), author: '' };
      await database.settings.add({ key: 'device', value: identity });
      return identity;
    })
  );
}

/**
 * Sets who is writing on this device: the author of the changes from now on.
 * @throws DataLostError
 */
export async function nameAuthor(author: string): Promise<void> {
  await deviceIdentity();
  await writeUnlessLost(['settings'], async () => {
    const identity = await storedIdentity();
    if (!identity) return;
    await database.settings.put({ key: 'device', value: { ...identity, author: author.normalize('NFC') } });
  });
}

/**
 * Goes on after a loss that a person accepted. The device gets a new identity: its old one may have written changes
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
