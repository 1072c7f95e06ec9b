import { askChain, type ChainFilters, type FilterName } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';
import { count, monthDay, percent, percentPerYear, usdBrief } from '../../text/format';

const putOf = ({ contract: { strike, expiration } }: RankedPut) =>
  `the ${usdBrief(strike).slice(1)} put of ${monthDay(expiration)}`;

const atStart = (words: string) => words[0]!.toUpperCase() + words.slice(1);

/** A share rounded to what is shown, to the side on which it still lets the put pass. */
const atLeast = (share: number) => percent(Math.floor(share * 1000 + 1e-9) / 1000);
const atMost = (share: number) => percent(Math.ceil(share * 1000 - 1e-9) / 1000);

/** What a filter would have to allow for one put to pass. */
const GIVES: Partial<Readonly<Record<FilterName, (to: number) => string>>> = {
  minReturn: (to) => `a return of ${atLeast(to)} a year`,
  maxAssignment: (to) => `a chance of assignment of ${atMost(to)}`,
  maxCollateralTotal: (to) => `${usdBrief(to)} to set aside`,
  maxSpreadOfMid: (to) => `a spread of ${atMost(to)}`,
};

/** What stands in the way where no put fits. */
function noneWords(puts: readonly RankedPut[], filters: ChainFilters): string {
  if (puts.length === 0) return 'No put of this expiration is in the chain.';
  const [least] = askChain(puts, filters).giving;
  const gives = least && GIVES[least.filter]?.(least.to);
  return gives && least
    ? `No put fits. Allow ${gives}, and ${putOf(least.put)} does.`
    : 'No put fits what you ask: each falls short of more than one of these.';
}

/**
 * The headline: how many of the puts fit, and which leaves the most room for error. `fit` is in the
 * order of the ranking, without the doubtful.
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
