import type { Argument, Call, Methods, Progress, Reply, Result, SentError } from './protocol.ts';

/** The errors a caller gets for each kind of failure. */
export interface CallErrors {
  /** For failures without a class of their own here, a crash of the worker included. */
  failed: (message: string) => Error;
  /** For a call aborted by its signal, in place of the signal's reason, and for one whose worker was closed meanwhile. */
  cancelled?: () => Error;
  /** Errors that keep their class across the boundary, by their names. */
  named?: Readonly<Record<string, (error: SentError) => Error>>;
}

export interface CallOptions<Told> {
  onprogress?: ((progress: Told) => void) | undefined;
  /** Aborts the call; later replies of the worker to it are ignored. */
  signal?: AbortSignal | undefined;
  /** The parts of the argument that are transferred, not copied. */
  transfer?: Transferable[];
}

interface Waiting {
  onprogress: ((progress: never) => void) | undefined;
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

/** A page's side of a worker that is called again and again, until it is closed or fails. */
export class WorkerCalls<Called extends Methods> {
  readonly #worker: Worker;
  readonly #errors: CallErrors;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #over: (() => Error) | undefined;
  #hasFailed = false;

  constructor(worker: Worker, errors: CallErrors) {
    this.#worker = worker;
    this.#errors = errors;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#hear(data));
    const fail = (event: Event) => {
      // A worker whose script did not load reports an event without a message.
      const message = 'message' in event && typeof event.message === 'string' ? event.message : '';
      if (this.#over === undefined) this.#hasFailed = true;
      this.#end(() => errors.failed(message || 'The worker failed or could not be started'));
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
  }

  /** Calls a method. @throws the classes in `errors`; the signal's reason, or `errors.cancelled`, when aborted */
  call<Method extends Extract<keyof Called, string>>(
    method: Method,
    argument: Argument<Called, Method>,
    { onprogress, signal, transfer = [] }: CallOptions<Progress<Called, Method>> = {},
  ): Promise<Result<Called, Method>> {
    const id = (this.#calls += 1);
    const ended = new AbortController();
    return new Promise<Result<Called, Method>>((resolve, reject) => {
      if (this.#over !== undefined) throw this.#over();
      if (signal?.aborted) throw this.#cancelled(signal);
      this.#waiting.set(id, { onprogress, resolve, reject });
      const onAbort = () => {
        this.#waiting.delete(id);
        if (signal) reject(this.#cancelled(signal));
      };
      signal?.addEventListener('abort', onAbort, { signal: ended.signal });
      const call: Call = { id, method, argument };
      this.#worker.postMessage(call, transfer);
    }).finally(() => ended.abort());
  }

  /** Whether the worker ended by itself, or could not be started. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Ends the worker at once and frees its memory; open calls and later ones are cancelled, or fail where nothing can be. */
  close(reason = 'The worker was closed'): void {
    this.#end(() => this.#errors.cancelled?.() ?? this.#errors.failed(reason));
  }

  #end(over: () => Error): void {
    if (this.#over !== undefined) return;
    this.#over = over;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(over());
    this.#waiting.clear();
  }

  #cancelled(signal: AbortSignal): Error {
    return this.#errors.cancelled?.() ?? (signal.reason as Error);
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (reply.type === 'progress') {
      waiting?.onprogress?.(reply.progress as never);
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.type === 'result') waiting?.resolve(reply.result as never);
    else {
      const { name, message } = reply.error;
      waiting?.reject(this.#errors.named?.[name]?.(reply.error) ?? this.#errors.failed(message));
    }
  }
}

/** Calls a worker started for this one call and terminated after it, whatever the outcome. @throws as `WorkerCalls.call` */
export async function callOnce<Called extends Methods, Method extends Extract<keyof Called, string>>(
  createWorker: () => Worker,
  method: Method,
  argument: Argument<Called, Method>,
  { errors, ...options }: CallOptions<Progress<Called, Method>> & { errors: CallErrors },
): Promise<Result<Called, Method>> {
  const { signal } = options;
  if (signal?.aborted) throw errors.cancelled?.() ?? (signal.reason as Error);
  const calls = new WorkerCalls<Called>(createWorker(), errors);
  try {
    return await calls.call(method, argument, options);
  } finally {
    calls.close();
  }
}
