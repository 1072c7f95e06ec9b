import type { RankedPut } from '../../core/chain/rankedPut';
import type { Column } from '../../plan/strikes/columns';
import { DASH, percent, price } from '../../text/format';
import { doubtBrief } from './doubtBrief';
import { CELLS, COLUMN_NAMES } from './rowWords';

/** A column of the ladder in a file. */
interface LadderColumn {
  readonly head: string;
  readonly of: (put: RankedPut) => string;
}

const orDash = (value: number | null, write: (value: number) => string) =>
  value === null ? DASH : write(value);

const ownText = (column: Column): LadderColumn => ({
  head: COLUMN_NAMES[column],
  of: (put) => CELLS[column](put).text,
});

/** A figure shown beside another on screen has its own column in a file. */
const IN_FILE: Partial<Readonly<Record<Column, readonly LadderColumn[]>>> = {
  expiration: [
    { head: COLUMN_NAMES.expiration, of: ({ contract }) => contract.expiration },
    { head: 'Days to expiration', of: ({ days }) => String(days) },
  ],
  strike: [
    ownText('strike'),
    { head: 'Strike below the stock', of: ({ outOfTheMoney }) => percent(outOfTheMoney) },
  ],
  spread: [
    { head: 'Bid', of: ({ quote }) => orDash(quote.bid, price) },
    { head: 'Ask', of: ({ quote }) => orDash(quote.ask, price) },
    { head: 'Spread', of: ({ spreadOfMid }) => orDash(spreadOfMid, percent) },
  ],
  bearable: [ownText('bearable'), ownText('implied')],
  breakeven: [
    ownText('breakeven'),
    {
      head: 'Breakeven below the stock',
      of: ({ discountToSpot }) => orDash(discountToSpot, percent),
    },
  ],
  rules: [
    ownText('rules'),
    { head: 'Rules that fail or warn', of: (put) => CELLS.rules(put).beside ?? '' },
  ],
};

/** The file's columns for the table's columns, each once. */
export function ladderColumns(columns: readonly Column[]): readonly LadderColumn[] {
  const all = [
    ...columns.flatMap((column) => IN_FILE[column] ?? [ownText(column)]),
    { head: 'Doubtful', of: ({ doubts }: RankedPut) => doubtBrief(doubts) },
  ];
  return all.filter(({ head }, at) => all.findIndex((other) => other.head === head) === at);
}
