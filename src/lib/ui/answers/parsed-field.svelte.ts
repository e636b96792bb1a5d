import { onDestroy, untrack } from 'svelte';
import { draftOf } from './draft.svelte.ts';
import { refusedEntries } from '#lib/ui/state/refused-entries.svelte.ts';

/** Why a text was not understood, and what it may mean, for the person to say so. */
export interface Refusal<Value> {
  fault: string;
  meant?: Value;
}

interface Field<Value> {
  /** Names the field among all rows (`<dossier>/dueOn`), so that what it could not understand comes back with it. */
  place: string;
  value: () => Value | null;
  disabled: () => boolean;
  format: (value: Value) => string;
  parse: (text: string) => { value: Value } | Refusal<Value>;
  onanswer: (value: Value | null) => void;
  /** Whether a value typed over with something not understood is taken back, so that its item counts as open. */
  opens?: boolean | undefined;
}

/**
 * A field whose text is understood as a value, for the component that calls this. While it has the focus its text is the
 * person's: it is written as it is understood, and put into the usual form only when the field is left. What is not
 * understood stays, marked.
 */
export function parsedField<Value>({
  place,
  value,
  disabled,
  format,
  parse,
  onanswer,
  opens = false,
}: Field<Value>) {
  let focused = $state(false);
  /** Handed on, and not yet come back from the database. */
  let held = $state.raw<{ typed: string; formatted: string; over: string } | null>(null);

  const shown = $derived.by(() => {
    const current = value();
    return current === null ? '' : format(current);
  });
  const refused = $derived(disabled() ? undefined : refusedEntries.at(place));
  const refusal = $derived.by(() => {
    const parsed = refused && parse(refused.text);
    return parsed && 'fault' in parsed ? parsed : undefined;
  });

  function accept(answer: Value | null, typed: string): void {
    refusedEntries.forget(place);
    held = { typed, formatted: answer === null ? '' : format(answer), over: untrack(() => shown) };
    onanswer(answer);
  }

  const draft = draftOf(
    () => {
      if (held) return focused ? held.typed : shown === held.over ? held.formatted : shown;
      return refused?.text ?? shown;
    },
    (text) => {
      if (text.trim() === '') {
        accept(null, text);
        return;
      }
      const parsed = parse(text);
      if ('value' in parsed) accept(parsed.value, text);
      else {
        held = null;
        refusedEntries.keep(place, {
          text,
          over: untrack(() => shown),
          page: location.pathname + location.search,
        });
      }
    },
  );

  /** The field is left. */
  function settle(): void {
    draft.flush();
    if (opens && untrack(() => refused !== undefined && value() !== null)) onanswer(null);
  }

  $effect(() => {
    if (held && shown !== held.over && !focused) held = null;
  });
  $effect(() => {
    if (!refused || focused) return;
    // Undo, or another tab, has answered meanwhile.
    if (shown !== '' && shown !== refused.over) refusedEntries.forget(place);
    else if (shown === '' && refused.over !== '') refusedEntries.keep(place, { ...refused, over: '' });
  });
  onDestroy(() => {
    settle();
    if (place.startsWith('#')) refusedEntries.forget(place);
  });

  return {
    get text() {
      return draft.text;
    },
    get refusal() {
      return refusal;
    },
    type(text: string) {
      draft.type(text);
    },
    focus() {
      focused = true;
    },
    leave() {
      settle();
      // Left, it shows the usual form, also when it gets the focus again before the database has answered.
      if (held) held = { ...held, typed: held.formatted };
      focused = false;
    },
    /** Takes what the person says was meant. */
    take(answer: Value) {
      focused = false;
      accept(answer, format(answer));
    },
    /** Several cells pasted into one field stay apart: a browser would join them into one number. */
    paste(event: ClipboardEvent & { currentTarget: HTMLInputElement }) {
      const text = event.clipboardData?.getData('text/plain').trim() ?? '';
      if (!/[\t\r\n]/.test(text)) return;
      event.preventDefault();
      const input = event.currentTarget;
      input.setRangeText(
        text.replaceAll(/ *[\t\r\n]+ */g, ' | '),
        input.selectionStart ?? 0,
        input.selectionEnd ?? 0,
        'end',
      );
      draft.type(input.value);
    },
  };
}
