import * as z from 'zod/mini';
import { LONGEST_TEXT } from './text-length.ts';

// zod/mini, not zod: the same checks for 16 KB less on the first screen. It words no messages; the app words its own.
// The app's content security policy forbids eval; without this zod probes for it and trips the policy.
z.config({ jitless: true });

/**
 * Text as stored: NFC, so that search, hashes and fonts see one spelling of a letter; its length counts only then.
 * Half a surrogate pair, which some keyboards and programs leave behind, becomes U+FFFD: UTF-8 cannot say it, so neither
 * a hash nor a file could hold it.
 */
export const Text = z.string().check(
  z.overwrite((text) => text.toWellFormed()),
  z.normalize('NFC'),
  z.maxLength(LONGEST_TEXT),
);

/** Text that must say something. */
export const Words = Text.check(z.trim(), z.minLength(1));

/** Text of at most `longest` code points. */
export const text = (longest: number) => Text.check(z.maxLength(longest));

/** Text that must say something, in at most `longest` code points. */
export const words = (longest: number) => Words.check(z.maxLength(longest));

/** The most that a text of this schema may hold, in code points once composed: what its field counts down to. */
export function longestOf(schema: z.ZodMiniString): number {
  const limits = (schema._zod.def.checks ?? []).flatMap((check) => {
    const def = check._zod.def;
    return 'maximum' in def && typeof def.maximum === 'number' ? [def.maximum] : [];
  });
  return Math.min(...limits, LONGEST_TEXT);
}

/** Identifier of a row: a UUIDv7, or a readable path such as `sample-duc-co` or `<visit>/A1`. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9@._/-]+$/), z.minLength(1), z.maxLength(200));

/**
 * Most entries of a list to which several devices add, together far more than a form takes from one: what they made of it
 * apart must not be refused when it comes together.
 */
export const MOST_MERGED = 2000;

/** Calendar day, `YYYY-MM-DD`, 1945 to 2100: the years in which a delegation can have worked. */
export const Day = z.iso
  .date()
  .check(z.refine((day) => day >= '1945-09-02' && day <= '2100-12-31', { error: 'day-out-of-range' }));

/** Time of day in Vietnam, `14:05`. */
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Instant in UTC, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime();

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export { z };
