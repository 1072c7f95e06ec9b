import { writtenDate } from '../../writtenDate';
import { isNot } from '../doubts';
import { headingWith, tableUnder, type Cells } from '../columns';
import type { Csv } from '../csv';
import { contractNamed, stockSymbol } from '../optionNames';
import { listedCash, listedEvent, type CashDeed, type Deed } from '../listed';
import type { RowRecord } from '../record';
import { NOTHING_REPORTED, type Found, type Row, type StatementAnswers } from '../reading';

/**
 * Fidelity's history: the words of the action say what happened and, if posted later, on which day.
 */
const COLUMNS = ['Run Date', 'Action', 'Symbol'];

export const isFidelity = (csv: Csv) => headingWith(csv, ...COLUMNS) >= 0;

const AS_OF = /as of\s+(\S+)/i;

/** What an action's words mean; null for cash. */
function deedOf(action: string, isOption: boolean): Deed | null {
  if (isOption && /^EXPIRED/i.test(action)) return { kind: 'expiration' };
  if (isOption && /^ASSIGNED/i.test(action)) return { kind: 'assignment' };
  if (isOption && /^EXERCISED/i.test(action)) return { kind: 'exercise' };
  const side = /YOU BOUGHT|REINVESTMENT/i.test(action)
    ? ('buy' as const)
    : /YOU SOLD/i.test(action)
      ? ('sell' as const)
      : null;
  if (side === null) return null;
  if (!isOption && /ASSIGNED|EXERCISED/i.test(action)) return { kind: 'delivery', side };
  const effect = /OPENING/i.test(action) ? 'open' : /CLOSING/i.test(action) ? 'close' : undefined;
  return { kind: 'fill', side, ...(effect !== undefined && { effect }) };
}

const CASH: readonly (readonly [action: RegExp, section: CashDeed])[] = [
  [/TAX|WITHH/i, 'withholding'],
  [/INTEREST/i, 'interest'],
  [/DIVIDEND|CAP GAIN|IN LIEU/i, 'dividend'],
  [/TRANSFER|DEPOSIT|WITHDRAW|CONTRIB|RECEIVED|DISBURSE|CHECK|WIRE/i, 'deposits'],
  [/FEE/i, 'fees'],
];

export function readFidelity(csv: Csv, record: RowRecord, answers: StatementAnswers): Found {
  const rows = tableUnder(csv, headingWith(csv, ...COLUMNS), record);
  const accounts = new Set<string>();

  function transaction(cells: Cells, row: Row): void {
    const { text } = cells;
    const money = (name: string) => cells.number(`${name} ($)`) ?? cells.number(name);
    const [action, name] = [text('Action'), text('Symbol')];
    const posted = writtenDate(text('Run Date'));
    if (posted === null) return record.doubt(row, isNot(text('Run Date'), 'a date'));
    const told = AS_OF.exec(action)?.[1];
    const date = (told === undefined ? null : writtenDate(told)) ?? posted;
    const account = answers.account ?? (text('Account Number') || text('Account') || 'Fidelity');
    accounts.add(account);
    const contract = contractNamed(name);
    const symbol = stockSymbol(name);
    const amount = money('Amount');
    const deed = deedOf(action, contract !== null);
    if (deed !== null && !(deed.kind === 'fill' && contract === null && symbol === null)) {
      const quantity = cells.number('Quantity') ?? cells.number('Exchange Quantity');
      const [, shares] = /\((\d+) SHS\)/.exec(action) ?? [];
      const multiplier = shares === undefined ? 100 : Number(shares);
      return listedEvent(record, row, {
        account,
        date,
        deed,
        contract: contract && { ...contract, multiplier },
        symbol,
        quantity,
        isSigned: contract !== null,
        price: money('Price'),
        feesTotal: (money('Commission') ?? 0) + (money('Fees') ?? 0),
        amount,
      });
    }
    const section = CASH.find(([words]) => words.test(action))?.[1];
    if (section === undefined) return record.doubt(row, 'Its action is not known here.');
    return listedCash(record, row, section, { account, date, symbol, amount });
  }

  for (const [cells, row] of rows) transaction(cells, row);
  const all = [...accounts];
  return {
    broker: 'Fidelity',
    from: null,
    to: null,
    reported: NOTHING_REPORTED,
    asks: all.every((account) => account === 'Fidelity') ? ['account'] : [],
    account: all.length === 1 ? all[0]! : null,
    accounts: all,
  };
}
