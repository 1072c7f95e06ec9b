import type { Contract } from '../../market/contract';
import { readBook } from '../readBook';
import { addStatement, changed, type Addition } from '../statement/addStatement';
import type { BatchedEvent } from '../statement/batch';
import { moneyOf } from '../statement/money';
import { currencyOf, type Figure, type Stated, type Statement } from '../statement/statement';
import { isNothing } from './explain';
import { standingChecks } from './positions';
import { isOf, linesOf, rowsBehind } from './rows';
import { tally } from './tally';

/** One of our figures beside the file's own. */
export interface Check {
  readonly what: Figure | 'cash' | 'position';
  readonly of: Stated['of'];
  readonly currency: string;
  /** The series or symbol it is of; null of all. */
  readonly holding: Contract | string | null;
  /** Null where what it takes is not known. */
  readonly ours: number | null;
  readonly theirs: number;
  /** Theirs less ours; 0 where they agree to the cent. */
  readonly difference: number | null;
  /** Where the file states it and, where it differs, the rows that make the difference. */
  readonly lines: readonly number[];
  /** Where it differs, ids of events of its kind that only the book has. */
  readonly events: readonly string[];
}

export interface Proof {
  /** Totals first, then what is of one series or symbol. */
  readonly checks: readonly Check[];
  /** Ids of the statement's events that the book has already. */
  readonly known: readonly string[];
}

/** What of a log a statement is about, once it is added. */
interface Scene {
  readonly statement: Statement;
  readonly addition: Addition;
  readonly events: readonly BatchedEvent[];
  readonly figureOf: ReturnType<typeof tally>;
  /** What each event realized. */
  readonly realizedBy: ReadonlyMap<string, number>;
}

/** Money that an event moved, in the currency the file counts in. */
const countedIn = (event: BatchedEvent, currency: string) =>
  event.source?.counted ?? (currencyOf(event.account) === currency ? moneyOf(event) : 0);

interface Compared {
  readonly of?: Stated['of'];
  readonly holding?: Contract | string | null;
  readonly currency: string;
  readonly ours: number | null;
  readonly theirs: number;
  readonly stated: readonly number[];
  readonly amountOf: (event: BatchedEvent) => number;
  readonly parts?: readonly number[];
}

function compare(scene: Scene, what: Check['what'], compared: Compared): Check {
  const { statement, addition, events } = scene;
  const { ours, theirs, stated, holding = null, currency, of = 'all' } = compared;
  const difference = ours === null ? null : theirs - ours;
  const agrees = difference !== null && isNothing(difference);
  const about = { what, of, currency, holding, ours, theirs };
  if (agrees) return { ...about, difference: 0, lines: stated, events: [] };
  const own = events.filter(
    (event) =>
      (holding === null || isOf(event, holding)) &&
      (what === 'position' ? event.kind !== 'dividend' : compared.amountOf(event) !== 0),
  );
  const rows =
    difference === null
      ? own.flatMap(linesOf)
      : rowsBehind({
          difference,
          events: own,
          amountOf: compared.amountOf,
          contradictions: addition.contradictions,
          parts: compared.parts ?? [],
          isNarrow: holding !== null,
        });
  const told = new Set(statement.events.map(({ source }) => source));
  const lines = [...new Set([...stated, ...rows])].toSorted((a, b) => a - b);
  const alone = own.filter(({ source }) => source === undefined || !told.has(source));
  return { ...about, difference, lines, events: alone.map(({ id }) => id) };
}

/** Figures that the file states, those of one holding before those of all. */
function statedChecks(scene: Scene): Check[] {
  const { statement, figureOf, realizedBy } = scene;
  const { realized, commissions, premium, others } = statement.reported;
  const all = [realized ?? [], commissions ?? [], premium ?? [], others].flat();
  const checks: Check[] = [];
  const compareStated = (stated: Stated) => {
    const { figure, of, currency, total: theirs, what: holding, lines } = stated;
    if (figure === 'net') return;
    const ours = figureOf(stated);
    // Most agree, and there may be as many as rows: nothing is looked for behind them.
    if (ours !== null && isNothing(theirs - ours)) {
      checks.push({
        what: figure,
        of,
        currency,
        holding,
        ours,
        theirs,
        difference: 0,
        lines,
        events: [],
      });
      return;
    }
    const amountOf = (event: BatchedEvent) =>
      figure === 'realized' ? (realizedBy.get(event.id) ?? 0) : tally([event], [])(stated)!;
    const isPart = (check: Check) =>
      check.what === figure &&
      check.difference !== 0 &&
      check.currency === currency &&
      (of === 'all' || check.of === of);
    const parts = holding === null ? checks.filter(isPart).flatMap(({ lines: own }) => own) : [];
    checks.push(
      compare(scene, figure, {
        of,
        holding,
        currency,
        ours,
        theirs,
        stated: lines,
        amountOf,
        parts,
      }),
    );
  };
  for (const stated of all) if (stated.what !== null) compareStated(stated);
  for (const stated of all) if (stated.what === null) compareStated(stated);
  return checks;
}

