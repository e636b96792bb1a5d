/** The messages between page and worker, the same for every worker: calls go one way, replies the other. */

/** What a worker can be called to do: by name, with one argument and a progress callback. */
export type Methods = Record<string, (argument: never, tell: never) => unknown>;

type Name<Called extends Methods> = Extract<keyof Called, string>;

export type Argument<Called extends Methods, Method extends Name<Called>> = Parameters<Called[Method]>[0];

export type Progress<Called extends Methods, Method extends Name<Called>> =
  Parameters<Called[Method]> extends [unknown, (progress: infer Told) => void] ? Told : never;

export type Result<Called extends Methods, Method extends Name<Called>> =
  Awaited<ReturnType<Called[Method]>> extends HandedOver<infer Value>
    ? Value
    : Awaited<ReturnType<Called[Method]>>;

/** A result with parts that are transferred, not copied. */
export class HandedOver<Value> {
  readonly value: Value;
  readonly transfer: Transferable[];
  constructor(value: Value, transfer: Transferable[]) {
    this.value = value;
    this.transfer = transfer;
  }
}

export interface Call {
  id: number;
  method: string;
  argument: unknown;
}

/** An error as it is sent: extra fields of its class go with the message. */
export interface SentError {
  name: string;
  message: string;
  details: Record<string, unknown>;
}

/** A call ends with its result or with an error. */
export type Reply =
  | { id: number; type: 'progress'; progress: unknown }
  | { id: number; type: 'result'; result: unknown }
  | { id: number; type: 'error'; error: SentError };
