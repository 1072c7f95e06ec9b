import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BookEvent } from '../../../../src/core/book/event';
import { moneyOf } from '../../../../src/core/book/statement/money';
import type { SourcedEvent, Stated } from '../../../../src/core/book/statement/statement';
import { contractKey } from '../../../../src/core/market/contract';
import { readStatement, type StatementAnswers, type StatementReading } from '../../../../src/files';

/** A file in tests/fixtures/statements, byte for byte. */
export const statementText = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/statements', name), 'utf8');

export const readFixture = (fileName: string, answers: StatementAnswers = {}): StatementReading =>
  readStatement(statementText(fileName), { fileName }, answers);

export const read = (text: string, answers: StatementAnswers = {}): StatementReading =>
  readStatement(text, {}, answers);

export const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

export const moneyIn = (events: readonly SourcedEvent[]) =>
  sum(events.map((event) => moneyOf(event)));

export const feesIn = (events: readonly BookEvent[]) =>
  sum(events.map((event) => ('feesTotal' in event ? event.feesTotal : 0)));

/** Whether the parts of a file's bar add up to all of it. */
export const isWhole = ({ rows, unread }: StatementReading) =>
  rows.all ===
    rows.events + rows.summaries + rows.unread + sum(rows.leftOut.map((part) => part.rows)) &&
  rows.unread === unread.length;

export const total = (stated: readonly Stated[] | null) =>
  sum((stated ?? []).map((each) => each.total));

const signed = (value: number) => (value < 0 ? `${value}` : `+${value}`);

/** An event in a line: `U1 2025-01-06 10:15:02 sell 2 ACME-2025-01-17-P50000 1.2 open fees 1.3`. */
export function line(event: BookEvent): string {
  const when = `${event.account} ${event.date}${event.time === undefined ? '' : ` ${event.time}`}`;
  const fees = (amount: number) => (amount === 0 ? '' : ` fees ${amount}`);
  switch (event.kind) {
    case 'option': {
      const { side, contracts, contract, price, effect, feesTotal } = event;
      const what = `${side} ${contracts} ${contractKey(contract)} ${price}`;
      return `${when} ${what}${effect === undefined ? '' : ` ${effect}`}${fees(feesTotal)}`;
    }
    case 'stock': {
      const { side, shares, symbol, price, feesTotal } = event;
      return `${when} ${side} ${shares} ${symbol} ${price}${fees(feesTotal)}`;
    }
    case 'expiration':
      return `${when} expiration ${event.contracts} ${contractKey(event.contract)}`;
    case 'assignment':
    case 'exercise':
      return `${when} ${event.kind} ${event.contracts} ${contractKey(event.contract)}${fees(event.feesTotal)}`;
    case 'settlement':
      return `${when} settlement ${event.contracts} ${contractKey(event.contract)} at ${event.value}${fees(event.feesTotal)}`;
    case 'dividend':
      return `${when} dividend ${event.symbol} ${event.amountTotal} withheld ${event.withheldTotal}`;
    case 'cash':
      return `${when} ${event.reason} ${signed(event.amountTotal)}`;
    case 'split':
      return `${when} split ${event.symbol} ${event.ratio}`;
    case 'changed':
      return `${when} ${JSON.stringify(event.from)} became ${JSON.stringify(event.to)}`;
    case 'carried':
      return `${when} carried ${signed(event.quantity)} ${event.symbol ?? contractKey(event.contract)} ${event.basisTotal}`;
  }
}

/** The header of an activity statement, and its trades. */
export const activity = (...rows: readonly string[]): string =>
  [
    'Statement,Header,Field Name,Field Value',
    'Statement,Data,Title,Activity Statement',
    'Statement,Data,Period,"January 2, 2025 - March 31, 2025"',
    'Account Information,Header,Field Name,Field Value',
    'Account Information,Data,Account,U1000000',
    'Account Information,Data,Base Currency,USD',
    ...rows,
    '',
  ].join('\n');

export const TRADES =
  'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code';
