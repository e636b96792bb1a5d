import { undecided } from '#lib/domain/block-edit.ts';
import type { DocumentDraft } from '#lib/domain/document-draft.ts';
import { lacksOfDocument } from '#lib/domain/document-lacks.ts';
import { sharingNumber } from '#lib/domain/document-number.ts';
import { applyEdits, draftedTexts } from '#lib/documents/edits.ts';
import { readRegister } from '#lib/storage/documents.ts';
import { live } from '#lib/storage/live.svelte.ts';
import type { DraftMeans } from './draft-means.ts';
import { readDraftSource, recordParts } from './draft-source.ts';

interface Given {
  document: DocumentDraft;
  given: DraftMeans;
}

/** A draft held against the data as they are now: what is drafted, what prints, what is left to decide. */
export class Drafting {
  readonly #given: () => Given;
  readonly #source;
  readonly #register = live(readRegister);

  /** @param given the document as kept now; which record it is drafted from never changes */
  constructor(given: () => Given) {
    this.#given = given;
    const { document } = given();
    const { acts } = given().given;
    this.#source = live(() => readDraftSource(document, acts));
  }

  // Told apart from the document: an edited paragraph does not draft everything anew.
  readonly #number = $derived.by(() => this.#given().document.number.trim() || null);
  readonly #date = $derived.by(() => this.#given().document.date);
  readonly #means = $derived.by(() => this.#given().given.means);

  /** The record; undefined until it is read, null where it is not on this device. */
  readonly source = $derived.by(() => this.#source.current);
  /** As drafted from the data. */
  readonly drafted = $derived.by(() =>
    this.source?.draft({ number: this.#number, date: this.#date }, this.#means),
  );
  readonly texts = $derived.by(() => (this.drafted ? draftedTexts(this.drafted) : undefined));
  /** As it prints, with what people wrote. */
  readonly model = $derived.by(() => this.drafted && applyEdits(this.drafted, this.#given().document.edits));
  /** The same before it is made: everything its record file holds. */
  readonly parts = $derived.by(() => {
    const { document, given } = this.#given();
    return this.source ? recordParts(document, this.source, given) : undefined;
  });
  readonly undecided = $derived.by(() =>
    this.texts ? undecided(this.texts, this.#given().document.edits) : { stale: [], orphaned: [] },
  );
  /** How many other documents carry its number. */
  readonly sharing = $derived.by(() => {
    const register = this.#register.current ?? [];
    const own = register.find(({ id }) => id === this.#given().document.id);
    return own ? sharingNumber(own, register).length : 0;
  });
  readonly lacks = $derived.by(() =>
    lacksOfDocument(this.#given().document, {
      sharing: this.sharing,
      stale: this.undecided.stale.length,
      orphaned: this.undecided.orphaned.length,
      visits: this.source?.visits ?? [],
      followUp: this.source?.followUp,
    }),
  );
  readonly photos = $derived.by(() => this.source?.visits.flatMap(({ photos }) => photos) ?? []);
}
