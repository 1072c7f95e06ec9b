import { ledgerOf } from '../../../../core/book/ledger/currency';
import { UNREAD_ACTION, UNREAD_MOVE } from '../doubts';
import { splitOf } from '../ibkr/cashRows';
import type { RowRecord } from '../record';
import { NOTHING_REPORTED, type Found, type StatementAnswers } from '../reading';
import { orNull } from '../stated';
import { flexCashReader } from './flexCash';
import { flexDate, slashesOf, type Slashes } from './flexDates';
import type { FlexHead, FlexPart, FlexRow } from './flexRow';
import { flexStandingReader } from './flexStanding';
import { flexTradeReader, OUTCOMES } from './flexTrades';

/*
 * Interactive Brokers' Flex queries. The person chooses what a query contains, so any attribute may
 * be missing. The same trade may appear as fills, as an order, as lots and in summaries; only one
 * of these levels is read.
 */

/** Levels of detail of trades, most detailed first. */
const LEVELS = ['EXECUTION', 'TRADE', 'ORDER', ''] as const;

const ofPart = (rows: readonly FlexRow[], part: FlexPart) =>
  rows.filter((row) => row.part === part);

/** The order of day and month, as the person says or as the dates reveal; null if they do not. */
function slashesIn(
  rows: readonly FlexRow[],
  { from, to }: FlexHead,
  { locale }: StatementAnswers,
): Slashes | null {
  if (locale !== undefined) return locale === 'comma' ? 'dayFirst' : 'monthFirst';
  const days = rows.flatMap(({ get }) =>
    ['tradeDate', 'dateTime', 'reportDate', 'expiry'].map((name) => get(name)),
  );
  const pairs = ofPart(rows, 'trades').map(
    ({ get }) => [get('tradeDate') || get('dateTime'), get('expiry')] as const,
  );
  return slashesOf([...days, from, to], pairs);
}

export function readFlex(
  rows: readonly FlexRow[],
  head: FlexHead,
  record: RowRecord,
  answers: StatementAnswers,
): Found {
  const slashes = slashesIn(rows, head, answers);
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
  const trades = ofPart(rows, 'trades');
  const levelOf = ({ get }: FlexRow) => get('levelOfDetail');
  const levels = new Set(trades.map(levelOf));
  const level = LEVELS.find((each) => levels.has(each)) ?? '';
  const traded = new Set(
    trades.filter((row) => levelOf(row) === level).map(({ get }) => get('tradeID')),
  );
  const outcomeOf = new Map(
    ofPart(rows, 'outcomes').map(
      ({ get }) => [get('tradeID'), OUTCOMES[get('transactionType')] ?? ''] as const,
    ),
  );
  const positions = ofPart(rows, 'positions');
  const isDetailed = ofPart(rows, 'cashTransactions').some((row) => levelOf(row) === 'DETAIL');
  const isSummed = positions.some((row) => levelOf(row) === 'SUMMARY');
  const accounts = new Set(head.accounts);

  const ledgerIn = (get: FlexRow['get']) => {
    const own = answers.account ?? get('accountId');
    if (own !== '') accounts.add(own);
    return ledgerOf(own, get('currency'));
  };
  const { trade, sums } = flexTradeReader({ record, dateIn, ledgerIn, outcomeOf });
  const cashTransaction = flexCashReader({ record, dateIn, ledgerIn, isDetailed });
  const standing = flexStandingReader({ record, dateIn, ledgerIn, isSummed });

  for (const flexRow of rows) {
    const { part, label, get, row } = flexRow;
    switch (part) {
      case 'trades':
        if (levelOf(flexRow) === level) trade(flexRow, false);
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
        record.doubt(row, UNREAD_MOVE);
        break;
      case 'summary':
        record.summary();
        break;
      case 'other':
        record.leaveOut(label);
        break;
    }
  }
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
      positions: positions.length > 0 ? [...standing.positions.values()] : null,
      premium: orNull(sums.each('options')),
    },
    asks: all.length === 0 ? ['account'] : [],
    account: all.length === 1 ? all[0]! : null,
    accounts: all,
    openedOn: standing.openedOn,
  };
}
