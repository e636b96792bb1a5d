import { emptyAnswer, recordAnswer, type Answer, type AnswerValue } from '#lib/domain/checklist/answer.ts';
import { UnsavedFields } from '#lib/domain/checklist/unsaved-fields.ts';
import { itemsOf, type CheckItem, type Checklist } from '#lib/domain/checklist/checklist.ts';
import {
  NO_PROGRESS,
  nextUnanswered,
  progressOf,
  sumOf,
  type FindingOn,
  type Progress,
} from '#lib/domain/visit/progress.ts';
import { ownFirst } from '#lib/domain/mission/assignments.ts';
import { followAnswers, saveAnswer } from '#lib/storage/rows/answers.ts';
import { rememberPlace } from '#lib/storage/reads/remember-place.ts';
import type { VisitContext } from '#lib/storage/rows/visits.ts';
import { saving } from '#lib/ui/state/saving.svelte.ts';
import { t } from '#messages/texts.svelte.ts';

/** The answer to one item as painted. A cell each, so that a tap redraws what shows this item and no more. */
class AnswerCell {
  current = $state.raw<Answer>();
  /** What another tab wrote as the note while this one held another that was not on the disk yet. */
  otherNote = $state.raw('');
}

/** Something done on the checklist, and how it is taken back. */
interface Step {
  itemCode: string;
  what: 'judgement' | 'note' | 'value' | 'finding' | 'photo' | 'photoRemoval';
  undo: () => void;
}

/**
 * One person going through one checklist: the answers as painted, where they stand, what can be undone. Answers
 * are painted first and written at once after; `saving` says when they are on the disk.
 */
export class ChecklistRun {
  readonly context: VisitContext;
  readonly items: CheckItem[];
  /** Codes of the areas assigned to who writes on this device. */
  readonly own: ReadonlySet<string>;
  /** The areas, those first. */
  readonly areas: Checklist['areas'];
  readonly #inOrder: CheckItem[];
  readonly #answers: Map<string, AnswerCell>;
  current = $state('');
  /** What was found so far: an item it stands on is an examined one. */
  findings = $state.raw<readonly FindingOn[]>([]);
  #steps = $state.raw<Step[]>([]);
  /** Painted and not yet on the disk: what the database says of these fields is older than what is painted. */
  readonly #unsaved = new Map<string, UnsavedFields>();
  /** The note of each item as the database last told it. */
  readonly #storedNotes = new Map<string, string>();
  readonly #areaOf: Map<string, string>;
  readonly #progress: Map<string, { readonly value: Progress }>;

