import { askChain, type ChainFilters } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';
import { count, percentPerYear } from '../../text/format';
import { atStart } from '../../text/sentence';
import { allowance, putOf } from './givingWords';

/** What stands in the way if no put fits. */
function noneWords(puts: readonly RankedPut[], filters: ChainFilters): string {
  if (puts.length === 0) return 'There are no puts in the chain.';
  const [least] = askChain(puts, filters).giving;
  const gives = least && allowance(least);
  return gives && least
    ? `No put fits. Allow ${gives}, and ${putOf(least.put)} does.`
    : 'No put fits what you ask: each falls short of more than one of these.';
}

/**
 * The headline: how many puts fit, and which leaves the most room for error. `fit` is in ranking
 * order, without doubtful puts.
 */
export function headWords(
  fit: readonly RankedPut[],
  puts: readonly RankedPut[],
  filters: ChainFilters,
): string {
  const best = fit.reduce<RankedPut | null>(
    (most, put) => ((put.bearableVolatility ?? -1) > (most?.bearableVolatility ?? -1) ? put : most),
    null,
  );
  if (fit.length === 0) return noneWords(puts, filters);
  const fits = `${count(fit.length, 'put')} ${fit.length === 1 ? 'fits' : 'fit'} what you ask.`;
  if (best === null || best.annualizedReturn === null) return fits;
  return `${fits} ${atStart(putOf(best))} leaves the most room for error, at ${percentPerYear(best.annualizedReturn)} a year.`;
}
