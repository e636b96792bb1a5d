import { blankDossier, type Dossier } from './dossier.ts';
import { cleanCode } from './code.ts';
import { sampleOf, type Draw } from './draw.ts';
import { fold } from '#lib/domain/basics/vietnamese-text.ts';

/** One spelling of a code, as scanned or typed: cleaned, letters large or small. */
export const sameCode = (a: string, b: string) => fold(cleanCode(a)) === fold(cleanCode(b));

interface Context {
  /** Dossiers already examined in the visit. */
  existing: readonly Dossier[];
  /** The list drawn from, with the field of each dossier where it is known. */
  fields: ReadonlyMap<string, string>;
  newId: () => string;
}

/** The dossiers to examine after a draw, behind those of the visit; a code already among them is not added twice. */
export function dossiersOfDraw(draw: Draw, { existing, fields, newId }: Context): Dossier[] {
  const codes = new Set(existing.map(({ code }) => code));
  const first = Math.max(0, ...existing.map(({ position }) => position)) + 1;
  return sampleOf(draw)
    .filter((code) => !codes.has(code))
    .map((code, index) => ({
      ...blankDossier({
        id: newId(),
        missionId: draw.missionId,
        visitId: draw.visitId,
        drawId: draw.id,
        code,
        position: first + index,
      }),
      field: fields.get(code) ?? '',
    }));
}
