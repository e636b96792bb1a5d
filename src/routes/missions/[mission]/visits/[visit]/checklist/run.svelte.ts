import { emptyAnswer, recordAnswer, type Answer, type AnswerValue } from '#lib/domain/answer.ts';
import { itemsOf, type CheckItem } from '#lib/domain/checklist.ts';
import { nextUnanswered, progressOf, type Progress } from '#lib/domain/progress.ts';
import { followAnswers, saveAnswer } from '#lib/storage/answers.ts';
import { rememberPlace } from '#lib/storage/remember-place.ts';
import type { VisitContext } from '#lib/storage/visits.ts';
import { saving } from '#lib/ui/saving.svelte.ts';

/** The answer to one item as painted. A cell each, so that a tap redraws what shows this item and no more. */
class AnswerCell {
  current = $state.raw<Answer>();
}

/** Something done on the checklist, and how it is taken back. */
interface Step {
  itemCode: string;
  what: 'judgement' | 'note' | 'value' | 'finding' | 'photo';
  undo: () => void;
}

/**
 * One person going through one checklist: the answers as painted, where they stand, what can be undone. Answers
 * are painted first and written at once after; `saving` says when they are on the disk.
 */
export class ChecklistRun {
  readonly context: VisitContext;
  readonly items: CheckItem[];
  readonly #answers: Map<string, AnswerCell>;
  current = $state('');
  #steps = $state.raw<Step[]>([]);
  /** Writes under way by item: what the database says meanwhile is older than what is painted. */
  readonly #writing = new Map<string, number>();
  readonly #areaOf: Map<string, string>;
  readonly #progress: Map<string, { readonly value: Progress }>;

  /** Begins at the item `start`, or, where there is none such, at the first that lacks an answer. */
  constructor(context: VisitContext, answers: Answer[], start: string | null) {
    this.context = context;
    this.items = itemsOf(context.checklist);
    this.#answers = new Map(this.items.map(({ code }) => [code, new AnswerCell()]));
    for (const answer of answers) this.#paint(answer);
    const known = this.items.some(({ code }) => code === start);
    this.current = known && start ? start : (this.nextUnanswered(null)?.code ?? this.items[0]?.code ?? '');
    const { areas } = context.checklist;
    this.#areaOf = new Map(areas.flatMap(({ code, items }) => items.map((item) => [item.code, code])));
    // A derived value an area: a tap recounts the area it falls in, not the whole checklist.
    this.#progress = new Map(
      areas.map(({ code, items }) => {
        const value = $derived(progressOf(items, this.answerOf));
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
    return this.#progress.get(areaCode)?.value ?? { answered: 0, relevant: 0 };
  }

  readonly total: Progress = $derived.by(() => {
    const parts = [...this.#progress.values()].map(({ value }) => value);
    return {
      answered: parts.reduce((sum, { answered }) => sum + answered, 0),
      relevant: parts.reduce((sum, { relevant }) => sum + relevant, 0),
    };
  });

  nextUnanswered(from: string | null): CheckItem | undefined {
    return nextUnanswered(this.items, this.answerOf, from);
  }

  goTo(code: string): void {
    this.current = code;
    const { visit } = this.context;
    void rememberPlace({
      missionId: visit.missionId,
      visitId: visit.id,
      itemCode: code,
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
    this.#steps = this.#steps.filter((one) => one !== step);
    step.undo();
  }

  #write(itemCode: string, value: AnswerValue): void {
    const { visit } = this.context;
    const now = new Date().toISOString();
    const answer = this.answerOf(itemCode) ?? emptyAnswer(visit, itemCode);
    this.#paint(recordAnswer(answer, value, now));
    this.#writing.set(itemCode, (this.#writing.get(itemCode) ?? 0) + 1);
    void saving
      .run(() => saveAnswer(visit, itemCode, value, now))
      .then((done) => {
        // A failed write keeps its item as painted: what was typed must stay on the screen.
        if (done) this.#writing.set(itemCode, (this.#writing.get(itemCode) ?? 1) - 1);
      });
  }

  /** Follows answers written in another tab. @returns stop */
  follow(): () => void {
    return followAnswers(this.context.visit.id, (answers) => {
      for (const answer of answers) {
        if (!this.#writing.get(answer.itemCode)) this.#paint(answer);
      }
    });
  }
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
