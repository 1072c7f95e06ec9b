import type { Shock } from '../../plan/book/shocked';
import type { Stressed } from '../../plan/book/stressed';
import { underlyingNamed } from '../../core/market/underlying';
import { fewNames } from '../../text/fewNames';
import { percentBrief, usdWhole } from '../../text/format';

/** The result of a fall, as the headline sentence. */
export function fallHeadline(
  { fall, resultTotal, changeTotal, owedTotal }: Stressed,
  name: string | null,
): string {
  const falls = `If ${name ?? 'every stock'} falls ${percentBrief(fall)},`;
  if (resultTotal === null || changeTotal === null) {
    return `${falls} what it costs is not known: a basis is missing.`;
  }
  const ends = resultTotal < 0 ? 'has lost' : 'has made';
  return `${falls} what is open ${ends} ${usdWhole(Math.abs(resultTotal))} since it was opened, and assignments take ${usdWhole(owedTotal)}.`;
}

/** What is left out for lack of a price or a known value. */
export const leftOutWords = (names: readonly string[]): string =>
  `Left out, as unpriced or adjusted: ${fewNames(names)}. Type a stock’s price under Open.`;

/** What a fall does on its day, and the margin it would require. */
export function shockWords(
  { changeTotal, marginTotal }: Shock,
  fall: number,
  rise: number,
  name: string | null,
): string {
  const falls = `${name ?? 'Every stock'} down ${percentBrief(fall)} and volatility up ${percentBrief(rise)} of itself`;
  const cost =
    changeTotal < 0
      ? `cost ${usdWhole(-changeTotal)} at once, by the model`
      : `change ${usdWhole(changeTotal)} at once, by the model`;
  return `${falls} ${cost}. A margin account would then have to hold ${usdWhole(marginTotal)} by Reg T, each option by itself and shares at a quarter; brokers ask for more.`;
}

/** Options that no model can price, and what would let it. */
export function unpricedWords(names: readonly string[]): string {
  const onFutures = names.filter((name) => !underlyingNamed(name).isPriced);
  const others = names.filter((name) => !onFutures.includes(name));
  const left = `At once and Margin leave out ${fewNames(names)}:`;
  if (others.length === 0) return `${left} its options follow futures, which are not known here.`;
  return `${left} type the option’s mark under Open, or the stock’s price on the day it was sold${onFutures.length === 0 ? '' : `; options on ${fewNames(onFutures)} follow futures, which are not known here`}.`;
}
