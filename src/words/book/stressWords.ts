import type { Stressed } from '../../plan/book/stressed';
import { fewNames } from '../../text/fewNames';
import { percentBrief, usdWhole } from '../../text/format';

/** What a fall would leave, as the sentence the place is about. */
export function fallHeadline(
  { fall, resultTotal, changeTotal, owedTotal }: Stressed,
  name: string | null,
): string {
  const falls = `If ${name ?? 'every stock'} falls ${percentBrief(fall)},`;
  if (resultTotal === null || changeTotal === null) {
    return `${falls} what it costs is not known: a basis is missing.`;
  }
  const ends = resultTotal < 0 ? 'has lost' : 'has made';
  return `${falls} what stands ${ends} ${usdWhole(Math.abs(resultTotal))} since it was opened, and assignments take ${usdWhole(owedTotal)}.`;
}

/** What has no price or no known worth, and is left out. */
export const leftOutWords = (names: readonly string[]): string =>
  `Left out, without a price or of an adjusted series: ${fewNames(names)}. Type a stock’s price under Open.`;
