import type { EventOf, Side } from '../../../core/book/event';
import { underlyingOf } from '../../../core/market/contract';
import { about, one, type Read } from './about';
import { fill } from './options';
import { seriesOf, tooMany } from './series';
import { missing } from './trouble';

export const stock =
  (side: Side): Read =>
  (sorted, asked) => {
    if (sorted.strikes.length > 0 || sorted.dates.length > 0) return fill(side)(sorted, asked);
    const excess = tooMany(sorted, { numbers: 1 });
    if (excess) return excess;
    const [shares] = sorted.counts;
    const [symbol] = sorted.names;
    const [price] = sorted.numbers;
    if (!shares) return missing('shares');
    if (symbol === undefined) return missing('symbol');
    if (!price) return missing('price');
    return one({
      kind: 'stock',
      ...about(sorted, asked),
      symbol: underlyingOf(symbol),
      side,
      shares: shares.value,
      price: price.value,
      feesTotal: sorted.fee ?? 0,
    });
  };

export const dividend: Read = (sorted, asked) => {
  const excess = tooMany(sorted, { counts: 0, numbers: 1 });
  if (excess) return excess;
  const [symbol] = sorted.names;
  const [amount] = sorted.numbers;
  if (symbol === undefined) return missing('symbol');
  if (!amount) return missing('amount');
  return one({
    kind: 'dividend',
    ...about(sorted, asked),
    symbol: underlyingOf(symbol),
    amountTotal: amount.value,
    withheldTotal: sorted.withheld ?? 0,
  });
};

/** `sign` is -1 if the amount is stated as paid. */
export const cash =
  (reason: EventOf<'cash'>['reason'], sign: 1 | -1): Read =>
  (sorted, asked) => {
    const excess = tooMany(sorted, { names: 0 });
    if (excess) return excess;
    const [amount] = sorted.counts;
    if (!amount) return missing('amount');
    return one({
      kind: 'cash',
      ...about(sorted, asked),
      reason,
      amountTotal: sign * amount.value + 0,
    });
  };

/** `held 100 KO cost 6000`, `held short 2 KO 67.5p 15jan27 received 120`. */
export const carried: Read = (sorted, asked) => {
  const excess = tooMany(sorted, { strikes: 1, dates: 1 });
  if (excess) return excess;
  const { counts, names, basis, isShort } = sorted;
  const [size] = counts;
  const [symbol] = names;
  if (!size) return missing('shares');
  if (symbol === undefined) return missing('symbol');
  const isSeries = sorted.strikes.length > 0 || sorted.dates.length > 0;
  const series = isSeries ? seriesOf(sorted) : null;
  if (series?.trouble) return series;
  if (basis === null) return missing('basis');
  return one({
    kind: 'carried',
    ...about(sorted, asked),
    ...(series ? { contract: series.value } : { symbol: underlyingOf(symbol) }),
    quantity: (isShort ? -1 : 1) * size.value,
    basisTotal: basis === 'unknown' ? null : basis,
  });
};
