import * as z from 'zod/mini';

// zod/mini, not zod: the same checks for 16 KB less on the first screen. It words no messages; the app words its own.
// The app's content security policy forbids eval; without this zod probes for it and trips the policy.
z.config({ jitless: true });

/**
 * Text as stored: NFC, so that search, hashes and fonts see one spelling of a letter. Its length counts only then:
 * the same words typed on another keyboard may be half as long again.
 */
export const Text = z.string().check(z.normalize('NFC'), z.maxLength(100_000));

/** Text that must say something. */
export const Words = Text.check(z.trim(), z.minLength(1));

/** Text of at most `longest` UTF-16 code units. */
export const text = (longest: number) => Text.check(z.maxLength(longest));

/** Text that must say something, in at most `longest` UTF-16 code units. */
export const words = (longest: number) => Words.check(z.maxLength(longest));

/** Identifier of a row: a UUIDv7, or a readable path such as `sample-duc-co` or `<visit>/A1`. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9@._/-]+$/), z.minLength(1), z.maxLength(200));

/** Calendar day, `YYYY-MM-DD`, 1945 to 2100: the years in which a delegation can have worked. */
export const Day = z.iso
  .date()
  .check(z.refine((day) => day >= '1945-09-02' && day <= '2100-12-31', { error: 'day-out-of-range' }));

/** Instant in UTC, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime();

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export { z };
