import { isBlank, type Csv } from '../csv';
import { readFlex } from '../flex/readFlex';
import { valued, type FlexPart, type FlexRow } from '../flex/flexRow';
import type { RowRecord } from '../record';
import { Refusal, type Found, type StatementAnswers } from '../reading';

/*
 * Flex as CSV: stacked tables, with or without marks where each begins and ends. A table is
 * recognized by which columns it has, since their names differ from those in XML and the person may
 * choose any.
 */

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Column names in CSV, where they differ from those in XML. */
const OTHERS: Readonly<Record<string, string>> = {
  accountid: 'clientaccountid',
  currency: 'currencyprimary',
  assetcategory: 'assetclass',
  cost: 'costbasis',
  notes: 'notescodes',
  position: 'quantity',
};

const MARKS: ReadonlySet<string> = new Set(['BOF', 'BOA', 'EOA', 'EOF', 'BOS', 'EOS', 'MSG']);

const isHeading = (cells: readonly string[]) =>
  cells.some((cell) => plain(cell) === 'clientaccountid');

export const isFlexCsv = ({ rows }: Csv) => {
  const first = rows.find((cells) => !isBlank(cells)) ?? [];
  const [mark = ''] = first;
  return ['BOF', 'MSG', 'HEADER'].includes(mark.trim()) || isHeading(first);
};

function partOf(columns: ReadonlyMap<string, number>): FlexPart {
  const has = (...names: readonly string[]) => names.every((name) => columns.has(name));
  if (has('endingcash')) return 'cashReport';
  if (has('tradeprice', 'quantity') && !has('costbasisprice')) {
    return has('commisionsandtax') || has('commissionsandtax') ? 'outcomes' : 'trades';
  }
  if (has('costbasisprice') || has('positionvalue')) return 'positions';
  if (has('amount', 'type') || has('amount', 'activitydescription')) {
    return has('type') ? 'cashTransactions' : 'summary';
  }
  if (has('actiondescription')) return 'corporateActions';
  return 'other';
}

export function readFlexCsv(
  { rows, rowAt }: Csv,
  record: RowRecord,
  answers: StatementAnswers,
): Found {
  const found: FlexRow[] = [];
  let columns: ReadonlyMap<string, number> = new Map();
  let part: FlexPart = 'other';
  let label = 'Other rows';
  let [from, to] = ['', ''];
  let isHeaded = false;
  const accounts = new Set<string>();
  for (const [at, given] of rows.entries()) {
    if (isBlank(given)) continue;
    const mark = (given[0] ?? '').trim();
    // In a third layout, each line says whether it is a heading, and of which section.
    const isMarked = mark === 'HEADER' || mark === 'DATA' || mark === 'TRAILER';
    const cells = isMarked ? given.slice(2) : given;
    if (MARKS.has(mark) || mark === 'TRAILER') {
      if (mark === 'BOF') [from, to] = [given[4] ?? '', given[5] ?? ''];
      if (mark === 'BOS') label = given[2] ?? label;
      record.summary();
    } else if (mark === 'HEADER' || (mark !== 'DATA' && isHeading(cells))) {
      columns = new Map(cells.map((name, place) => [plain(name), place]));
      part = partOf(columns);
      isHeaded = true;
      record.summary();
    } else {
      const own = columns;
      const get = (name: string) => {
        const key = plain(name);
        return valued(cells[own.get(key) ?? own.get(OTHERS[key] ?? '') ?? -1]);
      };
      const account = get('accountId');
      if (account !== '') accounts.add(account);
      found.push({ part, label, row: rowAt(at), get });
    }
  }
  if (!isHeaded) {
    throw new Refusal(
      'Its columns have no names: in the query, include the header, and download it again.',
    );
  }
  return readFlex(found, { from, to, accounts: [...accounts] }, record, answers);
}
