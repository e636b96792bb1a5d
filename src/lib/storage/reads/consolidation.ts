import { checklistKey } from '#lib/domain/checklist/checklist.ts';
import type { ConsolidationFilter } from '#lib/domain/consolidation/filter.ts';
import { viewConsolidation, type ConsolidationView } from '#lib/domain/consolidation/view.ts';
import { readSummaries, type MissionSummaries } from './visit-summaries.ts';

/** What is to be consolidated. */
export interface ConsolidationRequest {
  /** Missions whose visits count. */
  missions: string[];
  /** An earlier mission to compare with. */
  earlier: string | null;
  filter: ConsolidationFilter;
}

/** Keeps the summaries of missions once read: another filter or comparison reads nothing again. */
export class ConsolidationReader {
  #read = new Map<string, MissionSummaries>();

  /** @param onread called with the share read of what was still unread, 0 to 1 */
  async view(
    { missions, earlier, filter }: ConsolidationRequest,
    onread: (fraction: number) => void,
  ): Promise<ConsolidationView> {
    const ids = [...new Set([...missions, ...(earlier === null ? [] : [earlier])])];
    const unread = ids.filter((id) => !this.#read.has(id));
    for (const [place, id] of unread.entries()) {
      this.#read.set(id, await readSummaries(id, (fraction) => onread((place + fraction) / unread.length)));
    }
    const reads = missions.flatMap((id) => this.#read.get(id) ?? []);
    const checklists = reads.flatMap((mission) => mission.checklists);
    return viewConsolidation({
      summaries: reads.flatMap(({ summaries }) => summaries),
      checklists: [...new Map(checklists.map((checklist) => [checklistKey(checklist), checklist])).values()],
      earlier: (earlier === null ? undefined : this.#read.get(earlier))?.summaries ?? [],
      filter,
    });
  }
}
