import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checklistKey, type CheckItem } from '#lib/domain/checklist/checklist.ts';
import { AreaFile, Checklist } from '#lib/domain/checklist/checklist-schema.ts';
import { Mission } from '#lib/domain/mission/mission.ts';
import { Unit } from '#lib/domain/mission/unit-schema.ts';
import { Visit } from '#lib/domain/visit/visit.ts';

const BANK = join(import.meta.dirname, '../../templates/checklists/areas');
const AREA_SIZE = 60;
const STARTED = '2026-03-05T01:00:00.000Z';

async function readBank(): Promise<CheckItem[]> {
  const names = (await readdir(BANK)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(BANK, name), 'utf8')));
  return texts.flatMap((text) => AreaFile.parse(JSON.parse(text)).items);
}

/** A checklist of so many items: the wording of the built-in ones again and again, in areas of at most 60. */
export async function makeChecklist(size: number): Promise<Checklist> {
  const bank = await readBank();
  const items = Array.from({ length: size }, (_, index) => {
    // A condition names items of its own bank; here every item applies and can be judged.
    const { relevance: _none, ...item } = bank[index % bank.length]!;
    const area = Math.floor(index / AREA_SIZE) + 1;
    return { ...item, code: `M${area}.${(index % AREA_SIZE) + 1}`, judgement: true };
  });
  const areas = Array.from({ length: Math.ceil(size / AREA_SIZE) }, (_, index) => ({
    code: `M${index + 1}`,
    title: `Nội dung ${index + 1}`,
    items: items.slice(index * AREA_SIZE, (index + 1) * AREA_SIZE),
  }));
  return Checklist.parse({
    id: `do-toc-do-${size}`,
    version: 1,
    title: `Danh mục ${size} tiêu chí`,
    description: '',
    minutes: null,
    areas,
  });
}

/** Rows by table, as the app would have written them. */
export type Rows = Record<string, object[]>;

/** An open visit that follows a checklist, with everything its screen reads. */
export function visitRows(checklist: Checklist): {
  rows: Rows;
  /** Of the visit's cover. */
  address: string;
  ids: { missionId: string; visitId: string };
} {
  const missionId = 'do-toc-do';
  const mission = Mission.parse({
    id: missionId,
    kind: 'supervision',
    title: 'Đo tốc độ',
    legalBasis: [],
    period: { from: null, to: null },
    members: [],
    issuer: { superior: '', name: '', symbol: '', placeName: '', recipients: [] },
    checklistIds: [],
    councilSession: '',
    sample: null,
    createdAt: STARTED,
    archived: false,
    deleted: false,
  });
  const unit = Unit.parse({
    id: 'don-vi',
    missionId,
    name: 'Trung tâm Phục vụ hành chính công xã Hra',
    kind: 'serviceCentre',
    locality: 'xã Hra',
    district: '',
    province: 'tỉnh Gia Lai',
    code: null,
    historical: false,
    deleted: false,
  });
  const key = checklistKey(checklist);
  const visit = Visit.parse({
    id: 'cuoc-lam-viec',
    missionId,
    unitId: unit.id,
    checklistKey: key,
    unannounced: true,
    date: '2026-03-05',
    startedAt: STARTED,
    closedAt: null,
    place: '',
    note: '',
    deleted: false,
  });
  return {
    rows: {
      missions: [mission],
      units: [unit],
      visits: [visit],
      checklists: [{ id: key, checklist, imported: false, deleted: false }],
    },
    address: `/missions/${mission.id}/visits/${visit.id}`,
    ids: { missionId, visitId: visit.id },
  };
}
