import { formatNumber } from '#lib/domain/basics/vietnamese-number.ts';

const plural = new Intl.PluralRules('en');

/** “1 item”, “2 items”. Figures keep the Vietnamese notation in English too: it is what is typed and printed. */
export function count(many: number, one: string, other: string): string {
  return `${formatNumber(many)} ${plural.select(many) === 'one' ? one : other}`;
}
