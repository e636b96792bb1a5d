/** What of the package command needs the database. Loaded through `loadOffice`. */
export { takeIn } from './take-in.ts';
export { merge } from './merge.ts';
export { report } from './report.ts';
