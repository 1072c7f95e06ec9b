import { contractKey } from '../../market/contract';
import { contractKind } from '../../market/contractKind';
import { atLeast } from '../../market/rounding';
import { judged, type RuleStatus } from '../../rules/verdict';
import type { Position, Roll } from '../book';
import { inTheMoney } from '../campaigns/breakeven';
import { weightsByName, weightsBySector, weightsByWeek, type Weight } from './concentration';
import { collateralOf, isShortPut, type Spots } from './coverage';

/** Limits of a trader's own for all puts together. The ready-made ones are conventions, not facts. */
export interface BookThresholds {
  /** Cash wanted beyond the strikes, decimal. */
  readonly cashBuffer: number;
  readonly minNames: number;
  readonly maxNames: number;
  /** Largest share of the strikes that may expire in one week, decimal. */
  readonly maxWeekWeight: number;
  /** Share of the account's value to keep as unused buying power. */
  readonly minUnusedPower: number;
  /** Largest share of the account's value that one name may tie up. */
  readonly maxNameWeight: number;
  /** Largest share of the strikes in one sector. */
  readonly maxSectorWeight: number;
}

export const BOOK_THRESHOLDS: BookThresholds = {
  cashBuffer: 0.1,
  minNames: 5,
  maxNames: 10,
  maxWeekWeight: 0.5,
  minUnusedPower: 0.25,
  maxNameWeight: 0.2,
  maxSectorWeight: 0.4,
};

/** Facts about an account and its open positions; null if not known. */
export interface BookFacts {
  readonly positions: readonly Position[];
  readonly rolls: readonly Roll[];
  /** Cash plus T-bills at market value. */
  readonly cashTotal: number | null;
  readonly accountValueTotal: number | null;
  readonly unusedPowerTotal: number | null;
  readonly spots: Spots;
  /** Sectors by symbol, as typed. */
  readonly sectors: Readonly<Record<string, string>>;
}

/** A verdict with the figure behind it, or the input that must be entered first. */
export type BookVerdict =
  | {
      readonly status: 'unknown';
      readonly missing: 'cash' | 'accountValue' | 'unusedPower' | 'spot' | 'sector';
    }
  | { readonly status: Exclude<RuleStatus, 'unknown'>; readonly value: number };

type BookRule = (facts: BookFacts, thresholds: BookThresholds) => BookVerdict;

const unknown = (missing: (BookVerdict & { status: 'unknown' })['missing']): BookVerdict => ({
  status: 'unknown',
  missing,
});

const shortPuts = ({ positions }: BookFacts) => positions.filter(isShortPut);

/** A share of the account's value; null if that is not known or zero. */
const ofValue = (total: number, { accountValueTotal }: BookFacts): number | null =>
  accountValueTotal === null || accountValueTotal <= 0 ? null : total / accountValueTotal;

/**
 * Cash over the strikes: passes from `least` up, warns from `warn` up. Passes if nothing needs
 * cover.
 */
function coverageRule({ positions, cashTotal }: BookFacts, least: number, warn: number) {
  const collateral = collateralOf(positions);
  if (collateral === 0) return judged(0, true, true);
  if (cashTotal === null) return unknown('cash');
  const coverage = cashTotal / collateral;
  return judged(coverage, atLeast(coverage, least), atLeast(coverage, warn));
}

/** The heaviest weight against the most allowed; a warning up to half as much again. */
function heaviest([first]: readonly Weight[], most: number): BookVerdict {
  const value = first?.weight ?? 0;
  return judged(value, atLeast(most, value), atLeast(most * 1.5, value));
}

/**
 * A put sold on a name while an older one on it is in the money; only a warning if a roll opened
 * it. Puts of adjusted series do not count: whether they are in the money is not known.
 */
const averagingDown: BookRule = (facts) => {
  const puts = shortPuts(facts).filter(
    ({ contract }) => contractKind(contract.root) !== 'adjusted',
  );
  const later = puts.filter((put) =>
    puts.some(
      (older) =>
        older.contract.underlying === put.contract.underlying && older.openedOn < put.openedOn,
    ),
  );
  if (later.some(({ contract }) => facts.spots[contract.underlying] === undefined)) {
    return unknown('spot');
  }
  const averaged = later.filter((put) =>
    puts.some(
      ({ contract, openedOn }) =>
        contract.underlying === put.contract.underlying &&
        openedOn < put.openedOn &&
        inTheMoney(contract, facts.spots[contract.underlying]!) > 0,
    ),
  );
  const cameOfRoll = ({ contract, openedOn }: Position) =>
    facts.rolls.some(
      ({ date, to }) => date === openedOn && contractKey(to) === contractKey(contract),
    );
  return judged(averaged.length, averaged.length === 0, averaged.every(cameOfRoll));
};

/** All rules for a book, in the order in which a trader asks. */
const BOOK_RULES = {
  cashSecured: (facts) => coverageRule(facts, 1, 1),
  cashBuffer: (facts, { cashBuffer }) => coverageRule(facts, 1 + cashBuffer, 1),
  nameWeight: (facts, { maxNameWeight }) => {
    const largest = weightsByName(facts.positions)[0]?.collateralTotal ?? 0;
    const value = ofValue(largest, facts);
    if (value === null) return unknown('accountValue');
    return judged(value, atLeast(maxNameWeight, value), atLeast(maxNameWeight * 1.5, value));
  },
  names: (facts, { minNames, maxNames }) => {
    const names = new Set(shortPuts(facts).map(({ contract }) => contract.underlying)).size;
    const isNear = names >= minNames - 2 && names <= maxNames + 5;
    return judged(names, names >= minNames && names <= maxNames, isNear);
  },
  weekWeight: ({ positions }, { maxWeekWeight }) =>
    heaviest(weightsByWeek(positions), maxWeekWeight),
  sectorWeight: (facts, { maxSectorWeight }) =>
    shortPuts(facts).some(({ contract }) => facts.sectors[contract.underlying] === undefined)
      ? unknown('sector')
      : heaviest(weightsBySector(facts.positions, facts.sectors), maxSectorWeight),
  unusedPower: (facts, { minUnusedPower }) => {
    if (facts.unusedPowerTotal === null) return unknown('unusedPower');
    const value = ofValue(facts.unusedPowerTotal, facts);
    if (value === null) return unknown('accountValue');
    return judged(value, atLeast(value, minUnusedPower), atLeast(value, minUnusedPower * 0.4));
  },
  averagingDown,
} as const satisfies Record<string, BookRule>;

export type BookRuleName = keyof typeof BOOK_RULES;

const BOOK_RULE_NAMES = Object.keys(BOOK_RULES) as readonly BookRuleName[];

/** Judges all puts of an account together by every rule. */
export function judgeBook(
  facts: BookFacts,
  thresholds: BookThresholds,
): Readonly<Record<BookRuleName, BookVerdict>> {
  const verdicts = BOOK_RULE_NAMES.map(
    (name) => [name, BOOK_RULES[name](facts, thresholds)] as const,
  );
  return Object.fromEntries(verdicts) as Record<BookRuleName, BookVerdict>;
}
