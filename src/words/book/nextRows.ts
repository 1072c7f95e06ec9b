import type { RollPlan } from '../../core/book/rolls/planRoll';
import { contractKind } from '../../core/market/contractKind';
import type { Crossed, Ways } from '../../plan/book/next/crossroads';
import type { HeldFor } from '../../plan/book/next/heldFor';
import type { OpenPut } from '../../plan/book/openPuts';
import { DASH, percentBrief, percentPerYear, usd, usdWhole } from '../../text/format';
import { usdResultShort } from '../../text/resultFormat';
import { signOf, type Sign } from '../../text/sign';
import { dayWords } from './dayWords';
import { exampleWords } from './exampleWords';

/** A cell of one choice. */
interface WayCell {
  readonly text: string;
  readonly sign?: Sign;
  /** Smaller text beneath. */
  readonly note?: string;
}

export type Way = 'hold' | 'close' | 'roll' | 'takeShares';

/** The ways on for a put; an index delivers no shares to take. */
export const waysFor = ({ position }: Pick<OpenPut, 'position'>): readonly Way[] =>
  contractKind(position.contract.root) === 'index'
    ? ['hold', 'close', 'roll']
    : ['hold', 'close', 'roll', 'takeShares'];

export const WAY_NAMES: Readonly<Record<Way, string>> = {
  hold: 'Hold',
  close: 'Close now',
  roll: 'Roll',
  takeShares: 'Take the shares',
};

interface Row {
  readonly name: string;
  readonly cells: Readonly<Record<Way, WayCell>>;
}

const NO_ROLL: WayCell = { text: DASH };

const result = (total: number): WayCell => ({
  text: Math.abs(total) < 0.5 ? '$0' : usdResultShort(total),
  sign: Math.abs(total) < 0.5 ? undefined : signOf(total),
});

const rate = (value: number | null): WayCell => ({
  text: value === null ? DASH : percentPerYear(value),
});

/** The dates a choice runs across: `ex-dividend Dec 15; year end`. */
function crossedWords({ earnings, exDividend, yearEnd, isKnown }: Crossed, asOf: string) {
  const parts = [
    earnings === null ? [] : `earnings ${dayWords(earnings, asOf)}`,
    exDividend === null ? [] : `ex-dividend ${dayWords(exDividend, asOf)}`,
    yearEnd ? 'year end' : [],
  ].flat();
  if (parts.length > 0) return parts.join('; ');
  return isKnown ? 'nothing' : 'nothing known';
}

export interface WayFacts {
  readonly put: OpenPut;
  readonly ways: Ways;
  /** Fall of the stock, decimal. */
  readonly fall: number;
  readonly spot: number;
  readonly asOf: string;
  readonly billYield: number | null;
  readonly isBillExample: boolean;
  /** The dates that holding and rolling run across. */
  readonly crossed: Readonly<Record<'hold' | 'roll', Crossed>>;
}

