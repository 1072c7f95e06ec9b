import type { Position } from '../../../core/book/book';
import { contractKey, rootOf, type Contract } from '../../../core/market/contract';
import { contractKind, indexRoot } from '../../../core/market/contractKind';
import { SHARES_PER_CONTRACT } from '../../../core/market/sharesPerContract';
import { underlyingOfRoot } from '../underlyingOfRoot';
import { missing, notUnderstood, told, troubled, type Told } from './trouble';
import type { Sorted } from './words';

/** The underlying and the option root for a symbol. */
export function namesOf(symbol: string): Pick<Contract, 'underlying' | 'root'> {
  const root = rootOf(indexRoot(symbol) ?? symbol);
  const named = contractKind(symbol) === 'adjusted' ? '' : symbol;
  return { underlying: underlyingOfRoot(root, named), root };
}

/** The series that words describe in full. */
export function seriesOf({ names, strikes, dates, root, multiplier }: Sorted): Told<Contract> {
  const [symbol] = names;
  const [strike] = strikes;
  const [day] = dates;
  if (symbol === undefined) return missing('symbol');
  if (!strike) return missing('strike');
  if (!day) return missing('expiration');
  const named = namesOf(symbol);
  return told({
    ...named,
    root: root ?? named.root,
    expiration: day.value,
    ...strike.value,
    multiplier: multiplier ?? SHARES_PER_CONTRACT,
  });
}

/** Open positions of one side that match the words, however few there are. */
function meant(
  { strikes, dates, root, multiplier, account }: Sorted,
  symbol: string,
  standing: readonly Position[],
  isShort: boolean | null,
) {
  const named = namesOf(symbol);
  const series = root ?? named.root;
  // SPXW means its own series, but SPX any on that index.
  const isAny = series === rootOf(named.underlying);
  const isMeant = ({ contract, contracts, account: owner }: Position) =>
    (isShort === null || contracts < 0 === isShort) &&
    (contract.root === series || (isAny && contract.underlying === named.underlying)) &&
    strikes.every(
      ({ value: { strike, right } }) => strike === contract.strike && right === contract.right,
    ) &&
    dates.every(({ value }) => value === contract.expiration) &&
    (multiplier === null || multiplier === contract.multiplier) &&
    (account === null || account === owner);
  return standing.filter(isMeant);
}

interface Meant {
  readonly contract: Contract;
  /** The open position and its account; null if the series was only described in full. */
  readonly stands: { readonly contracts: number; readonly account: string } | null;
}

/** The series being opened, which must be described in full. */
export function openedSeries(sorted: Sorted): Told<Meant> {
  const inFull = seriesOf(sorted);
  return inFull.trouble ? inFull : told({ contract: inFull.value, stands: null });
}

/** The series being closed, described in full or the only open one that matches, with its account. */
export function closedSeries(
  sorted: Sorted,
  standing: readonly Position[],
  isShort: boolean | null,
): Told<Meant> {
  const [symbol] = sorted.names;
  if (symbol === undefined) return missing('symbol');
  const inFull = seriesOf(sorted);
  const key = inFull.value && contractKey(inFull.value);
  const [only, other] = meant(sorted, symbol, standing, isShort).filter(
    ({ contract }) => key === null || contractKey(contract) === key,
  );
  if (other) return troubled({ kind: 'severalStand', symbol });
  if (!only) return openedSeries(sorted);
  const { contract, contracts, account } = only;
  return told({ contract, stands: { contracts: Math.abs(contracts), account } });
}

/** Most words of each kind in a line. */
interface Most {
  readonly counts?: number;
  readonly names?: number;
  readonly numbers?: number;
  readonly strikes?: number;
  readonly dates?: number;
}

/** The first word too many for its kind of line; null if there is none. */
export function tooMany(
  sorted: Sorted,
  { counts = 1, names = 1, numbers = 0, strikes = 0, dates = 0 }: Most,
): Told<never> | null {
  const word =
    sorted.names[names] ??
    sorted.counts[counts]?.word ??
    sorted.numbers[numbers]?.word ??
    sorted.strikes[strikes]?.word ??
    sorted.dates[dates]?.word;
  return word === undefined ? null : notUnderstood(word);
}
