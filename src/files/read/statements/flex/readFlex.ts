import { ledgerOf } from '../../../../core/book/ledger/currency';
import { underlyingOf } from '../../../../core/market/contract';
import { cellNumber } from '../../numbers';
import { cashTold, dividendEvent } from '../cashEvent';
import { splitOf, UNREAD_ACTION } from '../ibkr/cashRows';
import type { RowRecord } from '../record';
import { NOTHING_REPORTED, type Found, type StatementAnswers } from '../reading';
import { orNull } from '../stated';
import { flexDate, slashesOf } from './flexDates';
import type { FlexHead, FlexRow } from './flexRow';
import { flexStandingReader } from './flexStanding';
import { flexTradeReader, idOf, OUTCOMES } from './flexTrades';

/*
 * Interactive Brokers' Flex queries. The person chooses what is in one, so any attribute may be missing;
 * the same trade may stand there as fills, as an order, as lots and in sums: one level alone counts.
 */

/** Levels on which a trade stands, the most told first. */
const LEVELS = ['EXECUTION', 'TRADE', 'ORDER', ''] as const;

const number = (text: string) => cellNumber(text, 'point');

export function readFlex(
  rows: readonly FlexRow[],
  head: FlexHead,
  record: RowRecord,
  answers: StatementAnswers,
): Found {
  const trades = rows.filter(({ part }) => part === 'trades');
  const days = rows.flatMap(({ get }) => [
    get('tradeDate'),
    get('dateTime'),
    get('reportDate'),
    get('expiry'),
  ]);
  const pairs = trades.map(
    ({ get }) => [get('tradeDate') || get('dateTime'), get('expiry')] as const,
  );
  const told =
    answers.locale === undefined ? null : answers.locale === 'comma' ? 'dayFirst' : 'monthFirst';
  const slashes = told ?? slashesOf([...days, head.from, head.to], pairs);
  const ask: Found = {
    broker: 'Interactive Brokers',
    from: null,
    to: null,
    reported: NOTHING_REPORTED,
    asks: ['locale'],
    account: null,
    accounts: head.accounts,
  };
  if (slashes === null) {
    for (const _ of rows) record.summary();
    return ask;
  }
  const dateIn = (text: string) => (text === '' ? null : flexDate(text, slashes));
  const levels = new Set(trades.map(({ get }) => get('levelOfDetail')));
  const level = LEVELS.find((each) => levels.has(each)) ?? '';
  const traded = new Set(
    trades.flatMap(({ get }) => (get('levelOfDetail') === level ? [get('tradeID')] : [])),
  );
  const outcomeOf = new Map(
    rows.flatMap(({ part, get }) =>
      part === 'outcomes' ? [[get('tradeID'), OUTCOMES[get('transactionType')] ?? '']] : [],
    ),
  );
  const isDetailed = rows.some(
    ({ part, get }) => part === 'cashTransactions' && get('levelOfDetail') === 'DETAIL',
  );
  const isSummed = rows.some(
    ({ part, get }) => part === 'positions' && get('levelOfDetail') === 'SUMMARY',
  );
  const accounts = new Set(head.accounts);

  const ledgerIn = (get: FlexRow['get']) => {
    const own = answers.account ?? get('accountId');
    if (own !== '') accounts.add(own);
    return ledgerOf(own, get('currency'));
  };
  const { trade, sums } = flexTradeReader({ record, dateIn, ledgerIn, outcomeOf });
  const standing = flexStandingReader({ record, dateIn, ledgerIn, isSummed });

  function cashTransaction({ get, row }: FlexRow): void {
    if (isDetailed && get('levelOfDetail') !== 'DETAIL') return record.summary();
    const type = get('type');
    const amount = number(get('amount'));
    const date = dateIn(get('dateTime') || get('reportDate') || get('settleDate'));
    if (typeof amount !== 'number' || date === null)
      return record.doubt(row, 'It has no amount, or no day.');
    const account = ledgerIn(get);
    const symbol = get('symbol') === '' ? null : underlyingOf(get('symbol'));
    const id = idOf(get);
    const ofShares = /Dividend|Payment In Lieu/i.test(type)
      ? 'dividend'
      : /Withholding/i.test(type)
        ? 'withholding'
        : null;
    if (ofShares !== null && symbol !== null) {
      return dividendEvent(record, row, ofShares, { account, date, symbol, amount }, { id });
    }
    const section = /Deposit|Withdrawal/i.test(type)
      ? 'deposits'
      : /Interest|Withholding/i.test(type)
        ? 'interest'
        : /Fee|Commission|Adjustment|Tax/i.test(type)
          ? 'fees'
          : null;
    if (section === null)
      return record.doubt(row, `“${type}” is no kind of cash that is known here.`);
    return record.event(row, cashTold(section, { account, date, amount }), { id });
  }

  for (const flexRow of rows) {
    const { part, label, get, row } = flexRow;
    switch (part) {
      case 'trades':
        if (get('levelOfDetail') === level) trade(flexRow, false);
        else record.summary();
        break;
      case 'outcomes':
        if (traded.has(get('tradeID'))) record.summary();
        else trade(flexRow, true);
        break;
      case 'positions':
        standing.position(flexRow);
        break;
      case 'cashTransactions':
        cashTransaction(flexRow);
        break;
      case 'cashReport':
        standing.cashLine(flexRow);
        break;
      case 'corporateActions': {
        const split = splitOf(get('description') || get('actionDescription'));
        const date = dateIn(get('reportDate') || get('dateTime'));
        if (split === null || date === null) {
          record.doubt(row, UNREAD_ACTION);
        } else record.event(row, { kind: 'split', account: ledgerIn(get), date, ...split });
        break;
      }
      case 'moves':
        record.doubt(row, 'Such a move is not read: enter by hand what came or went.');
        break;
      case 'summary':
        record.summary();
        break;
      case 'other':
        record.leaveOut(label);
        break;
    }
  }
  const hasPositions = rows.some(({ part }) => part === 'positions');
  const all = [...accounts];
  return {
    ...ask,
    from: dateIn(head.from),
    to: dateIn(head.to),
    reported: {
      ...NOTHING_REPORTED,
      realized: orNull(sums.each('realized')),
      commissions: orNull(sums.each('commissions')),
      cash: orNull(standing.cash),
      positions: hasPositions ? [...standing.positions.values()] : null,
      premium: orNull(sums.each('options')),
    },
    asks: all.length === 0 ? ['account'] : [],
    account: all.length === 1 ? all[0]! : null,
    accounts: all,
    openedOn: standing.openedOn,
  };
}
