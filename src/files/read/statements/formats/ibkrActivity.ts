import { oncePer } from '../../../../core/market/once';
import type { Stated } from '../../../../core/book/statement/statement';
import { writtenDate } from '../../writtenDate';
import { UNCLOSED, UNREAD_MOVE } from '../doubts';
import type { Csv } from '../csv';
import { isBlank } from '../csv';
import { cashRow, corporateAction } from '../ibkr/cashRows';
import { accountsIn, beginsWithDay } from '../ibkr/cells';
import { instrumentsIn } from '../ibkr/instruments';
import { cashReader, standingReader } from '../ibkr/standingRows';
import { tradeReader, type TradeReader } from '../ibkr/tradeRows';
import { ACCOUNT_LINES, BASE_CURRENCY, sectionOf, type Section } from '../ibkr/words';
import type { RowRecord } from '../record';
import { Refusal, type Found, type StatementAnswers } from '../reading';
import { orNull } from '../stated';

/*
 * Interactive Brokers' activity statement: sections one below another, each with its own headers,
 * in the language of the account. Numbers and dates are written the same way in every language.
 */

/** Whether the rows are in sections: the first words of the file are the same in every language. */
export const isSectioned = ({ rows }: Csv) => {
  const [section = '', kind = ''] = rows.find((cells) => !isBlank(cells)) ?? [];
  return section.trim() === 'Statement' && /^Headers?$/.test(kind.trim());
};

const TRADES: ReadonlySet<string> = new Set(['Order', 'Trade', 'ClosedLot', 'WashSale']);
const STANDING: ReadonlySet<string> = new Set(['Summary', 'Lot']);

/** `January 2, 2025 - March 31, 2025`, or a single day. */
export function periodOf(text: string): { from: string | null; to: string | null } {
  const [first = '', last = first] = text.split(/\s+[-–]\s+/);
  return { from: writtenDate(first), to: writtenDate(last) };
}

interface Head {
  readonly from: string | null;
  readonly to: string | null;
  readonly accounts: readonly string[];
  readonly baseCurrency: string;
}

/** What the first sections say about the whole file. */
function headOf(rows: Csv['rows']): Head {
  const accounts = new Set<string>();
  let period = '';
  let baseCurrency = '';
  for (const [, kind, name = '', value = ''] of rows.slice(0, 60)) {
    if (kind !== 'Data') continue;
    if (name === 'Period') period = value;
    if (ACCOUNT_LINES.test(name)) for (const account of accountsIn(value)) accounts.add(account);
    if (BASE_CURRENCY.test(name)) baseCurrency = value;
  }
  return { ...periodOf(period), accounts: [...accounts], baseCurrency };
}

type Part = Section | 'trades' | 'positions' | 'other';

