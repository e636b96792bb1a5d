/**
 * `npm start`: builds the app when its sources are newer than the build, serves it on one port and prints the address.
 * PORT names the port; without it the first free one from 4173 on is taken.
 */
import { serve } from './serve.ts';
import { buildWhenNeeded } from './build-when-needed.ts';

const FIRST_PORT = 4173;

buildWhenNeeded();
const requested = process.env['PORT'];
const port = requested === undefined ? FIRST_PORT : Number(requested);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT phải là số từ 0 đến 65535, không phải “${requested ?? ''}”.`);
  process.exit(1);
}
try {
  const { address } = await serve('build', port, { tryNext: requested === undefined });
  console.log(`Sổ giám sát: ${address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
