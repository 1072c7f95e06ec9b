import type { RowRecord } from '../record';
import type { Row } from '../reading';

/** A trade in an asset that is left out; only the cash it moved counts. */
interface LeftOutTrade {
  /** Kind of asset: `Forex`, `Futures`. */
  readonly kind: string;
  /** For Forex, as in `EUR.USD`. */
  readonly symbol: string;
  readonly quantity: number;
  readonly currency: string;
  /** Before fees; positive is received. */
  readonly amount: number;
  /** Negative is paid. */
  readonly fees: number;
  /** For Forex, the currency of the fees. */
  readonly feeCurrency: string;
}

/** Futures and CFDs move cash by their gains, which trade rows do not state. */
const MOVES_GAINS = /^(?:Futures|CFDs|Options on)/;

/** Counts a trade that is left out, and the money it moved. */
export function leaveOutTrade(record: RowRecord, trade: LeftOutTrade, row: Row): void {
  const { kind, symbol, quantity, currency, amount, fees, feeCurrency } = trade;
  record.leaveOut(kind);
  if (kind === 'Forex') {
    record.beside(kind, currency, amount, row);
    record.beside(kind, symbol.split('.')[0]!, quantity, row);
    record.beside(kind, feeCurrency, fees, row);
  } else record.beside(kind, currency, MOVES_GAINS.test(kind) ? fees : amount + fees, row);
}