export function readIbkrActivity(csv: Csv, record: RowRecord, answers: StatementAnswers): Found {
  const { rows, rowAt, lineAt, unclosed } = csv;
  const head = headOf(rows);
  const account = answers.account ?? head.accounts[0] ?? '';
  const contractIn = instrumentsIn(rows);
  const hasOrders = rows.some((cells) => cells[2] === 'Order');
  const isSole = head.accounts.length < 2;
  const standing = standingReader(record, contractIn, isSole ? account : null);
  const { baseCurrency } = head;
  const { openLot } = standing;
  const trades = tradeReader({ record, contractIn, account, baseCurrency, hasOrders, openLot });
  const cash = cashReader(baseCurrency);
  let section = '';
  let part: Part = 'other';

  const data = (cells: readonly string[], at: number) => {
    switch (part) {
      case 'trades':
        return trades.data(cells, rowAt(at));
      case 'positions':
        return standing.position(cells, rowAt(at));
      case 'cash':
        cash.row(cells, rowAt(at));
        return record.summary();
      case 'deposits':
      case 'fees':
      case 'dividends':
      case 'withholding':
      case 'interest':
        return cashRow(record, part, cells, rowAt(at), account);
      case 'corporateActions':
        return corporateAction(record, cells, rowAt(at), account);
      case 'unknownMoves':
        return cells.some(beginsWithDay) ? record.doubt(rowAt(at), UNREAD_MOVE) : record.summary();
      case 'instruments':
      case 'summary':
        return record.summary();
      case 'codes':
      case 'other':
        return record.leaveOut(section);
    }
  };

  const kindOf = (cells: readonly string[]): Part => {
    const discriminator = cells[2] ?? '';
    if (TRADES.has(discriminator)) return 'trades';
    if (STANDING.has(discriminator)) return 'positions';
    return sectionOf(cells[0] ?? '') ?? 'other';
  };

  for (let at = 0; at < rows.length; at++) {
    const cells = rows[at]!;
    if (cells.length < 3 && isBlank(cells)) continue;
    if (at === unclosed) {
      record.doubt(rowAt(at), UNCLOSED);
      continue;
    }
    const name = cells[0] ?? '';
    const kind = cells[1] ?? '';
    if (kind === 'Data') {
      if (name !== section || part === 'trades' || part === 'positions') part = kindOf(cells);
      section = name;
      data(cells, at);
    } else if (kind.startsWith('Header')) {
      section = name;
      const isTable = cells[2] === 'DataDiscriminator';
      const next = rows[at + 1];
      part = next?.[1] === 'Data' ? kindOf(next) : isTable ? part : (sectionOf(name) ?? 'other');
      if (part === 'trades') trades.header(cells);
      if (part === 'positions') standing.header();
      record.summary();
    } else if ((kind === 'SubTotal' || kind === 'Total') && part === 'trades' && name === section) {
      trades.total(cells, lineAt(at), kind === 'Total');
    } else if (kind === '' || kind === 'SubTotal' || kind === 'Total') record.summary();
    else record.leaveOut('Notes');
  }
  if (rows.length < 3)
    throw new Refusal('This statement ends before it says anything: save it again.');

  const { cash: ends, stated } = cash.told();
  const others = [...trades.stated, ...stated];
  const totals = others.filter(({ what }) => what === null);
  const ofAll = (figure: string) => totals.filter((each) => each.figure === figure);
  const positions = standing.positions();
  const { from, to } = head;
  return {
    broker: 'Interactive Brokers',
    from,
    to,
    reported: {
      realized: orNull([...realizedByHolding(trades), ...ofAll('realized')]),
      commissions: orNull(
        ofAll('commissions').length > 0 ? ofAll('commissions') : trades.sums.each('commissions'),
      ),
      cash: orNull(ends),
      positions,
      premium: orNull(ofAll('options').length > 0 ? ofAll('options') : trades.sums.each('options')),
      others: others.filter(
        ({ figure, what }) =>
          figure !== 'realized' && (what !== null || !['commissions', 'options'].includes(figure)),
      ),
    },
    asks: account === '' ? ['account'] : [],
    account: isSole ? account : null,
    accounts: isSole ? [account] : head.accounts,
    openedOn: standing.openedOn,
  };
}

/**
 * Realized gains by series and symbol: from the subtotal, which includes rows the file lacks, or
 * from the single rows if there is no subtotal or more than one.
 */
function realizedByHolding({ sums, stated }: Pick<TradeReader, 'sums' | 'stated'>): Stated[] {
  const subtotalsIn = oncePer((_currency: string) => new Map<Stated['what'], Stated | null>());
  for (const each of stated) {
    if (each.figure !== 'realized' || each.what === null) continue;
    const subtotals = subtotalsIn(each.currency);
    subtotals.set(each.what, subtotals.has(each.what) ? null : each);
  }
  return sums.each('realized').map((sum) => {
    const subtotal = subtotalsIn(sum.currency).get(sum.what);
    if (!subtotal) return sum;
    const { figure, of, currency, total, what, lines } = subtotal;
    return { figure, of, currency, total, what, lines: [...lines, ...sum.lines] };
  });
}
