import { COMPARED_FALLS } from '../core/strategies/falls';
import { parsePercent } from '../text/parse';

const MOST_FALLS = 12;

export interface FallsReading {
  /** Falls to show, decimals, ascending; the usual ones while the text cannot be read. */
  readonly falls: readonly number[];
  readonly problem: string | undefined;
}

/** Reads falls from a list of percentages: `0, 5, 10`. */
export function readFalls(text: string): FallsReading {
  const parsed = text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((each) => parsePercent(each).value);
  const read = parsed.filter((fall) => fall !== null && fall >= 0 && fall <= 1) as number[];
  const problem =
    read.length < parsed.length
      ? 'Falls must be percentages from 0 to 100, like 0, 10, 20'
      : read.length > MOST_FALLS
        ? `Falls must be ${MOST_FALLS} or fewer`
        : undefined;
  if (problem || read.length === 0) return { falls: COMPARED_FALLS, problem };
  return { falls: [...new Set(read)].toSorted((a, b) => a - b), problem };
}