/** The four choices side by side, one row per figure. */
export function wayRows(facts: WayFacts): readonly Row[] {
  const { put, ways, fall, spot, asOf, billYield, isBillExample, crossed } = facts;
  const { underlying } = put.position.contract;
  const shares = put.contracts * put.position.contract.multiplier;
  const all = (cellOf: (way: Way, choice: Ways['hold']) => WayCell): Row['cells'] => ({
    hold: cellOf('hold', ways.hold),
    close: cellOf('close', ways.close),
    roll: ways.roll === null ? NO_ROLL : cellOf('roll', ways.roll),
    takeShares: cellOf('takeShares', ways.takeShares),
  });
  const year = asOf.slice(0, 4);
  return [
    {
      name: 'Money today, after fees',
      cells: all((_, { moneyTodayTotal }) => result(moneyTodayTotal)),
    },
    {
      name: `Left to earn if ${underlying} stays at ${usd(spot)}`,
      cells: all((_, { leftIfUnchangedTotal }) => result(leftIfUnchangedTotal)),
    },
    {
      name: 'Annualized return of that, on the capital',
      cells: all((way, { leftAnnualizedReturn }) =>
        way === 'close'
          ? { ...rate(billYield), note: `in T-bills${exampleWords(isBillExample)}` }
          : rate(leftAnnualizedReturn),
      ),
    },
    {
      name: 'Left to earn at best',
      cells: all((_, { leftToEarnTotal }) =>
        leftToEarnTotal === null ? { text: 'no limit' } : result(leftToEarnTotal),
      ),
    },
    {
      name: 'Campaign breakeven',
      cells: all((way, { economicBreakeven, fallenTotal }) =>
        economicBreakeven === null
          ? {
              text: 'none',
              ...(way === 'close' && { note: `ends at ${usdResultShort(fallenTotal)}` }),
            }
          : { text: usd(economicBreakeven) },
      ),
    },
    {
      name: `Campaign if ${underlying} falls ${percentBrief(fall)}, to ${usd(spot * (1 - fall))}`,
      cells: all((_, { fallenTotal }) => result(fallenTotal)),
    },
    {
      name: 'Cash to set aside',
      cells: all((way, { capitalTotal, capitalChangeTotal }) => ({
        text: usdWhole(capitalTotal),
        note:
          way === 'takeShares'
            ? `becomes ${shares} shares`
            : capitalChangeTotal === 0
              ? 'unchanged'
              : usdResultShort(capitalChangeTotal),
      })),
    },
    {
      name: 'Gain realized',
      cells: all((way, { realizedTotal }) =>
        realizedTotal === null
          ? { text: way === 'takeShares' ? 'none, in the basis' : 'none yet' }
          : { ...result(realizedTotal), note: `in ${year}` },
      ),
    },
    {
      name: 'Crosses',
      cells: {
        hold: { text: crossedWords(crossed.hold, asOf) },
        close: { text: 'nothing' },
        roll: ways.roll === null ? NO_ROLL : { text: crossedWords(crossed.roll, asOf) },
        takeShares: { text: crossedWords(crossed.hold, asOf) },
      },
    },
  ];
}

/** `a loss of $263`, `a gain of $82`. */
const lockedWords = (total: number) =>
  `${total < 0 ? 'locks in a loss' : 'realizes a gain'} of ${usdWhole(Math.abs(total))}`;

/** Where the put stands, and what its best roll would do. */
export function nextHeadline(put: OpenPut, spot: number, roll: RollPlan | null, ways: Ways | null) {
  const { daysLeft, position, intrinsic } = put;
  const { underlying, strike } = position.contract;
  const left =
    daysLeft === 0
      ? 'on its last day'
      : `with ${daysLeft === 1 ? '1 day' : `${daysLeft} days`} left`;
  const stands =
    spot === strike
      ? `${underlying} is at your strike ${left}.`
      : `${underlying} is ${usd(Math.abs(spot - strike))} ${intrinsic! > 0 ? 'under' : 'above'} your strike ${left}.`;
  const now = ways?.hold.economicBreakeven ?? null;
  const then = roll?.economicBreakeven ?? null;
  if (roll && then !== null && (intrinsic! > 0 || roll.lockedInTotal < 0)) {
    const moves = now === null ? 'puts' : then < now ? 'lowers' : 'raises';
    return `${stands} Rolling ${moves} the breakeven to ${usd(then)}, and ${lockedWords(roll.lockedInTotal)}.`;
  }
  const realized = ways?.close.realizedTotal ?? null;
  return realized === null ? stands : `${stands} Closing now ${lockedWords(realized)}.`;
}

/** The day from which closing frees cash that earns more elsewhere, if the stock stays where it is. */
export function dayAnswerChanges(
  { put, spot, asOf }: Pick<WayFacts, 'put' | 'spot' | 'asOf'>,
  { until }: HeldFor,
): string {
  const { underlying } = put.position.contract;
  const stays = `If ${underlying} stays at ${usd(spot)}, what holding still earns`;
  if (until === null) return `${stays} is more than T-bills on the same cash to the end.`;
  return until === asOf
    ? `${stays} is already less than T-bills on the same cash.`
    : `${stays} is less than T-bills on the same cash from ${dayWords(until, asOf)} on, by the model.`;
}

/** The price at expiration above which holding beats closing. */
export function answerChanges({ ways, put, asOf }: Pick<WayFacts, 'ways' | 'put' | 'asOf'>) {
  const { underlying, expiration } = put.position.contract;
  const { holdBeatsCloseAbove: above } = ways;
  if (above === null) return null;
  return `Holding leaves more than closing now if ${underlying} ends above ${usd(above)} on ${dayWords(expiration, asOf)}; below it closing now was better.`;
}
