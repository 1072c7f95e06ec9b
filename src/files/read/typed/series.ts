import type { Position } from '../../../core/book/book';
import { contractKey, rootOf, underlyingOf, type Contract } from '../../../core/market/contract';
import { contractKind, indexRoot } from '../../../core/market/contractKind';
import { SHARES_PER_CONTRACT } from '../../../core/market/sharesPerContract';
import { missing, notUnderstood, told, troubled, type Told } from './trouble';
import type { Sorted } from './words';

/** What a symbol's shares are called, and what its options are listed under. */
export function namesOf(symbol: string): Pick<Contract, 'underlying' | 'root'> {
  const root = rootOf(indexRoot(symbol) ?? symbol);
  const isAdjusted = contractKind(symbol) === 'adjusted';
  return { underlying: isAdjusted ? root.replace(/\d+$/, '') : underlyingOf(symbol), root };
}

/** The series that words name in full. */
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

/** Those that stand on one side and that words mean, however little of it they say. */
function meant(
  { strikes, dates, root, multiplier, account }: Sorted,
  symbol: string,
  standing: readonly Position[],
  isShort: boolean | null,
) {
  const named = namesOf(symbol);
  const isMeant = ({ contract, contracts, account: owner }: Position) =>
    (isShort === null || contracts < 0 === isShort) &&
    (contract.root === (root ?? named.root) || contract.underlying === named.underlying) &&
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
  /** Those that stand, and the account they stand in; null where the series was said in full alone. */
  readonly stands: { readonly contracts: number; readonly account: string } | null;
}

/** The series that is opened, which must be said in full. */
export function openedSeries(sorted: Sorted): Told<Meant> {
  const inFull = seriesOf(sorted);
  return inFull.trouble ? inFull : told({ contract: inFull.value, stands: null });
}

/** The series that is closed, in full or as the only one that stands; and of those, whose they are. */
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

/** How many of each kind of word a line may hold. */
interface Most {
  readonly counts?: number;
  readonly names?: number;
  readonly numbers?: number;
  readonly strikes?: number;
  readonly dates?: number;
}

/** The first word too many for a line of its kind; null where each has its sense. */
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
