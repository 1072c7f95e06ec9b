import type { RuleName } from '../../core/rules/rules';
import { passingOf, type Passing } from '../../plan/rules/passing';
import type { Plan } from '../../plan/plan';
import { count, monthDay, usd, usdTotal } from '../../text/format';

/** The next cent or dollar up: an amount rounded to nearest might fall short of passing. */
const upTo = (step: number, value: number) => Math.ceil(value / step - 1e-6) * step;
const downTo = (step: number, value: number) => -upTo(step, -value);

const CENT = 0.01;

function wordsOf(passing: Passing): string {
  switch (passing.of) {
    case 'strike':
      return `a strike from ${usd(upTo(CENT, passing.low))} to ${usd(downTo(CENT, passing.high))} passes`;
    case 'expiration':
      return `an expiration from ${monthDay(passing.first)} to ${monthDay(passing.last)} passes`;
    case 'premium':
      return `a premium of ${usd(passing.least)} passes`;
    case 'cash':
      return `${usdTotal(upTo(1, passing.least))} in cash passes`;
    case 'accountValue':
      return `an account of ${usdTotal(upTo(1, passing.least))} passes`;
    case 'contracts':
      return `${count(passing.most, 'contract')} passes`;
  }
}

/** What would make a failing rule pass: `a strike from $365.75 to $377.30 passes`. */
export function passingWords(name: RuleName, plan: Plan): string | null {
  const passing = passingOf(plan).get(name);
  return passing ? wordsOf(passing) : null;
}
