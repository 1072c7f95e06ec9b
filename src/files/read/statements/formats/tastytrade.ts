import { ledgerOf } from '../../../../core/book/ledger/currency';
import { newYorkDate, newYorkTime } from '../../../../core/market/newYorkTime';
import { underlyingOf, type Contract } from '../../../../core/market/contract';
import { cents, headingWith, tableUnder, type Cells } from '../columns';
import type { Csv } from '../csv';
import { listedCash } from '../listed';
import { outcomeTold } from '../optionEvent';
import { contractNamed, stockSymbol } from '../optionNames';
import type { RowRecord } from '../record';
import { NOTHING_REPORTED, type Found, type Row, type StatementAnswers } from '../reading';

/*
 * tastytrade's history. Quantities have no sign, prices are those of a whole contract, and instants have
 * the zone of whoever exported it.
 */

const COLUMNS = ['Sub Type', 'Instrument Type', 'Call or Put', 'Root Symbol'] as const;

export const isTastytrade = (csv: Csv) => headingWith(csv, ...COLUMNS) >= 0;

const LEFT_OUT: Readonly<Record<string, string>> = {
  Future: 'Futures',
  'Future Option': 'Options on futures',
  Cryptocurrency: 'Crypto',
  Bond: 'Bonds',
};

/** The instant in a cell, in New York; a zone may come without its colon. */
function momentIn(cell: string): { date: string; time: string } | null {
  const instant = Date.parse(cell.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(instant) ? null : { date: newYorkDate(instant), time: newYorkTime(instant) };
}

/** Half of a change of symbol or of a split: what goes, or what comes in its stead. */
interface Half {
  readonly isNew: boolean;
  readonly what: Contract | string;
  readonly quantity: number;
  /** What it is booked at, without a sign: what goes and what comes at the same. */
  readonly worth: number;
  readonly account: string;
  readonly date: string;
  readonly row: Row;
}

const CHANGES = /^(?:Symbol Change|Forward Split|Reverse Split|Stock Split)$/;

/** Whether one can have become the other: both shares, or options that end on one day. */
function canBecome({ what, date, account }: Half, come: Half): boolean {
  if (come.date !== date || come.account !== account) return false;
  if (typeof what === 'string' || typeof come.what === 'string') {
    return typeof what === typeof come.what;
  }
  return what.right === come.what.right && what.expiration === come.what.expiration;
}

/** How much two halves have in common, the first counting most; near one another in the file is least. */
function likeness(gone: Half, come: Half): readonly number[] {
  const strikes = [gone, come].map(({ what }) => (typeof what === 'string' ? null : what.strike));
  return [
    Number(gone.worth === come.worth),
    Number(strikes[0] === strikes[1]),
    Number(gone.quantity === come.quantity),
    -Math.abs(gone.row.line - come.row.line),
  ];
}

/** The most alike of those that a half can have become. */
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

/** What a series or symbol became: one event for all that stands under the name. */
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

export function readTastytrade(csv: Csv, record: RowRecord, answers: StatementAnswers): Found {
  const rows = tableUnder(csv, headingWith(csv, ...COLUMNS), record);
  const halves: Half[] = [];
  const own = answers.account ?? 'tastytrade';

  function transaction({ text, number }: Cells, row: Row): void {
    const moment = momentIn(text('Date'));
    if (moment === null) return record.doubt(row, `“${text('Date')}” is no instant.`);
    const { date, time } = moment;
    const [type, subType, instrument] = [text('Type'), text('Sub Type'), text('Instrument Type')];
    const currency = text('Currency') || 'USD';
    const account = ledgerOf(own, currency);
    const value = number('Value') ?? 0;
    const feesTotal = cents(-(number('Commissions') ?? 0) - (number('Fees') ?? 0));
    const leftOut = LEFT_OUT[instrument];
    if (leftOut !== undefined) {
      record.leaveOut(leftOut);
      return record.beside(leftOut, currency, value - feesTotal, row);
    }
    if (type === 'Money Movement') {
      const amount = cents(value - feesTotal);
      const deed = /^Dividend$/.test(subType)
        ? // What is taken off a dividend stands as one below 0.
          amount < 0
          ? 'withholding'
          : 'dividend'
        : /Interest/i.test(subType)
          ? 'interest'
          : /Deposit|Withdrawal|Transfer/i.test(subType)
            ? 'deposits'
            : /Fee|Adjustment/i.test(subType)
              ? 'fees'
              : null;
      if (deed === null)
        return record.doubt(row, `“${subType}” is no kind of cash that is known here.`);
      const symbol = stockSymbol(text('Symbol') || text('Underlying Symbol'));
      return listedCash(record, row, deed, { account, date, symbol, amount });
    }
    const multiplier = number('Multiplier');
    const underlying = text('Underlying Symbol') || text('Root Symbol');
    const isSeries = text('Call or Put') !== '';
    const contract = isSeries
      ? contractNamed(text('Symbol'), { underlying, ...(multiplier && { multiplier }) })
      : null;
    const symbol = isSeries ? null : stockSymbol(text('Symbol'));
    const what = contract ?? symbol;
    const quantity = Math.abs(number('Quantity') ?? 0);
    if (what === null)
      return record.doubt(row, `“${text('Symbol')}” names no option and no stock.`);
    if (quantity === 0) return record.doubt(row, 'Its quantity is 0.');
    const action = (text('Action') || subType).toUpperCase().replaceAll(' ', '_');
    const side = action.startsWith('SELL') ? ('sell' as const) : ('buy' as const);
    const isFill = /^(?:SELL|BUY)(?:_TO_(?:OPEN|CLOSE))?$/.test(action);
    if (CHANGES.test(subType)) {
      const worth = Math.abs(value);
      halves.push({ isNew: action.endsWith('_OPEN'), what, quantity, worth, account, date, row });
      return undefined;
    }
    const about = { account, date, time, feesTotal };
    const outcome = /Expir/i.test(subType)
      ? 'expiration'
      : /Assign/i.test(subType)
        ? 'assignment'
        : /Exercise/i.test(subType)
          ? 'exercise'
          : null;
    if (contract !== null && outcome !== null) {
      if (!Number.isInteger(quantity)) return record.doubt(row, 'It is of no whole contracts.');
      const delta =
        outcome === 'assignment' ? quantity : outcome === 'exercise' ? -quantity : undefined;
      const option = { ...about, contract, quantity, amount: value };
      return record.event(row, outcomeTold(outcome, option), { delta });
    }
    if (!isFill)
      return record.doubt(row, `“${subType || type}” is no transaction that is known here.`);
    const size = quantity * (contract?.multiplier ?? 1);
    const price = cents(Math.abs(value) / size);
    if (contract !== null) {
      if (!Number.isInteger(quantity)) return record.doubt(row, 'It is of no whole contracts.');
      const effect = action.endsWith('OPEN') ? ('open' as const) : ('close' as const);
      const fill = {
        kind: 'option' as const,
        ...about,
        contract,
        side,
        contracts: quantity,
        price,
        effect,
      };
      return record.event(row, fill, { delta: side === 'buy' ? quantity : -quantity });
    }
    const shares = { ...about, symbol: underlyingOf(symbol!), side, shares: quantity, price };
    if (type === 'Receive Deliver') return record.leg({ ...shares, row });
    return record.event(row, { kind: 'stock', ...shares });
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
