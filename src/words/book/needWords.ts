import type { BookThresholds } from '../../core/book/whole/bookRules';
import { contractKind } from '../../core/market/contractKind';
import { daysToExpiration } from '../../core/market/calendar';
import { lastTradingDay } from '../../core/market/lastTrading';
import type { Need } from '../../plan/book/needs';
import type { OpenOption } from '../../plan/book/openPuts';
import { count, percent, percentWhole, usd, usdWhole } from '../../text/format';
import { dayWords } from './dayWords';
import { optionLabel, perShare } from './optionLabel';
import { BOOK_RULE_WORDS } from './ruleNames';

/** One decision, in words. */
export interface NeedWords {
  /** A question, a warning, or good news. */
  readonly sign: '?' | '!' | '✓';
  readonly says: string;
  readonly reason: string;
}

/** `$3.60 in the money`, `5.3% out of the money`. */
function standsWords({ position, intrinsic, toStrike }: OpenOption): string {
  const kind = contractKind(position.contract.root);
  if (kind === 'adjusted') return 'adjusted, so what it delivers is not known here';
  if (intrinsic === null || toStrike === null) {
    return `the ${kind === 'index' ? 'index' : 'stock’s price'} is not typed yet`;
  }
  return intrinsic > 0 ? `${usd(intrinsic)} in the money` : `${percent(toStrike)} out of the money`;
}

const timeValueWords = ({ timeValue, worth }: OpenOption): string =>
  timeValue === null
    ? 'type what it costs to buy back'
    : `time value ${perShare(Math.max(0, timeValue))}${worth?.how === 'model' ? ' by the model' : ''}`;

/** How an expired option ended, as far as the stock's price tells. */
function endedWords({ position, intrinsic, spot }: OpenOption): string {
  if (intrinsic === null || spot === null) return 'what became of it is not recorded';
  if (intrinsic === 0) return 'out of the money: expired unless you closed it';
  const ends = position.contracts > 0 ? 'exercised' : 'assigned';
  const settles = contractKind(position.contract.root) === 'index' ? 'settled' : ends;
  return `${usd(intrinsic)} in the money: ${settles} unless you closed it`;
}

/**
 * What is left to do on a series' last day; one that settles at the opening trades until the day
 * before.
 */
function lastDayWords(option: OpenOption, asOf: string): Pick<NeedWords, 'says' | 'reason'> {
  const { contract } = option.position;
  const { expiration } = contract;
  const label = optionLabel(option.position);
  const last = lastTradingDay(contract);
  const stands = standsWords(option);
  if (last === expiration) {
    return {
      says: `${label} expires today`,
      reason: `${stands}; close it before the close, or take what comes`,
    };
  }
  const settles = `it settles at the opening prices of ${dayWords(expiration, asOf)}`;
  return asOf > last
    ? {
        says: `${label} ${expiration === asOf ? 'expires today' : 'no longer trades'}`,
        reason: `${stands}; ${settles}`,
      }
    : {
        says: `${label} trades for the last time today`,
        reason: `${stands}; close it before the close, or ${settles}`,
      };
}

type OptionNeed = Extract<Need, { readonly option: OpenOption }>;

function optionWords(need: OptionNeed, asOf: string): NeedWords {
  const { option, exit, date, kind } = need;
  const { position, daysLeft, worth, captured, spot } = option;
  const { expiration, underlying } = position.contract;
  const label = optionLabel(position);
  const left = `${count(daysLeft, 'day')} left`;
  switch (kind) {
    case 'over':
      return {
        sign: '?',
        says: `${label} expired on ${dayWords(expiration, asOf)}${spot === null ? '' : `; ${underlying} at ${usd(spot)}`}`,
        reason: endedWords(option),
      };
    case 'today':
      return { sign: '!', ...lastDayWords(option, asOf) };
    case 'noTimeValue':
      return {
        sign: '!',
        says: `${label}: ${standsWords(option)} with hardly any time value`,
        reason: `${timeValueWords(option)}; it may be assigned any day`,
      };
    case 'inTheMoney':
      return {
        sign: '!',
        says: `${label}: ${standsWords(option)}, ${left}`,
        reason: `${timeValueWords(option)}; decide before ${dayWords(expiration, asOf)}`,
      };
    case 'week':
      return {
        sign: '!',
        says: `${label}: ${left}`,
        reason: `${standsWords(option)}; close it, roll it or let it end`,
      };
    case 'takeProfit': {
      const held = daysToExpiration(position.openedOn, asOf);
      const life = daysToExpiration(position.openedOn, expiration);
      return {
        sign: '✓',
        says: `${label}: ${perShare(worth!.price)} is ${worth!.price < exit! ? 'below' : 'at'} your exit at ${perShare(exit!)}`,
        reason: `${captured === null ? '' : `${percentWhole(captured)} captured `}in ${held} of ${count(life, 'day')}`,
      };
    }
    case 'earnings':
      return {
        sign: '!',
        says: `${label}: earnings on ${dayWords(date!, asOf)}`,
        reason: `before it ends on ${dayWords(expiration, asOf)}; ${standsWords(option)}`,
      };
    case 'exDividend':
      return {
        sign: '!',
        says: `${label}: in the money when ${underlying} goes ex-dividend on ${dayWords(date!, asOf)}`,
        reason: `${timeValueWords(option)}; it may be exercised the day before`,
      };
  }
}

/** The decision, and its one reason. */
export function needWords(
  need: Need,
  { asOf, thresholds }: { asOf: string; thresholds: BookThresholds },
): NeedWords {
  if (need.kind === 'cash') {
    const { calendar, frees } = need;
    return {
      sign: '!',
      says: `Cash is ${usdWhole(calendar.shortTotal)} short on ${dayWords(calendar.shortOn!, asOf)} if all are assigned`,
      reason: frees
        ? `closing ${frees.position.contract.underlying} frees ${usdWhole(frees.owedTotal!)} and ends it`
        : 'closing no single put ends it',
    };
  }
  if (need.kind === 'rule') {
    const words = BOOK_RULE_WORDS[need.rule];
    const verdict = need.judged.verdicts[need.rule];
    return {
      sign: '!',
      says: verdict.status === 'unknown' ? '' : words.fails(verdict.value, thresholds),
      reason: `your rule: ${words.asks(thresholds)}`,
    };
  }
  return optionWords(need, asOf);
}