  /** Begins at the item `start`, or, where there is none such, at the first that lacks an answer. */
  constructor(
    context: VisitContext,
    {
      answers,
      findings,
      own,
    }: { answers: Answer[]; findings: readonly FindingOn[]; own: ReadonlySet<string> },
    start: string | null,
  ) {
    this.context = context;
    this.own = own;
    this.areas = ownFirst(context.checklist.areas, own);
    this.#inOrder = this.areas.flatMap(({ items }) => items);
    this.findings = findings;
    this.items = itemsOf(context.checklist);
    this.#answers = new Map(this.items.map(({ code }) => [code, new AnswerCell()]));
    for (const answer of answers) {
      this.#paint(answer);
      this.#storedNotes.set(answer.itemCode, answer.note);
    }
    const { areas } = context.checklist;
    this.#areaOf = new Map(areas.flatMap(({ code, items }) => items.map((item) => [item.code, code])));
    const known = this.items.some(({ code }) => code === start);
    this.current = known && start ? start : (this.nextUnanswered(null)?.code ?? this.items[0]?.code ?? '');
    // A derived value an area: a tap recounts the area it falls in, not the whole checklist.
    this.#progress = new Map(
      areas.map(({ code, items }) => {
        const value = $derived(progressOf(items, this.answerOf, this.findings));
        return [
          code,
          {
            get value() {
              return value;
            },
          },
        ];
      }),
    );
  }

  readonly answerOf = (code: string): Answer | undefined => this.#answers.get(code)?.current;

  /** All answers as painted. */
  answers(): Answer[] {
    return this.items.flatMap(({ code }) => this.answerOf(code) ?? []);
  }

  #paint(answer: Answer): void {
    const cell = this.#answers.get(answer.itemCode);
    if (cell) cell.current = answer;
  }

  get item(): CheckItem | undefined {
    return this.items.find(({ code }) => code === this.current);
  }

  get index(): number {
    return this.items.findIndex(({ code }) => code === this.current);
  }

  get open(): boolean {
    return this.context.visit.closedAt === null;
  }

  /** What was done last: what `undo` takes back. */
  get last(): Pick<Step, 'itemCode' | 'what'> | undefined {
    return this.#steps.at(-1);
  }

  areaOf(itemCode: string): string {
    return this.#areaOf.get(itemCode) ?? '';
  }

  progressIn(areaCode: string): Progress {
    return this.#progress.get(areaCode)?.value ?? NO_PROGRESS;
  }

  readonly total: Progress = $derived.by(() => sumOf([...this.#progress.values()].map(({ value }) => value)));

  /** The next item without an answer: one’s own areas come before those of others. */
  nextUnanswered(from: string | null): CheckItem | undefined {
    return nextUnanswered(this.#inOrder, this.answerOf, from);
  }

  goTo(code: string): void {
    this.current = code;
  }

  /** Remembers the item on the screen as the one to go on with; the screen says so of each it shows. */
  remember(): void {
    const { visit } = this.context;
    void rememberPlace({
      missionId: visit.missionId,
      visitId: visit.id,
      itemCode: this.current,
      at: new Date().toISOString(),
    });
  }

  /** Moves by so many items; stays at the ends. */
  move(by: number): void {
    const next = this.items[this.index + by];
    if (next) this.goTo(next.code);
  }

  /** Paints what was answered, then writes it. */
  answer(itemCode: string, value: AnswerValue): void {
    const before = inverse(this.answerOf(itemCode), value);
    const what = value.note === undefined ? (value.values === undefined ? 'judgement' : 'value') : 'note';
    this.did({ itemCode, what, undo: () => this.#write(itemCode, before) });
    this.#write(itemCode, value);
  }

  /** Notes what was done, so that it is the first to be taken back. @returns takes back just this */
  did(step: Step): () => void {
    this.#steps = [...this.#steps.slice(-99), step];
    return () => {
      if (this.#steps.includes(step)) this.#takeBack(step);
    };
  }

  /** Takes back what was done last, as one more change. @returns what it was */
  undo(): Pick<Step, 'itemCode' | 'what'> | undefined {
    const step = this.#steps.at(-1);
    if (step) {
      this.#takeBack(step);
      this.goTo(step.itemCode);
    }
    return step;
  }

  #takeBack(step: Step): void {
    this.#steps = this.#steps.filter((other) => other !== step);
    step.undo();
  }

  #write(itemCode: string, value: AnswerValue): void {
    const answer = this.answerOf(itemCode) ?? emptyAnswer(this.context.visit, itemCode);
    this.#paint(recordAnswer(answer, value, new Date().toISOString()));
    const unsaved = this.#unsaved.get(itemCode) ?? new UnsavedFields();
    this.#unsaved.set(itemCode, unsaved);
    unsaved.add(value);
    this.#save(itemCode, unsaved);
  }

  /** Writes the fields of an item that wait for it, as they are painted at that moment: tried again, too. */
  #save(itemCode: string, unsaved: UnsavedFields): void {
    const { visit } = this.context;
    const write = async () => {
      const answer = this.answerOf(itemCode);
      const sent = answer ? unsaved.take(answer) : null;
      if (!answer || !sent) return;
      try {
        await saveAnswer(visit, itemCode, sent.value, answer.answeredAt ?? new Date().toISOString());
      } catch (error) {
        sent.failed();
        throw error;
      }
      sent.done();
    };
    void saving.run(write, `answers/${visit.id}/${itemCode}`).then((done) => {
      // A write begun earlier may have failed since, and left its fields to this one.
      if (done && unsaved.waiting) this.#save(itemCode, unsaved);
    });
  }

  /** What this tab holds of the checklist, item by item: for a file, when the database can keep it no more. */
  readonly held = (): { title: string; lines: string[] } => {
    const { unit, visit, checklist } = this.context;
    return {
      title: [unit.name, visit.date ?? '', checklist.title].filter(Boolean).join(' · '),
      lines: this.items.flatMap((item) => {
        const answer = this.answerOf(item.code);
        return answer ? [heldLine(item, answer)] : [];
      }),
    };
  };

  /** What another tab wrote as the note of an item while this one held another; empty when nothing. */
  otherNoteOf(code: string): string {
    return this.#answers.get(code)?.otherNote ?? '';
  }

  /** The person has seen what the other tab wrote. */
  forgetOtherNote(code: string): void {
    const cell = this.#answers.get(code);
    if (cell) cell.otherNote = '';
  }

  /** Follows answers written in another tab. @returns stop */
  follow(): () => void {
    return followAnswers(this.context.visit.id, (answers) => {
      for (const answer of answers) {
        const cell = this.#answers.get(answer.itemCode);
        if (!cell) continue;
        const unsaved = this.#unsaved.get(answer.itemCode);
        const painted = cell.current;
        const isNew = answer.note !== (this.#storedNotes.get(answer.itemCode) ?? '');
        this.#storedNotes.set(answer.itemCode, answer.note);
        if (isNew && unsaved?.has('note') && !unsaved.knows(answer.note)) cell.otherNote = answer.note;
        cell.current = painted && unsaved ? unsaved.over(answer, painted) : answer;
      }
    });
  }
}

function heldLine(item: CheckItem, { judgement, values, note }: Answer): string {
  const entries = item.fields.flatMap(({ id, label }) => {
    const value = values[id];
    return value === undefined || value === null || value === '' ? [] : [`${label}: ${String(value)}`];
  });
  const parts = [judgement === null ? '' : t().judgement[judgement], ...entries, note];
  return `${item.code}. ${item.question} — ${parts.filter(Boolean).join('; ')}`;
}

/** The change that undoes `value`. */
function inverse(before: Answer | undefined, value: AnswerValue): AnswerValue {
  return {
    ...(value.judgement === undefined ? {} : { judgement: before?.judgement ?? null }),
    ...(value.note === undefined ? {} : { note: before?.note ?? '' }),
    ...(value.values === undefined
      ? {}
      : {
          values: Object.fromEntries(Object.keys(value.values).map((id) => [id, before?.values[id] ?? null])),
        }),
  };
}
