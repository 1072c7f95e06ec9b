import { daysToExpiration } from '../../market/calendar';
import { contractKey } from '../../market/contract';
import { annualize } from '../../put/shortPut';
import type { Roll } from '../book';
import { plus } from '../standing/lot';
import type { OpenedLeg } from './leg';
import type { Paired } from './pairing';

/** Fees of a fill per share, over all its contracts. */
const feesPerShare = ({ moment: { event }, contract }: OpenedLeg) =>
  event.feesTotal / (event.contracts * contract.multiplier);

/** Net of a pair per share, after both fills' fees: 6.40 sold and 6.00 paid is 0.40. */
const netOf = ({ closed, opened }: Paired) =>
  opened.moment.event.price -
  closed.moment.event.price -
  feesPerShare(opened) -
  feesPerShare(closed);

function rollOf(pairs: readonly [Paired, ...Paired[]]): Roll {
  const [{ closed, opened }] = pairs;
  const contracts = pairs.reduce((sum, pair) => sum + pair.contracts, 0);
  const netPerShare =
    pairs.reduce((sum, pair) => sum + netOf(pair) * pair.contracts, 0) / contracts;
  const addedDays = daysToExpiration(closed.contract.expiration, opened.contract.expiration);
  return {
    date: laterOf(pairs[0]).event.date,
    account: closed.moment.event.account,
    from: closed.contract,
    to: opened.contract,
    contracts,
    netPerShare,
    lockedInTotal: pairs.reduce<number | null>((sum, pair) => plus(sum, pair.gainTotal), 0),
    addedDays,
    annualizedReturn: annualize(netPerShare / opened.contract.strike, addedDays, 'simple'),
  };
}

/** The later fill, which dates a pair joined across days. */
const laterOf = ({ closed, opened }: Paired) =>
  opened.moment.day > closed.moment.day ? opened.moment : closed.moment;

/** The pairs as rolls, oldest first: pairs of the same two series on one day are one roll. */
export function rollsOf(pairs: readonly Paired[]): Roll[] {
  const sorted = pairs.toSorted(
    (a, b) =>
      laterOf(a).day - laterOf(b).day ||
      a.closed.moment.at - b.closed.moment.at ||
      a.opened.moment.at - b.opened.moment.at,
  );
  const rolls = new Map<string, [Paired, ...Paired[]]>();
  for (const pair of sorted) {
    const { closed, opened } = pair;
    const { event } = laterOf(pair);
    const series = [closed, opened].map(({ contract }) => contractKey(contract));
    const key = JSON.stringify([event.date, event.account, ...series]);
    const known = rolls.get(key);
    if (known) known.push(pair);
    else rolls.set(key, [pair]);
  }
  return [...rolls.values()].map(rollOf);
}
