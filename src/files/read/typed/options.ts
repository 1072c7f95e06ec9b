import type { EventOf, Happened, Side } from '../../../core/book/event';
import { about, one, type About, type Read, type TypedEvents } from './about';
import { closedSeries, openedSeries, tooMany } from './series';
import { missing, told, troubled, type Told } from './trouble';

export const fill =
  (side: Side, effect?: 'open' | 'close'): Read =>
  (sorted, asked) => {
    const excess = tooMany(sorted, { numbers: 1, strikes: 1, dates: 1 });
    if (excess) return excess;
    const meant =
      effect === 'close'
        ? closedSeries(sorted, asked.standing, side === 'buy')
        : openedSeries(sorted);
    const stands = meant.value?.stands;
    const contracts = sorted.counts[0]?.value ?? stands?.contracts;
    if (meant.trouble?.kind === 'severalStand') return troubled(meant.trouble);
    if (contracts === undefined) return missing('contracts');
    if (meant.trouble) return meant;
    const [price] = sorted.numbers;
    if (!price) return missing('price');
    const terms = { side, contract: meant.value.contract, contracts, price: price.value };
    const event = {
      kind: 'option' as const,
      ...about(sorted, asked, { owner: stands?.account }),
      ...terms,
      feesTotal: sorted.fee ?? asked.feesOf(terms),
      ...(effect && { effect }),
    };
    return one(event, sorted.fee === null);
  };

type Outcome = EventOf<'expiration' | 'assignment' | 'exercise' | 'settlement'>['kind'];

/** The side an outcome ends: short for an assignment, long for an exercise, either for the others. */
const IS_SHORT = { assignment: true, exercise: false, expiration: null, settlement: null } as const;

export const outcome =
  (kind: Outcome): Read =>
  (sorted, asked) => {
    const numbers = kind === 'settlement' ? 1 : 0;
    const excess = tooMany(sorted, { numbers, strikes: 1, dates: 1 });
    if (excess) return excess;
    const meant = closedSeries(sorted, asked.standing, IS_SHORT[kind]);
    if (meant.trouble) return meant;
    const { contract, stands } = meant.value;
    const contracts = sorted.counts[0]?.value ?? stands?.contracts;
    if (contracts === undefined) return missing('contracts');
    const base = about(sorted, asked, { owner: stands?.account, ended: contract.expiration });
    const ended = { ...base, contract, contracts };
    if (kind === 'expiration') return one({ kind, ...ended });
    const feesTotal = sorted.fee ?? 0;
    if (kind !== 'settlement') return one({ kind, ...ended, feesTotal });
    const [value] = sorted.numbers;
    return value ? one({ kind, ...ended, value: value.value, feesTotal }) : missing('value');
  };

/** Everything open past its last day, or on it, expires worthless. */
export function allExpired({ standing, today }: About): Told<TypedEvents> {
  const over = standing.filter(({ contract }) => contract.expiration <= today);
  if (over.length === 0) return troubled({ kind: 'noneStands', symbol: null });
  const events = over.map(({ account, contract, contracts }): Happened => ({
    kind: 'expiration',
    account,
    date: contract.expiration,
    contract,
    contracts: Math.abs(contracts),
  }));
  return told({ events, isFeeEstimated: false });
}
