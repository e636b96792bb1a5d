import { packageTexts } from '#messages/packages.ts';

/** Work on a package, its progress and what went wrong. */
export class Working {
  /** The share done, 0 to 1; null when nothing is being done. */
  share = $state<number | null>(null);
  problem = $state('');
  #controller: AbortController | undefined;

  /** Does one thing; another that is still going on is stopped. @returns undefined when it failed or was cancelled */
  async run<Done>(
    work: (options: { signal: AbortSignal; onprogress: (share: number) => void }) => Promise<Done>,
  ): Promise<Done | undefined> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    this.share = 0;
    this.problem = '';
    try {
      return await work({
        signal: controller.signal,
        onprogress: (share) => {
          this.share = share;
        },
      });
    } catch (error) {
      if (controller.signal.aborted) this.problem = packageTexts().cancelled;
      else {
        // The first screen does not carry what knows these errors.
        const { packageErrorText } = await import('#lib/tasks/packages/packages.ts');
        this.problem = packageErrorText(error);
      }
      return undefined;
    } finally {
      this.share = null;
    }
  }

  cancel(): void {
    this.#controller?.abort();
  }
}
