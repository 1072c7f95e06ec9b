import type { Quote } from '../../../../core/chain/quote';
import type { Contract } from '../../../../core/market/contract';
import { cellNumber, ofPercent, type Locale } from '../../numbers';
import { bidBeside, delta, positive, price } from '../figures';
import type { Side } from './columns';
import { contractReader, type Around } from './contracts';

/** A row's quote, the reason why there is none, or null if the row has nothing for this side. */
type RowQuote = Quote | string | null;

/** What is the same for all rows of a table. */
export interface Terms {
  readonly side: Side;
  readonly locale: Locale;
  /** Whether volatilities without a percent sign are in percent. */
  readonly isPercent: boolean;
  /** Removes placeholders for missing values that are specific to this source. */
  readonly clean: (quote: Quote) => Quote;
}

const NOWHERE = -1;

/** Reads the quotes of one side from rows. */
export function rowReader({ side, locale, isPercent, clean }: Terms) {
  const { columns } = side;
  const contractIn = contractReader(side, locale);
  const [symbolAt = NOWHERE, bidAt = NOWHERE, askAt = NOWHERE, lastAt = NOWHERE] = [
    columns.symbol,
    columns.bid,
    columns.ask,
    columns.last,
  ];
  const [volumeAt = NOWHERE, interestAt = NOWHERE, volatilityAt = NOWHERE, deltaAt = NOWHERE] = [
    columns.volume,
    columns.openInterest,
    columns.impliedVolatility,
    columns.delta,
  ];
  const own = [symbolAt, bidAt, askAt, lastAt, volumeAt, interestAt, volatilityAt, deltaAt];
  const isEmpty = (cells: readonly string[]) =>
    own.every((index) => index === NOWHERE || (cells[index] ?? '').trim() === '');
  const numberAt = (cells: readonly string[], index: number) => {
    const cell = index === NOWHERE ? undefined : cells[index];
    return cell === undefined ? null : cellNumber(cell, locale);
  };
  /** A cell that is not a number counts as missing. */
  const figureAt = (cells: readonly string[], index: number) => numberAt(cells, index) ?? null;
  const volatilityIn = (cells: readonly string[]) => {
    const value = figureAt(cells, volatilityAt);
    const isWhole = isPercent && value !== null && !cells[volatilityAt]!.includes('%');
    return isWhole ? ofPercent(value) : value;
  };

  return (cells: readonly string[], around: Around): RowQuote => {
    const bid = numberAt(cells, bidAt);
    const ask = numberAt(cells, askAt);
    if (bid === null && ask === null && isEmpty(cells)) return null;
    const contract: Contract | string = contractIn(cells, around);
    if (typeof contract === 'string') return contract;
    if (bid === undefined) return `“${cells[bidAt]!.trim()}” is not a bid.`;
    if (ask === undefined) return `“${cells[askAt]!.trim()}” is not an ask.`;
    const asked = positive(ask);
    return clean({
      contract,
      bid: bidBeside(bid, asked),
      ask: asked,
      last: positive(figureAt(cells, lastAt)),
      volume: price(figureAt(cells, volumeAt)),
      openInterest: price(figureAt(cells, interestAt)),
      impliedVolatility: positive(volatilityIn(cells)),
      delta: delta(figureAt(cells, deltaAt)),
    });
  };
}
