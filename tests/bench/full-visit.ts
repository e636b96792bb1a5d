import { Dossier, blankDossier } from '#lib/domain/dossiers/dossier.ts';
import { Interview } from '#lib/domain/visit/interview.ts';
import { Draw, drawSample, sampleOf } from '#lib/domain/dossiers/draw.ts';
import { listOfRange } from '#lib/domain/dossiers/draw-list.ts';
import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import { visitRows, type Rows } from './long-checklist.ts';

export const DOSSIERS = 300;
export const INTERVIEWS = 200;

const RANGE = { prefix: 'H25.14-260101-', first: 1, last: 5000, digits: 4 };
const DRAWN = '2026-03-05T02:00:00.000Z';
const ANSWERS = [
  { waiting: 'under15', extraPapers: 'no', fees: 'asPosted', attitude: '5', satisfaction: '4' },
  { waiting: 'over60', extraPapers: 'once', fees: null, attitude: '3', satisfaction: '2' },
  { waiting: '15to30', extraPapers: 'no', fees: 'none', attitude: '4', satisfaction: null },
];

/** A visit with every dossier of a large sample recorded and many citizens heard. */
export function fullVisitRows(checklist: Checklist): { rows: Rows; address: string; dossiers: Dossier[] } {
  const { rows, address, ids } = visitRows(checklist);
  const draw = drawSample(listOfRange(RANGE), {
    ...ids,
    id: 'mau-ho-so',
    method: 'range',
    range: RANGE,
    seed: { delegation: 'Đo tốc độ', unit: '17' },
    size: DOSSIERS,
    now: DRAWN,
  });
  const dossiers = sampleOf(draw).map((code, index) =>
    Dossier.parse({
      ...blankDossier({ ...ids, id: `ho-so-${index + 1}`, drawId: draw.id, code, position: index + 1 }),
      procedure: 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
      field: 'Đất đai',
      intake: 'online',
      receivedOn: '2026-01-05',
      dueOn: '2026-01-16',
      // Every third is late by a few days.
      returnedOn: index % 3 === 0 ? '2026-01-21' : '2026-01-15',
      recordedStatus: 'early',
      digitisedComponents: 'full',
      digitisedResult: true,
      digitallySigned: true,
      apologyLetter: 'notNeeded',
    } satisfies Dossier),
  );
  const interviews = Array.from({ length: INTERVIEWS }, (_, index) => {
    const at = new Date(Date.parse(DRAWN) + index * 60_000).toISOString();
    return Interview.parse({
      ...ids,
      id: `phieu-${index + 1}`,
      questionnaireKey: 'one-stop@1',
      answers: ANSWERS[index % ANSWERS.length]!,
      startedAt: at,
      finishedAt: at,
      deleted: false,
    } satisfies Interview);
  });
  return { rows: { ...rows, draws: [Draw.parse(draw)], dossiers, interviews }, address, dossiers };
}
