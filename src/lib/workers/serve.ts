import { HandedOver, type Call, type Methods, type Reply, type SentError } from './protocol.ts';

/** Progress within a phase is reported in steps no finer than this. */
const STEP = 0.02;

function sent(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), details: {} };
  const { name, message, ...own } = error;
  // Only cloneable fields: a database error has references that cannot be cloned, and would not arrive at all.
  const details = Object.entries(own).filter(([, value]) => isCopied(value));
  return { name, message, details: Object.fromEntries(details) };
}

function isCopied(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every(isCopied)
    : value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function say(reply: Reply, transfer: Transferable[] = []): void {
  globalThis.postMessage(reply, { transfer });
}

async function answer(methods: Methods, { id, method, argument }: Call): Promise<void> {
  try {
    const work = methods[method];
    if (!work) throw new TypeError(`This worker has no ${method}`);
    const tell = (progress: unknown) => say({ id, type: 'progress', progress });
    const result = await work(argument as never, tell as never);
    if (result instanceof HandedOver) say({ id, type: 'result', result: result.value }, result.transfer);
    else say({ id, type: 'result', result });
  } catch (error) {
    say({ id, type: 'error', error: sent(error) });
  }
}

/** A worker's side: answers every call, those that overlap side by side. */
export function serve(methods: Methods): void {
  globalThis.addEventListener('message', ({ data }: MessageEvent<Call>) => {
    void answer(methods, data);
  });
}

/** Reports a phase when it begins, and then in steps a person can see: each message costs the page a task. */
export function inSteps<Phase extends string>(
  tell: (progress: { phase: Phase; fraction: number }) => void,
): (phase: Phase, fraction: number) => void {
  let last: { phase: Phase; fraction: number } | undefined;
  return (phase, fraction) => {
    if (last?.phase === phase && fraction - last.fraction < STEP) return;
    last = { phase, fraction };
    tell(last);
  };
}

/** Runs tasks one after the other, in the order of the calls; one that fails does not stop the next. */
export function inTurn(): <Value>(work: () => Promise<Value> | Value) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
