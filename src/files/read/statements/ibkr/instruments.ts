import {
  rootOf,
  seriesReader,
  underlyingOf,
  type Contract,
} from '../../../../core/market/contract';
import { onceInRow } from '../../../../core/market/once';
import { isCalendarDate } from '../../../../core/market/calendar';
import { cellNumber } from '../../numbers';
import { contractNamed, contractReader, type NamedBy } from '../optionNames';
import { instrumentHeadOf, sectionOf } from './words';

/** Finds the contract of an option by its name in the file. */
export type ContractIn = (name: string) => Contract | null;

/** The contract of the first name that denotes one. */
function firstNamed(names: readonly string[], by: NamedBy): Contract | null {
  for (const name of names) {
    const contract = contractNamed(name, by);
    if (contract !== null) return contract;
  }
  return null;
}

/**
 * The contracts that a file describes, by every name it gives them. The file's description takes
 * precedence over the name itself, since only it has the multiplier. A series with two names, as
 * after a change of the root, is one contract.
 */
export function instrumentsIn(rows: readonly (readonly string[])[]): ContractIn {
  const known = new Map<string, Contract>();
  const oneOf = seriesReader();
  let places: Partial<Record<NonNullable<ReturnType<typeof instrumentHeadOf>>, number>> = {};
  let [last, isTheirs] = ['', false];
  for (const cells of rows) {
    const section = cells[0] ?? '';
    const kind = cells[1];
    if (section !== last) {
      last = section;
      isTheirs = sectionOf(section) === 'instruments';
    }
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
    const names = cellAt(places.symbol).split(',');
    names.push(cellAt(places.description));
    const underlying = cellAt(places.underlying);
    const by = multiplier ? { underlying, multiplier } : { underlying };
    const expiration = cellAt(places.expiry);
    const contract =
      firstNamed(names, by) ??
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
    if (contract === null) continue;
    const series = oneOf(contract);
    for (const name of names) if (name.trim() !== '') known.set(name.trim(), series);
  }
  const byName = contractReader(oneOf);
  return onceInRow((name) => known.get(name) ?? byName(name));
}
