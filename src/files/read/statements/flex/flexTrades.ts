import { HOME_CURRENCY } from '../../../../core/book/ledger/currency';
import type { Figure } from '../../../../core/book/statement/statement';
import { seriesReader } from '../../../../core/market/contract';
import { cellNumber } from '../../numbers';
import { cents } from '../columns';
import { optionEvent } from '../optionEvent';
import type { RowRecord } from '../record';
import { addTo, newSums } from '../stated';
import { flexTime } from './flexDates';
import { ASSETS, instrumentIn } from './flexInstrument';
import type { FlexRow } from './flexRow';

/** What outcomes are called, as codes of trades. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  Assignment: 'A',
  Exercise: 'Ex',
  Expiration: 'Ep',
  'Cash Settlement': 'A',
};

const TAKEN = ['A', 'Ex', 'AEx', 'MEx', 'GEA'] as const;

const number = (text: string) => cellNumber(text, 'point');

/** What a row of cash or of a trade is known by at the broker. */
export const idOf = (get: FlexRow['get']) => {
  const trade = get('tradeID');
  const transaction = get('transactionID');
  return trade !== '' ? `trade ${trade}` : transaction === '' ? undefined : `entry ${transaction}`;
};

/** The trade that a row takes back. */
const canceledId = (get: FlexRow['get']) => {
  const original = get('origTradeID');
  return original === '' || original === '0' ? undefined : `trade ${original}`;
};

interface Given {
  readonly record: RowRecord;
  readonly dateIn: (text: string) => string | null;
  readonly ledgerIn: (get: FlexRow['get']) => string;
  /** Codes of outcomes by the ids of their trades. */
  readonly outcomeOf: ReadonlyMap<string, string>;
}

/** Reads trades, and outcomes that no trade repeats. */
export function flexTradeReader({ record, dateIn, ledgerIn, outcomeOf }: Given) {
  const sums = newSums();
  const oneOf = seriesReader();

  /** A trade, or an outcome that no trade repeats. */
  function trade({ get, row }: FlexRow, isOutcome: boolean): void {
    const category = get('assetCategory');
    const currency = get('currency');
    const [quantity, price] = [number(get('quantity')), number(get('tradePrice') || get('price'))];
    const fee = number(get('ibCommission') || get('commission') || get('commisionsAndTax')) ?? 0;
    const taxes = number(get('taxes')) ?? 0;
    const date = dateIn(get('tradeDate') || get('dateTime') || get('date'));
    const leftOut = ASSETS[category];
    const amount =
      number(get('proceeds')) ?? -(number(get('amount')) ?? number(get('tradeMoney')) ?? 0);
    if (leftOut !== undefined) {
      record.leaveOut(leftOut);
      if (leftOut === 'Forex') {
        record.beside(leftOut, currency, amount, row);
        record.beside(leftOut, get('symbol').split('.')[0]!, quantity ?? 0, row);
        return record.beside(leftOut, get('ibCommissionCurrency') || currency, fee + taxes, row);
      }
      const isCash = !/^(?:Futures|CFDs|Options on)/.test(leftOut);
      return record.beside(leftOut, currency, (isCash ? amount : 0) + fee + taxes, row);
    }
    if (date === null) return record.doubt(row, 'It has no day.');
    if (typeof quantity !== 'number' || quantity === 0)
      return record.doubt(row, 'It has no quantity.');
    const named = instrumentIn(get, dateIn);
    const contract = named === null || typeof named === 'string' ? null : oneOf(named);
    const what = contract ?? named;
    if (what === null) {
      return record.doubt(row, `“${get('symbol')}” names no option and no stock.`);
    }
    const time = flexTime(get('dateTime'));
    const id = idOf(get);
    const account = ledgerIn(get);
    const codes = new Set((get('notes') || get('code')).split(/[;,]/).map((code) => code.trim()));
    for (const code of get('openCloseIndicator').split(/[;,]/)) codes.add(code.trim());
    const kind = get('transactionType');
    const outcome = isOutcome ? (OUTCOMES[kind] ?? '') : (outcomeOf.get(get('tradeID')) ?? '');
    if (outcome !== '' && contract !== null) codes.add(outcome);
    const isCanceled =
      kind === 'TradeCancel' || codes.has('Ca') || get('buySell').includes('(Ca.)');
    if (isCanceled) codes.add('Ca');
    const cost = number(get('cost') || get('costBasis'));
    if (typeof cost === 'number') row.basis = cost;
    const of = contract === null ? ('shares' as const) : ('options' as const);
    const realized = number(get('fifoPnlRealized') || get('realizedPnl'));
    const sumsOf = (figure: Figure) => sums.kindOf(figure, of, currency || HOME_CURRENCY);
    if (typeof realized === 'number') addTo(sumsOf('realized'), what, realized, row.line);
    addTo(sumsOf('commissions'), null, fee + taxes, row.line);
    addTo(sumsOf(of), null, amount, row.line);
    const feesTotal = cents(-fee - taxes);
    const about = { account, date, ...(time !== undefined && { time }), feesTotal };
    if (contract !== null) {
      const isBooked = kind === 'BookTrade' || isOutcome;
      const isNamed = ['A', 'Ex', 'AEx', 'MEx', 'GEA', 'Ep'].some((code) => codes.has(code));
      if (isBooked && !isNamed && !isCanceled) {
        if (date < contract.expiration)
          return record.doubt(row, 'It does not say how the option ended.');
        codes.add('Ep');
      }
      const option = {
        ...about,
        contract,
        quantity,
        price: price ?? 0,
        codes,
        amount,
        id: isCanceled ? canceledId(get) : id,
      };
      return optionEvent(record, row, option);
    }
    if (typeof price !== 'number') return record.doubt(row, 'It has no price.');
    const side = quantity < 0 ? ('sell' as const) : ('buy' as const);
    const stock = {
      kind: 'stock' as const,
      ...about,
      symbol: what as string,
      side,
      shares: Math.abs(quantity),
      price,
    };
    if (isCanceled) {
      const canceled = canceledId(get);
      return record.cancellation({
        fill: stock,
        row,
        ...(canceled !== undefined && { id: canceled }),
      });
    }
    const isDelivered = isOutcome || TAKEN.some((code) => codes.has(code));
    if (isDelivered) return record.leg({ ...stock, row, id });
    return record.event(row, stock, { id });
  }

  return { trade, sums };
}
