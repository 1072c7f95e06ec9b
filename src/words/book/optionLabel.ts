import type { Position } from '../../core/book/book';
import { numberFormat } from '../../text/format';
import { optionName } from '../trades/seriesName';

type Named = Pick<Position, 'contract' | 'contracts'>;

/** The number of contracts, if not one: `×2`. */
export const times = ({ contracts }: Pick<Position, 'contracts'>): string =>
  Math.abs(contracts) === 1 ? '' : `×${Math.abs(contracts)}`;

/** `DIS 110 put ×2`; a long position says so. */
export const optionLabel = (position: Named): string =>
  [position.contracts > 0 ? 'long' : [], optionName(position.contract), times(position) || []]
    .flat()
    .join(' ');

const cents = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 3 });

/** A price per share in a table, without a dollar sign: `4.35`, `0.125`. */
export const perShare = (price: number): string => cents(price);
