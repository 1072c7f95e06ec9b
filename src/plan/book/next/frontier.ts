import { planRoll, type RollPlan } from '../../../core/book/rolls/planRoll';
import type { Desk } from '../desk';
import type { OpenPut } from '../openPuts';
import type { Candidate } from './candidates';
import { candidateKey, rollInto, type PutAtCrossroads } from './crossroads';

/** A roll with its result. */
export interface RollOption {
  readonly key: string;
  readonly candidate: Candidate;
  readonly plan: RollPlan;
}

/** Rolls into one expiration, lowest strike first. */
export interface FrontierLine {
  readonly expiration: string;
  readonly rolls: readonly RollOption[];
}

/** Net credit against the new breakeven for each candidate; earliest expiration first. */
export function frontierOf(
  candidates: readonly Candidate[],
  at: PutAtCrossroads,
  { put, desk }: { put: OpenPut; desk: Desk },
): readonly FrontierLine[] {
  const earnings = desk.dates[put.position.contract.underlying]?.earnings ?? null;
  const rolls = candidates.map((candidate): RollOption => {
    const plan = planRoll({ ...at, earnings, to: rollInto(candidate, put, desk) });
    return { key: candidateKey(candidate), candidate, plan };
  });
  const expirations = [...new Set(candidates.map(({ contract }) => contract.expiration))];
  return expirations.toSorted().map((expiration) => ({
    expiration,
    rolls: rolls
      .filter(({ candidate }) => candidate.contract.expiration === expiration)
      .toSorted((a, b) => a.candidate.contract.strike - b.candidate.contract.strike),
  }));
}

const isCredit = ({ plan }: RollOption) => plan.netPerShare >= 0;

/** Rolls that add at most this many days are considered first. */
const SOON = 45;

const evenAt = ({ plan }: RollOption) => plan.economicBreakeven ?? Infinity;

const byBreakeven = (a: RollOption, b: RollOption) => evenAt(a) - evenAt(b) || 0;

const isSound = ({ candidate }: RollOption) => candidate.doubts === undefined;

/**
 * The roll to show until another is chosen: the lowest breakeven without a debit within some weeks;
 * if all cost a debit, the smallest. A doubtful quote is used only if all are doubtful.
 */
export function firstRoll(lines: readonly FrontierLine[]): RollOption | null {
  const every = lines.flatMap(({ rolls }) => rolls);
  const all = every.some(isSound) ? every.filter(isSound) : every;
  const credits = all.filter(isCredit).toSorted(byBreakeven);
  const soon = credits.find(({ plan }) => plan.addedDays > 0 && plan.addedDays <= SOON);
  const [dearest] = all.toSorted((a, b) => b.plan.netPerShare - a.plan.netPerShare);
  return soon ?? credits[0] ?? dearest ?? null;
}

/**
 * For each expiration, the roll with the highest credit and the one with the lowest breakeven
 * without a debit, or otherwise its smallest debit; highest credit first.
 */
export function worthALook(lines: readonly FrontierLine[]): readonly RollOption[] {
  const picked = lines.flatMap(({ rolls }) => {
    const byCredit = rolls.toSorted((a, b) => b.plan.netPerShare - a.plan.netPerShare);
    const lowest = rolls.filter(isCredit).toSorted(byBreakeven)[0];
    return [byCredit[0], lowest].filter((roll) => roll !== undefined);
  });
  return [...new Set(picked)].toSorted((a, b) => b.plan.netPerShare - a.plan.netPerShare);
}
