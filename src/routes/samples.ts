import { goto } from '$app/navigation';
import { checklistKey } from '#lib/domain/checklist.ts';
import { loadChecklists, loadSamples } from '#lib/library.ts';
import { addSample } from '#lib/storage/samples.ts';
import { saving } from '#lib/ui/saving.svelte.ts';
import { missionAddress } from './addresses.ts';

/** Puts all sample missions on the device. */
export async function addSamples(): Promise<void> {
  const [samples, checklists] = await Promise.all([loadSamples(), loadChecklists()]);
  await saving.run(async () => {
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
export async function openSample(id: string): Promise<void> {
  await addSamples();
  await goto(missionAddress(id));
}
