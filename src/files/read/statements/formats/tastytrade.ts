import { ledgerOf } from '../../../../core/book/ledger/currency';
import { underlyingOf, type Contract } from '../../../../core/market/contract';
import { isNot, namesNothing, NOT_WHOLE, QUANTITY_IS_0 } from '../doubts';
import { cents, headingWith, tableUnder, type Cells } from '../columns';
import type { Csv } from '../csv';
import { listedCash, type CashDeed } from '../listed';
import { momentIn } from '../../moment';
import { outcomeTold } from '../optionEvent';
import { contractNamed, stockSymbol } from '../optionNames';
import type { RowRecord } from '../record';
import { NOTHING_REPORTED, type Found, type Row, type StatementAnswers } from '../reading';

/*
 * tastytrade's history. Quantities have no sign, prices are per contract, and times are in the time
 * zone of whoever exported the file.
 */

const COLUMNS = ['Sub Type', 'Instrument Type', 'Call or Put', 'Root Symbol'] as const;

export const isTastytrade = (csv: Csv) => headingWith(csv, ...COLUMNS) >= 0;

const LEFT_OUT: Readonly<Record<string, string>> = {
  Future: 'Futures',
  'Future Option': 'Options on futures',
  Cryptocurrency: 'Crypto',
  Bond: 'Bonds',
};

/** Half of a symbol change or split: what is removed, or what replaces it. */
interface Half {
  readonly isNew: boolean;
  readonly what: Contract | string;
  readonly quantity: number;
  /** Book value without a sign: the same for what is removed and what replaces it. */
  readonly worth: number;
  readonly account: string;
  readonly date: string;
  readonly row: Row;
}

const FILL = /^(?:sell|buy)(?:[_ ]to[_ ](?:open|close))?$/i;

const CHANGES = /^(?:Symbol Change|Forward Split|Reverse Split|Stock Split)$/;

/**
 * Whether one half can have become the other: both are shares, or options with the same expiration.
 */
function canBecome({ what, date, account }: Half, come: Half): boolean {
  if (come.date !== date || come.account !== account) return false;
  if (typeof what === 'string' || typeof come.what === 'string') {
    return typeof what === typeof come.what;
  }
  return what.right === come.what.right && what.expiration === come.what.expiration;
}

/** How much two halves have in common, most important first; closeness in the file counts least. */
function likeness(gone: Half, come: Half): readonly number[] {
  const strikes = [gone, come].map(({ what }) => (typeof what === 'string' ? null : what.strike));
  return [
    Number(gone.worth === come.worth),
    Number(strikes[0] === strikes[1]),
    Number(gone.quantity === come.quantity),
    -Math.abs(gone.row.line - come.row.line),
  ];
}

/** The half that most likely replaced a removed one. */
function likest(gone: Half, halves: readonly Half[]): Half | undefined {
  let best: { half: Half; likeness: readonly number[] } | undefined;
  for (const half of halves) {
    if (!canBecome(gone, half)) continue;
    const its = likeness(gone, half);
    const first = its.findIndex((each, at) => each !== best?.likeness[at]);
    if (best === undefined || its[first]! > best.likeness[first]!) best = { half, likeness: its };
  }
  return best?.half;
}

/** Records what series and symbols became, with one event for everything under a symbol. */
function changed(record: RowRecord, halves: readonly Half[]): void {
  const said = new Set<string>();
  const open = halves.filter(({ isNew }) => isNew);
  for (const gone of halves.filter(({ isNew }) => !isNew)) {
    const { account, date, row, what, quantity } = gone;
    const come = likest(gone, open);
    if (come === undefined) {
      record.doubt(row, 'What it became is not in this file.');
      continue;
    }
    open.splice(open.indexOf(come), 1);
    record.summary();
    const [from, to] = [what, come.what].map((each) =>
      typeof each === 'string' ? each : each.underlying,
    ) as [string, string];
    const ratio = come.quantity / quantity;
    const isSplit = from === to && ratio !== 1;
    const key = `${account} ${date} ${from} ${to}`;
    if (said.has(key) && (isSplit || from !== to)) record.summary();
    else if (isSplit) record.event(row, { kind: 'split', account, date, symbol: from, ratio });
    else if (from !== to) record.event(row, { kind: 'changed', account, date, from, to });
    else record.event(row, { kind: 'changed', account, date, from: what, to: come.what });
    said.add(key);
  }
  for (const { row } of open) record.doubt(row, 'What it was before is not in this file.');
}

/** The reason for a cash flow, from the words of its sub type; null if not recognized. */
function cashDeedOf(subType: string, amount: number): CashDeed | null {
  // Tax withheld from a dividend is listed as a negative dividend.
  if (subType === 'Dividend') return amount < 0 ? 'withholding' : 'dividend';
  if (/Interest/i.test(subType)) return 'interest';
  if (/Deposit|Withdrawal|Transfer/i.test(subType)) return 'deposits';
  return /Fee|Adjustment/i.test(subType) ? 'fees' : null;
}

/** How an option ended, from the words of its sub type; null if it did not. */
function outcomeOf(subType: string) {
  if (/Expir/i.test(subType)) return 'expiration';
  if (/Assign/i.test(subType)) return 'assignment';
  return /Exercise/i.test(subType) ? 'exercise' : null;
}

