import type { BookEvent } from '../../core/book/event';

/** The stocks an event is about; none for cash. */
function namesIn(event: BookEvent): readonly string[] {
  if (event.kind === 'changed') {
    return [event.from, event.to].map((what) =>
      typeof what === 'string' ? what : what.underlying,
    );
  }
  if ('contract' in event && event.contract) return [event.contract.underlying];
  return 'symbol' in event && event.symbol !== undefined ? [event.symbol] : [];
}

/**
 * The events of a log that can affect the given ones: those of the same accounts and stocks,
 * including earlier names of these. Typed lines are tried beside them at every keystroke, which
 * would be too slow with a log of years.
 */
export function bearingOn<E extends BookEvent>(
  log: readonly E[],
  others: readonly BookEvent[],
): readonly E[] {
  const accounts = new Set(others.map(({ account }) => account));
  const own = log.filter(({ account }) => accounts.has(account));
  const names = new Set(others.flatMap(namesIn));
  const renamed = own.filter(({ kind }) => kind === 'changed').map(namesIn);
  for (let before = -1; before < names.size;) {
    before = names.size;
    for (const both of renamed) {
      if (both.some((name) => names.has(name))) for (const name of both) names.add(name);
    }
  }
  return own.filter((event) => namesIn(event).some((name) => names.has(name)));
}
