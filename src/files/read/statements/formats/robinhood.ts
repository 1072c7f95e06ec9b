import { isNot } from '../doubts';
import { dayIn, headingWith, tableUnder, type Cells } from '../columns';
import type { Csv } from '../csv';
import { contractNamed, stockSymbol } from '../optionNames';
import { listedCash, listedEvent, type CashDeed, type Deed } from '../listed';
import type { RowRecord } from '../record';
import { NOTHING_REPORTED, type Found, type Row, type StatementAnswers } from '../reading';

/**
 * Robinhood's activity: newest first, fees included in the amount, line breaks within descriptions.
 */
const COLUMNS = ['Activity Date', 'Trans Code', 'Instrument', 'Description', 'Quantity', 'Amount'];

export const isRobinhood = (csv: Csv) => headingWith(csv, ...COLUMNS) >= 0;

const DEEDS: Readonly<Record<string, Deed>> = {
  STO: { kind: 'fill', side: 'sell', effect: 'open' },
  BTC: { kind: 'fill', side: 'buy', effect: 'close' },
  BTO: { kind: 'fill', side: 'buy', effect: 'open' },
  STC: { kind: 'fill', side: 'sell', effect: 'close' },
  OEXP: { kind: 'expiration' },
  OASGN: { kind: 'assignment' },
  OEXCS: { kind: 'exercise' },
  Buy: { kind: 'fill', side: 'buy' },
  Sell: { kind: 'fill', side: 'sell' },
};

const CASH: Readonly<Record<string, CashDeed>> = {
  CDIV: 'dividend',
  MDIV: 'dividend',
  SDIV: 'dividend',
  DTAX: 'withholding',
  INT: 'interest',
  MINT: 'interest',
  SLIP: 'interest',
  ACH: 'deposits',
  WIRE: 'deposits',
  RTP: 'deposits',
  XENT: 'deposits',
  GOLD: 'fees',
  AFEE: 'fees',
  DFEE: 'fees',
  FUTSWP: 'deposits',
};

const DELIVERED = /Option (?:Assigned|Exercised)/i;

export function readRobinhood(csv: Csv, record: RowRecord, answers: StatementAnswers): Found {
  const rows = tableUnder(csv, headingWith(csv, ...COLUMNS), record);
  const account = answers.account ?? 'Robinhood';

  function transaction({ text, number }: Cells, row: Row): void {
    const [code, description] = [text('Trans Code'), text('Description')];
    const date = dayIn(text('Activity Date'));
    if (date === null) return record.doubt(row, isNot(text('Activity Date'), 'a date'));
    const amount = number('Amount');
    const symbol = stockSymbol(text('Instrument'));
    const deed = DEEDS[code];
    if (deed !== undefined) {
      const name = description.replace(/^Option (?:Expiration|Assignment|Exercise) for\s+/i, '');
      const isOption = code !== 'Buy' && code !== 'Sell';
      const contract = isOption ? contractNamed(name, { underlying: text('Instrument') }) : null;
      if (isOption && contract === null) return record.doubt(row, `“${name}” names no option.`);
      const isDelivered = deed.kind === 'fill' && !isOption && DELIVERED.test(description);
      // A trailing S marks a short position.
      const [, size = '', short] = /^([\d.,]+)(S)?$/.exec(text('Quantity')) ?? [];
      const quantity = Number(size.replaceAll(',', ''));
      return listedEvent(record, row, {
        account,
        date,
        posted: dayIn(text('Process Date')) ?? date,
        deed: isDelivered ? { kind: 'delivery', side: deed.side } : deed,
        contract,
        symbol,
        quantity,
        isSigned: short !== undefined,
        price: number('Price'),
        feesTotal: null,
        amount,
      });
    }
    const section = CASH[code];
    if (section === undefined) return record.doubt(row, isNot(code, 'a known code'));
    return listedCash(record, row, section, { account, date, symbol, amount });
  }

  for (const [cells, row] of rows) transaction(cells, row);
  return {
    broker: 'Robinhood',
    from: null,
    to: null,
    reported: NOTHING_REPORTED,
    asks: answers.account === undefined ? ['account'] : [],
    account,
    accounts: [account],
  };
}
