/** Why a package could not be taken in. The text to show is looked up by `code` in the messages. */
export class PackageError extends Error {
  override name = 'PackageError';
  /**
   * `unreadable`: no package, or damaged on its way. `locked`: encrypted for others. `tooLarge`: claims more than any mission holds. `newer`: of a
   * version of the format that this app does not know. `inconsistent`: its parts contradict each other or its chain.
   * `forged`: a seal is not what it claims to be.
   */
  readonly code: 'unreadable' | 'locked' | 'tooLarge' | 'newer' | 'inconsistent' | 'forged';
  constructor(code: PackageError['code'], what: string, cause?: unknown) {
    super(`Package ${code}: ${what}`, { cause });
    this.code = code;
  }
}