/** Cash at the end of each currency, and the sum of all money where the file states it. */
function cashChecks(scene: Scene): Check[] {
  const { statement, events } = scene;
  const { reported, besides } = statement;
  const isCounted = statement.events.some(({ source }) => source.counted !== undefined);
  const moved: readonly BatchedEvent[] = isCounted ? statement.events : events;
  const flowIn = (list: readonly BatchedEvent[], currency: string) =>
    list.reduce((all, event) => all + countedIn(event, currency), 0) +
    besides.reduce((all, row) => all + (row.currency === currency ? row.amountTotal : 0), 0);
  const cash = reported.cash ?? [];
  // A sum in the base currency of what moved in several says at no rate what each was.
  const isMixed =
    !isCounted &&
    cash.length === 1 &&
    events.some((event) => currencyOf(event.account) !== cash[0]!.currency);
  const ends = cash.flatMap(({ currency, starting, ending, lines }) =>
    starting === null || isMixed
      ? []
      : compare(scene, 'cash', {
          currency,
          ours: starting + flowIn(moved, currency),
          theirs: ending,
          stated: lines,
          amountOf: (event) => countedIn(event, currency),
        }),
  );
  const nets = reported.others.flatMap(({ figure, currency, total, lines }) =>
    figure !== 'net'
      ? []
      : compare(scene, 'net', {
          currency,
          ours: flowIn(statement.events, currency),
          theirs: total,
          stated: lines,
          amountOf: (event) => countedIn(event, currency),
        }),
  );
  return [...ends, ...nets];
}

/** Tells the ledgers of a statement's accounts from others. */
function isOfAccounts(accounts: readonly string[]): (event: BatchedEvent) => boolean {
  const known = new Map<string, boolean>();
  return ({ account }) => {
    let isIts = known.get(account);
    if (isIts === undefined) {
      isIts = accounts.some((own) => account === own || account.startsWith(`${own} `));
      known.set(account, isIts);
    }
    return isIts;
  };
}

/**
 * Proves a statement: what the log comes to on its days with it added, beside what the file itself says,
 * figure by figure, each difference with the rows that make it. `addition` is what adding it comes to, if
 * that was worked out before.
 */
export function reconcile(
  statement: Statement,
  events: readonly BatchedEvent[],
  addition: Addition = addStatement({ events, batches: [] }, statement, {
    id: '',
    fileName: '',
    addedOn: '',
  }),
): Proof {
  const { from, to, accounts } = statement;
  const known = [...addition.known, ...addition.typed].flatMap(({ file }) =>
    file.map(({ id }) => id),
  );
  if (from === null || to === null) return { checks: [], known };
  const own = changed(events, addition.change).filter(isOfAccounts(accounts));
  const isWithin = ({ date }: { readonly date: string }) => date >= from && date <= to;
  const within = own.filter((event) => isWithin(event) && event.kind !== 'carried');
  const book = readBook(own, to);
  const realized = book.realized.filter(isWithin);
  const realizedBy = new Map<string, number>();
  for (const { event, gainTotal } of realized) {
    realizedBy.set(event, (realizedBy.get(event) ?? 0) + (gainTotal ?? 0));
  }
  const figureOf = tally(within, realized);
  const scene: Scene = { statement, addition, events: within, figureOf, realizedBy };
  const checks = [
    ...statedChecks(scene),
    ...cashChecks(scene),
    ...standingChecks(book, statement).map((standing) => compare(scene, 'position', standing)),
  ];
  const isTotal = ({ holding }: Check) => holding === null;
  return { checks: [...checks.filter(isTotal), ...checks.filter((each) => !isTotal(each))], known };
}
