import type { Contract } from '../market/contract';

/** More than the thousandths of any strike, twice: one for either right. */
const OF_SERIES = 2 ** 31;

/**
 * Numbers contracts, the same for the same contract: in a chain it tells them apart in a tenth of the
 * time their keys take, since neighbors are mostly of one series.
 */
export function numbering(): (contract: Contract) => number {
  const known = new Map<string, number>();
  let last: Contract | null = null;
  let series = 0;
  return (contract) => {
    const { root, expiration, multiplier, strike, right } = contract;
    if (
      last === null ||
      last.expiration !== expiration ||
      last.root !== root ||
      last.multiplier !== multiplier
    ) {
      const name = `${expiration} ${root} ${multiplier}`;
      series = known.get(name) ?? known.size;
      known.set(name, series);
      last = contract;
    }
    return series * OF_SERIES + Math.round(strike * 1000) * 2 + Number(right === 'put');
  };
}
