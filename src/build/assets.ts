/**
 * Makes files that the app needs but that are not in the repository: the catalogue of communes and the subset fonts, in
 * src/generated. Runs after installing and before building; files that are up to date are not made again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE, writeCommunes } from './communes.ts';
import { subsetTinos } from './fonts.ts';

const GENERATED = 'src/generated';

interface Asset {
  output: string;
  /** Files it depends on: when one changes it is made again. */
  inputs: string[];
  make: (output: string) => void | Promise<void>;
}

const assets: Asset[] = [
  {
    output: join(GENERATED, 'communes.json'),
    inputs: ['src/build/communes.ts', SOURCE],
    make: writeCommunes,
  },
  {
    output: join(GENERATED, 'fonts'),
    inputs: [
      'src/build/fonts.ts',
      'src/lib/domain/basics/print-letters.ts',
      'src/build/horned-breve.ts',
      'node_modules/@expo-google-fonts/tinos/package.json',
      'node_modules/subset-font/package.json',
    ],
    make: subsetTinos,
  },
];

function hashOf(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

mkdirSync(GENERATED, { recursive: true });
for (const { output, inputs, make } of assets) {
  const stamp = `${output}.stamp`;
  const hash = hashOf(inputs);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
  await make(output);
  // Written last: work cut short is done again.
  writeFileSync(stamp, hash);
  console.log(`Made ${output}`);
}
