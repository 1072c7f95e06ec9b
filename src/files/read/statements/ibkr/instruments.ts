import { rootOf, underlyingOf, type Contract } from '../../../../core/market/contract';
import { isCalendarDate } from '../../../../core/market/calendar';
import { cellNumber } from '../../numbers';
import { contractNamed, contractReader } from '../optionNames';
import { instrumentHeadOf, sectionOf } from './words';

/** Reads the contract of an option by its name in the file. */
export type ContractIn = (name: string) => Contract | null;

/**
 * The contracts that a file describes, by every name it has for them: what stands there comes before
 * what a name says by itself, since only it has the multiplier. A series with two names, as after a
 * change of the root, is one.
 */
export function instrumentsIn(rows: readonly (readonly string[])[]): ContractIn {
  const known = new Map<string, Contract>();
  let places: Partial<Record<NonNullable<ReturnType<typeof instrumentHeadOf>>, number>> = {};
  let [last, isTheirs] = ['', false];
  for (const cells of rows) {
    const [section = '', kind] = cells;
    if (section !== last) [last, isTheirs] = [section, sectionOf(section) === 'instruments'];
    if (!isTheirs) continue;
    if (kind?.startsWith('Header')) {
      places = {};
      for (const [at, name] of cells.entries()) {
        const head = instrumentHeadOf(name);
        if (head !== null) places[head] ??= at;
      }
      continue;
    }
    const cellAt = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? '').trim());
    const strike = cellNumber(cellAt(places.strike), 'point');
    const multiplier = cellNumber(cellAt(places.multiplier), 'point');
    const type = cellAt(places.type);
    if (kind !== 'Data' || typeof strike !== 'number' || !/^[PC]$/.test(type)) continue;
    const names = [...cellAt(places.symbol).split(','), cellAt(places.description)]
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const underlying = cellAt(places.underlying);
    const by = { underlying, ...(multiplier && { multiplier }) };
    const [first = null] = names.flatMap((name) => contractNamed(name, by) ?? []);
    const expiration = cellAt(places.expiry);
    const contract =
      first ??
      (isCalendarDate(expiration)
        ? {
            underlying: underlyingOf(underlying),
            root: rootOf(underlying),
            expiration,
            right: type === 'P' ? ('put' as const) : ('call' as const),
            strike,
            multiplier: multiplier ?? 100,
          }
        : null);
    if (contract !== null) for (const name of names) known.set(name, contract);
  }
  const byName = contractReader();
  return (name) => known.get(name) ?? byName(name);
}
