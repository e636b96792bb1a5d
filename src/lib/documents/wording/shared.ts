import office from '#templates/documents/office.json' with { type: 'json' };
import parts from '#templates/documents/parts.json' with { type: 'json' };
import { OfficeWording } from './office.ts';
import { PartsWording } from './parts.ts';

/** What the documents of an office have in common. */
export const OFFICE = OfficeWording.parse(office);

/** Words for the parts of a visit's record. */
export const PARTS = PartsWording.parse(parts);
