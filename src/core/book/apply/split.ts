import { contractKey, type Contract } from '../../market/contract';
import { contractKind, type ContractKind } from '../../market/contractKind';
import type { Stretch } from '../campaigns/stretch';
import type { EventOf, Moment } from '../event';
import { isFlat, removeSeries, addToSeries } from '../standing/holding';
import { signOf, type Lot } from '../standing/lot';
import { accountOf, continueStretch, say, recordStanding, type Workings } from '../workings';

/** Ends a lot as it was and starts it with its new terms from a day on; its money stays the same. */
function divide(
  workings: Workings,
  { stretch, lot, contract }: { stretch: Stretch; lot: Lot; contract: Contract | null },
  ratio: number,
  day: number,
) {
  recordStanding(workings, stretch, { lot, quantity: lot.quantity }, contract, day);
  lot.quantity *= ratio;
  lot.price = lot.price === null ? null : lot.price / ratio;
  lot.net = lot.net === null ? null : lot.net / ratio;
  lot.termsDay = day;
}

/** A series after a split: its strike to the cent, half up. Real listings have tenths at most. */
export const afterSplit = (contract: Contract, ratio: number): Contract => ({
  ...contract,
  strike: Math.round(Math.round(contract.strike * 1000) / ratio / 10) / 100,
});

/**
 * Whether the clearing house divides a series: a whole ratio above 1, and a series not adjusted
 * before.
 */
export const isDivided = (
  { root }: Contract,
  ratio: number,
  kindOf: (root: string) => ContractKind = contractKind,
): boolean => Number.isInteger(ratio) && ratio > 1 && kindOf(root) !== 'adjusted';

/**
 * Multiplies share lots by the ratio and divides their basis by it; a fraction stays until its cash
 * is entered as a sale. A whole ratio above 1 also divides open series, as the clearing house lists
 * them: -1 put 800 split three for one is -3 puts 266.67. Any other ratio leaves series as they
 * are, and adjusted series always stay.
 */
export function applySplit(workings: Workings, moment: Moment<EventOf<'split'>>): void {
  const { event, day } = moment;
  const { symbol, ratio } = event;
  const account = accountOf(workings, event.account);
  const holding = account.holdings.get(symbol);
  if (holding === undefined || isFlat(holding)) return;
  // Lowest strike first, so that no series lands on one still to be divided.
  const series = [...holding.series].toSorted((a, b) => a.contract.strike - b.contract.strike);
  const signs = new Map<string, number>();
  const divisible = series.filter(({ contract, lots }) => {
    if (!isDivided(contract, ratio, workings.kindOf)) return false;
    // Two strikes may round to the same one, which cannot be both short and long.
    const key = contractKey(afterSplit(contract, ratio));
    const sign = signs.get(key) ?? signOf(lots);
    signs.set(key, sign);
    return sign === signOf(lots);
  });
  if (divisible.length < series.length) say(workings, moment, 'seriesLeft');
  if (divisible.length === 0 && holding.shares.length === 0) return;
  const stretch = continueStretch(workings, holding, moment);
  for (const lot of holding.shares) divide(workings, { stretch, lot, contract: null }, ratio, day);
  for (const one of divisible) {
    for (const lot of one.lots)
      divide(workings, { stretch, lot, contract: one.contract }, ratio, day);
    removeSeries(one);
    addToSeries(holding, afterSplit(one.contract, ratio), one.lots);
  }
}
