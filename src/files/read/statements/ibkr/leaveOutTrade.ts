import type { RowRecord } from '../record';
import type { Row } from '../reading';

/** A trade of something that is left out, as far as it moved cash. */
interface LeftOutTrade {
  /** What it is of, as `Forex` or `Futures`. */
  readonly kind: string;
  /** Of Forex, as in `EUR.USD`. */
  readonly symbol: string;
  readonly quantity: number;
  readonly currency: string;
  /** Before fees, in above 0. */
  readonly amount: number;
  /** Below 0 paid. */
  readonly fees: number;
  /** Of Forex, the currency that its fees are in. */
  readonly feeCurrency: string;
}

/** Futures and CFDs move cash by their gains, which no row of a trade says. */
const MOVES_GAINS = /^(?:Futures|CFDs|Options on)/;

/** Counts a trade that is left out, and the money that it moved. */
export function leaveOutTrade(record: RowRecord, trade: LeftOutTrade, row: Row): void {
  const { kind, symbol, quantity, currency, amount, fees, feeCurrency } = trade;
  record.leaveOut(kind);
  if (kind === 'Forex') {
    record.beside(kind, currency, amount, row);
    record.beside(kind, symbol.split('.')[0]!, quantity, row);
    record.beside(kind, feeCurrency, fees, row);
  } else record.beside(kind, currency, MOVES_GAINS.test(kind) ? fees : amount + fees, row);
}
