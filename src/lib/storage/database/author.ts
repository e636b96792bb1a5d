import { database } from './database.ts';

/** Who writes on this device, as given; empty where nobody has said. Without validators, which the first screen is spared. */
export async function authorHere(): Promise<string> {
  const row = await database.settings.get('device');
  const { author } = (row?.value ?? {}) as { author?: unknown };
  return typeof author === 'string' ? author : '';
}
