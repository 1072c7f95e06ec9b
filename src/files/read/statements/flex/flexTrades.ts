import { HOME_CURRENCY } from '../../../../core/book/ledger/currency';
import type { Figure } from '../../../../core/book/statement/statement';
import { seriesReader, type Contract } from '../../../../core/market/contract';
import { cellNumber } from '../../numbers';
import { HAS_NO_PRICE, HAS_NO_QUANTITY, namesNothing } from '../doubts';
import { cents } from '../columns';
import { leaveOutTrade } from '../ibkr/leaveOutTrade';
import { isAssignedOrExercised, optionEvent } from '../optionEvent';
import type { RowRecord } from '../record';
import { addTo, newSums } from '../stated';
import { flexTime } from './flexDates';
import { ASSETS, instrumentIn } from './flexInstrument';
import type { FlexRow } from './flexRow';

/** Codes of outcomes, by their names. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  Assignment: 'A',
  Exercise: 'Ex',
  Expiration: 'Ep',
  'Cash Settlement': 'A',
};

const number = (text: string) => cellNumber(text, 'point');

/** The broker's id of a trade or cash row. */
export const idOf = (get: FlexRow['get']) => {
  const trade = get('tradeID');
  const transaction = get('transactionID');
  return trade !== '' ? `trade ${trade}` : transaction === '' ? undefined : `entry ${transaction}`;
};

/** The id of the trade that a row cancels. */
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

/** Money moved by a trade. */
const moneyIn = (get: FlexRow['get']) => {
  const fee = number(get('ibCommission') || get('commission') || get('commisionsAndTax')) ?? 0;
  const taxes = number(get('taxes')) ?? 0;
  return {
    /** Before fees; positive is received. */
    amount: number(get('proceeds')) ?? -(number(get('amount')) ?? number(get('tradeMoney')) ?? 0),
    /** Negative is paid. */
    fees: fee + taxes,
  };
};

/** A trade as its row states it, of an option or a stock. */
interface TradeTold {
  readonly about: {
    readonly account: string;
    readonly date: string;
    readonly time?: string;
    readonly feesTotal: number;
  };
  /** Negative if sold. */
  readonly quantity: number;
  readonly price: number | null | undefined;
  readonly amount: number;
  readonly codes: Set<string>;
  /** Whether it is an outcome that no trade repeats. */
  readonly isOutcome: boolean;
}

/** Reads trades, and outcomes that no trade repeats. */
export function flexTradeReader({ record, dateIn, ledgerIn, outcomeOf }: Given) {
  const sums = newSums();
  const oneOf = seriesReader();

  function leaveOut(kind: string, { get, row }: FlexRow): void {
    const currency = get('currency');
    const moved = {
      kind,
      symbol: get('symbol'),
      quantity: number(get('quantity')) ?? 0,
      currency,
      ...moneyIn(get),
      feeCurrency: get('ibCommissionCurrency') || currency,
    };
    return leaveOutTrade(record, moved, row);
  }

  /** The codes of a row, and, for an option, the code of the outcome it belongs to. */
  function codesOf(get: FlexRow['get'], isOption: boolean, isOutcome: boolean): Set<string> {
    const cells = [get('notes') || get('code'), get('openCloseIndicator')];
    const codes = new Set(cells.flatMap((cell) => cell.split(/[;,]/)).map((code) => code.trim()));
    const kind = get('transactionType');
    const outcome = isOutcome ? OUTCOMES[kind] : outcomeOf.get(get('tradeID'));
    if (outcome && isOption) codes.add(outcome);
    if (kind === 'TradeCancel' || get('buySell').includes('(Ca.)')) codes.add('Ca');
    return codes;
  }

  /** Adds the figures that a row states. */
  function state({ get, row }: FlexRow, what: Contract | string): void {
    const { amount, fees } = moneyIn(get);
    const of = typeof what === 'string' ? ('shares' as const) : ('options' as const);
    const sumsOf = (figure: Figure) => sums.kindOf(figure, of, get('currency') || HOME_CURRENCY);
    const realized = number(get('fifoPnlRealized') || get('realizedPnl'));
    if (typeof realized === 'number') addTo(sumsOf('realized'), what, realized, row.line);
    addTo(sumsOf('commissions'), null, fees, row.line);
    addTo(sumsOf(of), null, amount, row.line);
  }

  function optionTrade({ get, row }: FlexRow, contract: Contract, told: TradeTold): void {
    const { about, codes, isOutcome, price, quantity, amount } = told;
    const isCanceled = codes.has('Ca');
    const isBooked = get('transactionType') === 'BookTrade' || isOutcome;
    const isNamed = codes.has('Ep') || isAssignedOrExercised(codes);
    if (isBooked && !isNamed && !isCanceled) {
      if (about.date < contract.expiration)
        return record.doubt(row, 'It does not say how the option ended.');
      codes.add('Ep');
    }
    const id = isCanceled ? canceledId(get) : idOf(get);
    return optionEvent(record, row, {
      ...about,
      contract,
      quantity,
      price: price ?? 0,
      codes,
      amount,
      id,
    });
  }

  function stockTrade({ get, row }: FlexRow, symbol: string, told: TradeTold): void {
    const { about, codes, isOutcome, price, quantity } = told;
    const side = quantity < 0 ? ('sell' as const) : ('buy' as const);
    const shares = Math.abs(quantity);
    const isCanceled = codes.has('Ca');
    if (!isCanceled && (isOutcome || isAssignedOrExercised(codes))) {
      const leg = { ...about, symbol, side, shares, price: price || null };
      return record.leg({ ...leg, row, id: idOf(get) });
    }
    if (typeof price !== 'number') return record.doubt(row, HAS_NO_PRICE);
    const stock = { kind: 'stock' as const, ...about, symbol, side, shares, price };
    if (isCanceled) {
      const id = canceledId(get);
      return record.cancellation({ fill: stock, row, ...(id !== undefined && { id }) });
    }
    return record.event(row, stock, { id: idOf(get) });
  }

  /** A trade, or an outcome that no trade repeats. */
  function trade(flexRow: FlexRow, isOutcome: boolean): void {
    const { get, row } = flexRow;
    const leftOut = ASSETS[get('assetCategory')];
    if (leftOut !== undefined) return leaveOut(leftOut, flexRow);
    const date = dateIn(get('tradeDate') || get('dateTime') || get('date'));
    if (date === null) return record.doubt(row, 'It has no day.');
    const quantity = number(get('quantity'));
    if (typeof quantity !== 'number' || quantity === 0) return record.doubt(row, HAS_NO_QUANTITY);
    const named = instrumentIn(get, dateIn);
    const what = named === null || typeof named === 'string' ? named : oneOf(named);
    if (what === null) {
      return record.doubt(row, namesNothing(get('symbol')));
    }
    const cost = number(get('cost') || get('costBasis'));
    if (typeof cost === 'number') row.basis = cost;
    state(flexRow, what);
    const { amount, fees } = moneyIn(get);
    const time = flexTime(get('dateTime'));
    const feesTotal = cents(-fees);
    const told = {
      about: { account: ledgerIn(get), date, ...(time !== undefined && { time }), feesTotal },
      quantity,
      price: number(get('tradePrice') || get('price')),
      amount,
      codes: codesOf(get, typeof what !== 'string', isOutcome),
      isOutcome,
    };
    return typeof what === 'string'
      ? stockTrade(flexRow, what, told)
      : optionTrade(flexRow, what, told);
  }

  return { trade, sums };
}
