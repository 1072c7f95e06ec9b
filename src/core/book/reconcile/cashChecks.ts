import type { BatchedEvent } from '../statement/batch';
import { moneyOf } from '../statement/money';
import { currencyOf } from '../ledger/currency';
import { compare, type Check, type Scene } from './compare';
import type { Suspect } from './explain';
import { nameOf } from './tally';

/** Dollars an event moved, in the currency the file counts in. */
const countedIn = (event: BatchedEvent, currency: string) =>
  event.source?.counted ?? (currencyOf(event.account) === currency ? moneyOf(event) : 0);

/** The differences, in one currency, of figures for single series and symbols. */
function holdingsApart(checks: readonly Check[], currency: string): readonly Suspect[] {
  const apart = new Map<string, { amount: number; readonly lines: number[] }>();
  for (const { what, holding, currency: its, difference, lines } of checks) {
    const isMoney = what === 'options' || what === 'shares' || what === 'commissions';
    if (!isMoney || holding === null || its !== currency || !difference) continue;
    const key = nameOf(holding);
    const known = apart.get(key) ?? { amount: 0, lines: [] };
    apart.set(key, { amount: known.amount + difference, lines: [...known.lines, ...lines] });
  }
  return [...apart.values()];
}

/** Checks of cash at the end in each currency, and of the sum of all money if the file states it. */
export function cashChecks(scene: Scene, stated: readonly Check[]): Check[] {
  const { statement, events } = scene;
  const { reported, besides } = statement;
  const isCounted = statement.events.some(({ source }) => source.counted !== undefined);
  const moved: readonly BatchedEvent[] = isCounted ? statement.events : events;
  const flowIn = (list: readonly BatchedEvent[], currency: string) =>
    list.reduce((all, event) => all + countedIn(event, currency), 0) +
    besides.reduce((all, row) => all + (row.currency === currency ? row.amountTotal : 0), 0);
  const cash = reported.cash ?? [];
  // A single sum in the base currency, of money in several, does not reveal the rate of each.
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
          holdings: holdingsApart(stated, currency),
        }),
  );
  const nets = reported.others
    .filter(({ figure }) => figure === 'net')
    .map(({ currency, total, lines }) =>
      compare(scene, 'net', {
        currency,
        ours: flowIn(statement.events, currency),
        theirs: total,
        stated: lines,
        amountOf: (event) => countedIn(event, currency),
        holdings: holdingsApart(stated, currency),
      }),
    );
  return [...ends, ...nets];
}
