import * as z from 'zod';

// The app's content security policy forbids eval; without this zod probes for it and trips the policy.
z.config({ jitless: true });

/** Text as stored: NFC, so that search, hashes and fonts see one spelling of a letter. */
export const Text = z.string().max(100_000).normalize('NFC');

/** Text that must say something. */
export const Words = Text.trim().min(1);

/** Identifier of a row: a UUIDv7, or a readable path such as `sample-duc-co` or `<visit>/A1`. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9@._/-]+$/)
  .min(1)
  .max(200);

/** Calendar day, `YYYY-MM-DD`, 1945 to 2100: the years in which a delegation can have worked. */
export const Day = z.iso
  .date()
  .refine((day) => day >= '1945-09-02' && day <= '2100-12-31', { error: 'day-out-of-range' });

/** Instant in UTC, ISO 8601 with `Z`. */
export const Instant = z.iso.datetime();

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export { z };
