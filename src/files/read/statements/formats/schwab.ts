import { isNot } from '../doubts';
import { dayIn, headingWith, tableUnder, type Cells } from '../columns';
import type { Csv } from '../csv';
import { contractNamed, stockSymbol } from '../optionNames';
import { listedCash, listedEvent, type CashDeed, type Deed } from '../listed';
import type { RowRecord } from '../record';
import { NOTHING_REPORTED, type Found, type Row, type StatementAnswers } from '../reading';
import type { Stated } from '../../../../core/book/statement/statement';

/** Schwab's list of transactions. Where a date says `as of` another, the event was on the other. */
const COLUMNS = ['Date', 'Action', 'Symbol', 'Description', 'Quantity', 'Fees & Comm', 'Amount'];

export const isSchwab = (csv: Csv) => headingWith(csv, ...COLUMNS) >= 0;

const DEEDS: Readonly<Record<string, Deed>> = {
  'Sell to Open': { kind: 'fill', side: 'sell', effect: 'open' },
  'Buy to Close': { kind: 'fill', side: 'buy', effect: 'close' },
  'Buy to Open': { kind: 'fill', side: 'buy', effect: 'open' },
  'Sell to Close': { kind: 'fill', side: 'sell', effect: 'close' },
  Buy: { kind: 'fill', side: 'buy' },
  Sell: { kind: 'fill', side: 'sell' },
  'Sell Short': { kind: 'fill', side: 'sell' },
  'Buy to Cover': { kind: 'fill', side: 'buy' },
  'Reinvest Shares': { kind: 'fill', side: 'buy' },
  Expired: { kind: 'expiration' },
  Assigned: { kind: 'assignment' },
  'Exchange or Exercise': { kind: 'exercise' },
};

const CASH: readonly (readonly [action: RegExp, section: CashDeed])[] = [
  [/Tax Adj|Tax Withh|NRA|Foreign Tax/i, 'withholding'],
  [/Interest/i, 'interest'],
  [/Div|Cap Gain/i, 'dividend'],
  [/MoneyLink|Wire|Journal|Funds|Transfer/i, 'deposits'],
  [/Fee|Misc Cash/i, 'fees'],
];

const BRINGS = /^(?:Assigned|Exchange or Exercise)$/;

/** The day a row was posted: the date before `as of`. */
const postedIn = (cell: string) => dayIn(cell.split(/\s+as of\s+/i)[0]!);

/** The account in the first line, as in `Transactions  for account Individual ...000 as of`. */
const ACCOUNT = /for account\s+(.+?)\s+as of/i;

export function readSchwab(csv: Csv, record: RowRecord, answers: StatementAnswers): Found {
  const heading = headingWith(csv, ...COLUMNS);
  const rows = tableUnder(csv, heading, record);
  const title = csv.rows.slice(0, heading).flat().join(' ');
  const named = ACCOUNT.exec(title)?.[1];
  const account = answers.account ?? named ?? 'Schwab';
  const others: Stated[] = [];
  const hasOutcomes = csv.rows.some((cells) => cells.some((cell) => BRINGS.test(cell)));

  function transaction({ text, number }: Cells, row: Row): void {
    const action = text('Action');
    const date = dayIn(text('Date'));
    if (date === null) return record.doubt(row, isNot(text('Date'), 'a date'));
    const [amount, fees] = [number('Amount'), number('Fees & Comm')];
    const symbol = stockSymbol(text('Symbol'));
    const deed = DEEDS[action];
    if (deed !== undefined) {
      const contract = contractNamed(text('Symbol'));
      // Shares delivered by an option are posted as of its last day, or on that day itself.
      const isShares = contract === null && deed.kind === 'fill';
      const isLate = isShares && (hasOutcomes || /as of/i.test(text('Date')));
      return listedEvent(record, row, {
        account,
        date,
        posted: postedIn(text('Date')) ?? date,
        deed: isLate ? { kind: 'delivery', side: deed.side } : deed,
        contract,
        symbol,
        quantity: number('Quantity'),
        price: number('Price'),
        feesTotal: fees ?? 0,
        amount,
      });
    }
    const section = CASH.find(([words]) => words.test(action))?.[1];
    if (section === undefined) return record.doubt(row, isNot(action, 'a known action'));
    return listedCash(record, row, section, { account, date, symbol, amount });
  }

  for (const [cells, row] of rows) {
    const total = cells.number('Amount');
    if (!/^Transactions Total/i.test(cells.all[0] ?? '')) transaction(cells, row);
    else {
      record.summary();
      if (typeof total === 'number') {
        others.push({
          figure: 'net',
          of: 'all',
          currency: 'USD',
          total,
          what: null,
          lines: [row.line],
        });
      }
    }
  }
  return {
    broker: 'Schwab',
    from: null,
    to: null,
    reported: { ...NOTHING_REPORTED, others },
    asks: answers.account === undefined && named === undefined ? ['account'] : [],
    account,
    accounts: [account],
  };
}
