import { goto } from '$app/navigation';
import { checklistKey } from '#lib/domain/checklist/checklist.ts';
import { loadChecklists, loadSamples } from '#lib/library/library.ts';
import { restoreMissions } from '#lib/storage/rows/missions.ts';
import { addSample, removeSamples } from '#lib/storage/rows/samples.ts';
import { notices } from '#lib/ui/state/notices.svelte.ts';
import { saving } from '#lib/ui/state/saving.svelte.ts';
import { t } from '#messages/texts.svelte.ts';
import { missionAddress } from './addresses.ts';
import { preparationTexts } from '#messages/preparation.ts';

/** Puts all sample missions on the device. @returns whether they are there */
export async function addSamples(): Promise<boolean> {
  const [samples, checklists] = await Promise.all([loadSamples(), loadChecklists()]);
  return saving.run(async () => {
    for (const sample of samples) {
      const used = new Set(sample.visits.map((visit) => visit.checklistKey));
      await addSample(
        sample,
        checklists.filter((checklist) => used.has(checklistKey(checklist))),
      );
    }
  });
}

/** Puts the samples on the device and opens one. */
export async function openSample(missionId: string): Promise<void> {
  if (await addSamples()) await goto(missionAddress(missionId));
}

/** Removes all samples in one step, with the way back. */
export async function removeAllSamples(): Promise<void> {
  let ids: string[] = [];
  const done = await saving.run(async () => {
    ids = await removeSamples();
  });
  if (!done) return;
  notices.say(preparationTexts().home.samplesRemoved, {
    label: t().app.undo,
    run: () => void saving.run(() => restoreMissions(ids)),
  });
}
