import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checklistKey, composeChecklist } from '#lib/domain/checklist/checklist.ts';
import { AreaFile, ChecklistSet } from '#lib/domain/checklist/checklist-schema.ts';
import type { Checklist } from '#lib/domain/checklist/checklist.ts';
import type { FollowUpRecord } from '#lib/domain/follow-up/record.ts';
import { DEFAULT_FOLLOW_UP_SETTINGS } from '#lib/domain/follow-up/settings.ts';
import type { MissionRecord, VisitRecord } from '#lib/domain/record/visit-record.ts';
import { SampleMission } from '#lib/domain/record/sample-mission.ts';
import { ActsFile } from '../build/template-kinds.ts';
import actsFile from '#templates/law/acts.json' with { type: 'json' };

const { acts } = ActsFile.parse(actsFile);

const templates = join(import.meta.dirname, '../../templates');

async function jsonFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** Names of the sample missions that come with the app. */
export async function sampleNames(): Promise<string[]> {
  return (await jsonFiles(join(templates, 'sample'))).map((file) => basename(file, '.json'));
}

/** A sample mission with the records of its visits, as documents read them. */
export async function readSampleRecord(name: string): Promise<MissionRecord> {
  const sample = SampleMission.parse(await readJson(join(templates, 'sample', `${name}.json`)));
  return { mission: sample.mission, visits: recordsOf(sample, await readChecklists()) };
}

/** The same as the follow-up sheet reads it: a sample's recommendations have no follow-up yet. */
export function followUpOf({ mission, visits }: MissionRecord): FollowUpRecord {
  return {
    mission,
    visits: visits.map(({ visit, unit, recommendations }) => ({ visit, unit, recommendations })),
    followUps: [],
    settings: DEFAULT_FOLLOW_UP_SETTINGS,
  };
}

async function readChecklists(): Promise<Map<string, Checklist>> {
  const read = async (folder: string) => {
    const files = await jsonFiles(join(templates, folder));
    return Promise.all(files.map((file) => readJson(join(templates, folder, file))));
  };
  const bank = (await read('checklists/areas')).map((file) => AreaFile.parse(file));
  const sets = (await read('checklists/sets')).map((file) => ChecklistSet.parse(file));
  return new Map(
    sets.map((set) => {
      const checklist = composeChecklist(set, bank);
      return [checklistKey(checklist), checklist];
    }),
  );
}

function recordsOf(sample: SampleMission, checklists: Map<string, Checklist>): VisitRecord[] {
  const { mission, units, visits, answers, findings, recommendations } = sample;
  return visits.map((visit) => {
    const unit = units.find(({ id }) => id === visit.unitId);
    const checklist = checklists.get(visit.checklistKey);
    if (!unit) throw new Error(`Visit ${visit.id} names an unknown unit`);
    if (!checklist) throw new Error(`Visit ${visit.id} names an unknown checklist, ${visit.checklistKey}`);
    const own = <Row extends { visitId: string; deleted: boolean }>(rows: Row[]) =>
      rows.filter(({ visitId, deleted }) => visitId === visit.id && !deleted);
    return {
      mission,
      unit,
      visit,
      checklist,
      acts: [...acts, ...checklist.acts],
      answers: own(answers),
      findings: own(findings),
      recommendations: own(recommendations),
      photos: [],
      figures: own(sample.figures),
      draws: [],
      dossiers: [],
      interviews: [],
      statements: own(sample.statements ?? []),
      attendees: [],
      signatures: [],
      amendments: [],
      arrival: null,
    };
  });
}
