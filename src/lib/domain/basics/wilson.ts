/** Bounds of a proportion, 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval (1927, without continuity correction) at 95 % for `count` of `of`: what a random sample
 * says of the whole. It holds for small samples and for none or all. Nothing sampled says nothing: null.
 * @throws RangeError unless both are whole numbers and 0 ≤ count ≤ of
 */
export function wilsonInterval(count: number, of: number): Interval | null {
  if (!Number.isInteger(count) || !Number.isInteger(of) || count < 0 || count > of) {
    throw new RangeError(`Not a share: ${count} of ${of}`);
  }
  if (of === 0) return null;
  const share = count / of;
  const square = Z_95 ** 2 / of;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square);
  // At the ends the bound is exact; arithmetic would leave a trace such as 1e-17.
  return {
    low: count === 0 ? 0 : centre - half,
    high: count === of ? 1 : centre + half,
  };
}
