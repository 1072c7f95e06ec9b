import type { RankedPut } from '../../../core/chain/rankedPut';
import { count, monthDay } from '../../../text/format';

/** A line of the table: a put, or a heading for the puts below it. */
export type Entry = RankedPut | string;

/** The puts, under a heading per expiration if grouped. */
function grouped(puts: readonly RankedPut[]): readonly Entry[] {
  return puts.flatMap((put, at): readonly Entry[] => {
    const { expiration } = put.contract;
    if (puts[at - 1]?.contract.expiration === expiration) return [put];
    return [`${monthDay(expiration)}, ${count(put.days, 'day')}`, put];
  });
}

interface Rows {
  readonly sound: readonly RankedPut[];
  readonly doubtful: readonly RankedPut[];
  readonly isGrouped: boolean;
}

/** The lines of the table, and how many are above those of doubtful puts. */
export function entriesOf({ sound, doubtful, isGrouped }: Rows) {
  const above = isGrouped ? grouped(sound) : sound;
  const below = doubtful.length > 0 ? ['Doubtful, not ranked', ...doubtful] : [];
  return { entries: [...above, ...below] as readonly Entry[], above: above.length };
}
