import type { RuleName } from '../../core/rules/rules';
import { passingOf, type Passing } from '../../plan/passing';
import type { Plan } from '../../plan/plan';
import { count, monthDay, usd, usdTotal } from '../../text/format';

function wordsOf(passing: Passing): string {
  switch (passing.of) {
    case 'strike':
      return `a strike from ${usd(passing.low)} to ${usd(passing.high)} passes`;
    case 'expiration':
      return `an expiration from ${monthDay(passing.first)} to ${monthDay(passing.last)} passes`;
    case 'premium':
      return `a premium of ${usd(passing.least)} passes`;
    case 'cash':
      return `${usdTotal(passing.least)} in cash passes`;
    case 'accountValue':
      return `an account of ${usdTotal(passing.least)} passes`;
    case 'contracts':
      return `${count(passing.most, 'contract')} passes`;
  }
}

/** What would pass of a rule that does not: `a strike from $365.75 to $377.30 passes`. */
export function passingWords(name: RuleName, plan: Plan): string | null {
  const passing = passingOf(plan).get(name);
  return passing ? wordsOf(passing) : null;
}