/** Change in the position by an outcome; undefined if its side is not known. */
const deltaOf = (outcome: 'expiration' | 'assignment' | 'exercise', quantity: number) =>
  outcome === 'assignment' ? quantity : outcome === 'exercise' ? -quantity : undefined;

/** The facts of a row apart from its series or symbol. */
interface About {
  readonly account: string;
  readonly date: string;
  readonly time: string;
  readonly feesTotal: number;
}

export function readTastytrade(csv: Csv, record: RowRecord, answers: StatementAnswers): Found {
  const rows = tableUnder(csv, headingWith(csv, ...COLUMNS), record);
  const halves: Half[] = [];
  const own = answers.account ?? 'tastytrade';

  function moneyMovement({ text }: Cells, row: Row, { account, date }: About, amount: number) {
    const subType = text('Sub Type');
    const deed = cashDeedOf(subType, amount);
    if (deed === null) return record.doubt(row, isNot(subType, 'a known kind of cash entry'));
    const symbol = stockSymbol(text('Symbol') || text('Underlying Symbol'));
    return listedCash(record, row, deed, { account, date, symbol, amount });
  }

  /** The series or symbol of a row; null if it names neither. */
  function whatIn({ text, number }: Cells): Contract | string | null {
    if (text('Call or Put') === '') return stockSymbol(text('Symbol'));
    const multiplier = number('Multiplier');
    const underlying = text('Underlying Symbol') || text('Root Symbol');
    return contractNamed(text('Symbol'), { underlying, ...(multiplier && { multiplier }) });
  }

  /** A trade, an outcome, or half of a change. */
  function move({ text, number }: Cells, row: Row, about: About, what: Contract | string): void {
    const [type, subType] = [text('Type'), text('Sub Type')];
    const value = number('Value') ?? 0;
    const quantity = Math.abs(number('Quantity') ?? 0);
    if (quantity === 0) return record.doubt(row, QUANTITY_IS_0);
    const action = (text('Action') || subType).toUpperCase().replaceAll(' ', '_');
    if (CHANGES.test(subType)) {
      const { account, date } = about;
      const isNew = action.endsWith('_OPEN');
      halves.push({ isNew, what, quantity, worth: Math.abs(value), account, date, row });
      return undefined;
    }
    const contract = typeof what === 'string' ? null : what;
    const outcome = contract && outcomeOf(subType);
    // For a merger or transfer, the action gives the direction, but there was no trade.
    const isFill = [action, ...(type === 'Receive Deliver' ? [subType] : [])].every((each) =>
      FILL.test(each),
    );
    if (outcome === null && !isFill)
      return record.doubt(row, isNot(subType || type, 'a known transaction'));
    if (contract !== null && !Number.isInteger(quantity)) return record.doubt(row, NOT_WHOLE);
    if (contract !== null && outcome !== null) {
      const told = outcomeTold(outcome, { ...about, contract, quantity, amount: value });
      return record.event(row, told, { delta: deltaOf(outcome, quantity) });
    }
    const side = action.startsWith('SELL') ? ('sell' as const) : ('buy' as const);
    const price = cents(Math.abs(value) / (quantity * (contract?.multiplier ?? 1)));
    if (contract !== null) {
      const effect = action.endsWith('OPEN') ? ('open' as const) : ('close' as const);
      const terms = { contract, side, contracts: quantity, price, effect };
      const fill = { kind: 'option' as const, ...about, ...terms };
      return record.event(row, fill, { delta: side === 'buy' ? quantity : -quantity });
    }
    const symbol = underlyingOf(what as string);
    const shares = { ...about, symbol, side, shares: quantity, price };
    if (type === 'Receive Deliver') return record.leg({ ...shares, row });
    return record.event(row, { kind: 'stock', ...shares });
  }

  function transaction(cells: Cells, row: Row): void {
    const { text, number } = cells;
    const moment = momentIn(text('Date'));
    if (moment === null) return record.doubt(row, isNot(text('Date'), 'a date and time'));
    const currency = text('Currency') || 'USD';
    const value = number('Value') ?? 0;
    const feesTotal = cents(-(number('Commissions') ?? 0) - (number('Fees') ?? 0));
    const leftOut = LEFT_OUT[text('Instrument Type')];
    if (leftOut !== undefined) {
      record.leaveOut(leftOut);
      return record.beside(leftOut, currency, value - feesTotal, row);
    }
    const about = { account: ledgerOf(own, currency), ...moment, feesTotal };
    if (text('Type') === 'Money Movement')
      return moneyMovement(cells, row, about, cents(value - feesTotal));
    const what = whatIn(cells);
    if (what === null) return record.doubt(row, namesNothing(text('Symbol')));
    return move(cells, row, about, what);
  }

  for (const [cells, row] of rows) transaction(cells, row);
  changed(record, halves);
  return {
    broker: 'tastytrade',
    from: null,
    to: null,
    reported: NOTHING_REPORTED,
    asks: answers.account === undefined ? ['account'] : [],
    account: own,
    accounts: [own],
  };
}
