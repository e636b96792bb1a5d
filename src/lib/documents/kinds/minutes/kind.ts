import type { KindOf } from '#lib/documents/kinds/kinds.ts';
import { buildMinutes } from './minutes.ts';
import { MinutesWording } from './wording.ts';

export const kind: KindOf<'minutes'> = { build: buildMinutes, wording: MinutesWording };
