import type { Contract } from '../../market/contract';
import type { MissingFact } from '../../rules/ruleFacts';
import { RULE_NAMES, type RuleName } from '../../rules/rules';
import type { Verdict } from '../../rules/verdict';
import type { Doubt } from '../doubt';
import type { Quote } from '../quote';
import type { RankedPut } from '../rankedPut';

/*
 * Judged puts as numbers: copying their objects between threads would take the page longer than the
 * worker took to judge them.
 */

/** The figures of a put, in packed order. */
const FIGURES = [
  'days',
  'price',
  'periodReturn',
  'annualizedReturn',
  'breakeven',
  'discountToSpot',
  'outOfTheMoney',
  'spreadOfMid',
  'impliedVolatility',
  'otherVolatility',
  'bearableVolatility',
  'delta',
  'otherDelta',
  'assignment',
  'profit',
  'touchStrike',
  'deviationsToStrike',
  'excessOverBills',
  'collateralTotal',
  'contractsSecured',
  'dollarsPerDay',
  'passingBid',
] as const satisfies readonly (keyof RankedPut)[];

const STATUSES = ['pass', 'warn', 'fail'] as const;

/**
 * Per put: the index of its quote, the index of the put that dominates it, its figures, and two
 * numbers per rule.
 */
const NUMBERS_OF_PUT = 2 + FIGURES.length + 2 * RULE_NAMES.length;

/** The judged puts of a chain whose quotes both sides hold in the same order. */
export interface PackedRanking {
  /** NUMBERS_OF_PUT for each put; NaN for a missing number. */
  readonly numbers: Float64Array;
  /** The facts that rules lack; a status number past the last status is an index into this list. */
  readonly missing: readonly MissingFact[];
  /** Doubts of the puts that have any, by index in the ranking. */
  readonly doubts: readonly (readonly [at: number, doubts: readonly Doubt[]])[];
}

/** Packs rankings of a chain with these quotes. */
export function rankingPacker(
  quotes: readonly Quote[],
): (puts: readonly RankedPut[]) => PackedRanking {
  const places = new Map<Contract, number>();
  for (const [place, { contract }] of quotes.entries()) places.set(contract, place);
  const placeOf = (contract: Contract | null) =>
    (contract === null ? undefined : places.get(contract)) ?? Number.NaN;
  return (puts) => {
    const numbers = new Float64Array(puts.length * NUMBERS_OF_PUT);
    const missing: MissingFact[] = [];
    let at = 0;
    const statusOf = (verdict: Verdict) => {
      if (verdict.status !== 'unknown') return STATUSES.indexOf(verdict.status);
      if (!missing.includes(verdict.missing)) missing.push(verdict.missing);
      return STATUSES.length + missing.indexOf(verdict.missing);
    };
    for (const put of puts) {
      numbers[at++] = placeOf(put.contract);
      numbers[at++] = placeOf(put.dominatedBy);
      for (const name of FIGURES) numbers[at++] = put[name] ?? Number.NaN;
      for (const rule of RULE_NAMES) {
        const verdict = put.verdicts?.[rule];
        numbers[at++] = verdict === undefined ? Number.NaN : statusOf(verdict);
        numbers[at++] = (verdict && 'value' in verdict ? verdict.value : null) ?? Number.NaN;
      }
    }
    const doubts = puts.flatMap((put, place) =>
      put.doubts.length > 0 ? [[place, put.doubts] as const] : [],
    );
    return { numbers, missing, doubts };
  };
}

const orNull = (number: number) => (Number.isNaN(number) ? null : number);

type Verdicts = Record<RuleName, Verdict>;

const NO_DOUBTS: readonly Doubt[] = [];

/** Reads each verdict from two numbers; neighbors often share one. */
function verdictReader(missing: readonly MissingFact[]) {
  const before: Partial<Verdicts> = {};
  return (rule: RuleName, status: number, value: number): Verdict => {
    const known = STATUSES[status];
    const last = before[rule];
    const isSame = last !== undefined && 'value' in last && last.status === known;
    if (isSame && last.value === value) return last;
    const verdict: Verdict =
      known === undefined
        ? { status: 'unknown', missing: missing[status - STATUSES.length]! }
        : { status: known, value: orNull(value) };
    before[rule] = verdict;
    return verdict;
  };
}

/** The unpacked puts, with these quotes as their own. */
export function unpackedRanking(
  { numbers, missing, doubts }: PackedRanking,
  quotes: readonly Quote[],
): readonly RankedPut[] {
  const puts: RankedPut[] = [];
  const doubtsAt = new Map(doubts);
  const verdictOf = verdictReader(missing);
  let at = 0;
  const verdict = (rule: RuleName) => verdictOf(rule, numbers[at++]!, numbers[at++]!);
  // Written out: an object that gains its properties one by one takes three times as long.
  const verdicts = (): Verdicts => ({
    daysWindow: verdict('daysWindow'),
    outOfTheMoneyBand: verdict('outOfTheMoneyBand'),
    deltaBand: verdict('deltaBand'),
    returnFloor: verdict('returnFloor'),
    spreadWidth: verdict('spreadWidth'),
    saneLimit: verdict('saneLimit'),
    openInterestFloor: verdict('openInterestFloor'),
    noEarnings: verdict('noEarnings'),
    noExDividend: verdict('noExDividend'),
    cashSecured: verdict('cashSecured'),
    cashBuffer: verdict('cashBuffer'),
    positionWeight: verdict('positionWeight'),
    firstTradeSize: verdict('firstTradeSize'),
    reviewDays: verdict('reviewDays'),
    willingToOwn: verdict('willingToOwn'),
    privateCapital: verdict('privateCapital'),
    takeProfit: verdict('takeProfit'),
  });
  while (at < numbers.length) {
    const quote = quotes[numbers[at++]!]!;
    const dominator = quotes[numbers[at++]!];
    const isJudged = !Number.isNaN(numbers[at + FIGURES.length]!);
    puts.push({
      contract: quote.contract,
      quote,
      days: numbers[at++]!,
      price: orNull(numbers[at++]!),
      periodReturn: orNull(numbers[at++]!),
      annualizedReturn: orNull(numbers[at++]!),
      breakeven: orNull(numbers[at++]!),
      discountToSpot: orNull(numbers[at++]!),
      outOfTheMoney: numbers[at++]!,
      spreadOfMid: orNull(numbers[at++]!),
      impliedVolatility: orNull(numbers[at++]!),
      otherVolatility: orNull(numbers[at++]!),
      bearableVolatility: orNull(numbers[at++]!),
      delta: orNull(numbers[at++]!),
      otherDelta: orNull(numbers[at++]!),
      assignment: orNull(numbers[at++]!),
      profit: orNull(numbers[at++]!),
      touchStrike: orNull(numbers[at++]!),
      deviationsToStrike: orNull(numbers[at++]!),
      excessOverBills: orNull(numbers[at++]!),
      collateralTotal: numbers[at++]!,
      contractsSecured: orNull(numbers[at++]!),
      dollarsPerDay: orNull(numbers[at++]!),
      passingBid: orNull(numbers[at++]!),
      verdicts: isJudged ? verdicts() : null,
      dominatedBy: dominator === undefined ? null : dominator.contract,
      doubts: doubtsAt.get(puts.length) ?? NO_DOUBTS,
    });
    if (!isJudged) at += 2 * RULE_NAMES.length;
  }
  return puts;
}
