import type { Gap } from '../../plan/gap';
import { count, percent, percentBrief, usd, usdBrief, usdTotal } from '../../text/format';
import { percentResult, usdResultBrief, usdTotalShort } from '../../text/resultFormat';
import { signOf } from '../../text/sign';
import { specOf } from '../../draft/fields';
import { volatilityWords } from './exitWords';

import { capitalWords } from '../planWords';
import { ACCOUNT_NAMES, missingWords } from './unsecuredWords';
import type { Plan } from '../../plan/plan';
import { nakedName, putRowName } from '../rowNames';

/** The fields that cannot be used, and the values used instead. */
function unreadWords({ input }: Plan, { gap, volatilityRise }: Gap): string {
  const usual = { gap: percentBrief(gap), volatilityRise: percentBrief(volatilityRise) };
  return (['gap', 'volatilityRise'] as const)
    .filter((name) => input.unread.includes(name))
    .map((name) => `${specOf(name).subject} you typed cannot be used, so ${usual[name]} is. `)
    .join('');
}

/** The rise in volatility: `15 points`. */
export const pointsWords = ({ volatilityRise }: Pick<Gap, 'volatilityRise'>) =>
  count(Number((volatilityRise * 100).toFixed(1)), 'point');

/** The market before and after the gap. */
export function shockWords(plan: Plan, stress: Gap): string {
  const { gap, spot, volatility, volatilityRise } = stress;
  const opens = gap === 0 ? 'unchanged' : `${percentBrief(gap)} lower`;
  const rises =
    volatilityRise === 0
      ? 'is unchanged'
      : `rises ${pointsWords(stress)} to ${percent(volatility)}`;
  return `${unreadWords(plan, stress)}Today, before anyone can act: ${plan.stockName} opens ${opens}, at ${usd(spot)}, and ${volatilityWords(plan)} ${rises}. Before the fee to buy back.`;
}

const orNone = (dollars: number) => (signOf(dollars) ? usdTotalShort(dollars) : 'none');

/** The same put, by what secures it. */
export function gapRows(plan: Plan, stress: Gap) {
  const missing = plan.missingCashTotal ?? 0;
  const sign = signOf(stress.profitTotal);
  const rows = [
    {
      key: 'secured',
      name: `${putRowName(missing === 0)}, on ${capitalWords(plan, usdTotalShort)}`,
      share: stress.returnOnCapital,
      toFindTotal: missing,
    },
    {
      key: 'naked',
      name: nakedName(usdTotalShort(stress.marginCapitalTotal)),
      share: stress.returnOnMargin,
      toFindTotal: stress.marginToFindTotal,
    },
  ];
  return rows.map(({ key, name: shown, share, toFindTotal }) => ({
    key,
    cells: [
      shown,
      { text: usdResultBrief(stress.profitTotal), sign },
      { text: percentResult(share), sign },
      orNone(toFindTotal),
    ] as const,
  }));
}

/** What the gap requires of someone with the cash for the shares. */
export function securedWords(plan: Plan, { spot }: Gap): string {
  const { analysis, input, account, stockName, terms } = plan;
  const cash = usdTotal(analysis.collateralTotal);
  const lacking = missingWords(plan);
  if (lacking) return `This put is not cash-secured: ${lacking}.`;
  const what = stockName === input.stock ? `${stockName} shares` : 'the shares';
  const shares = plan.isIndex
    ? `all that can be owed below ${usdBrief(terms.strike)}`
    : `${what} at ${usdBrief(terms.strike)}, then worth ${usd(spot)} each`;
  const uncalled =
    account.accountKind === 'margin'
      ? `In a margin account there is no margin call while the ${cash} stays there and the broker treats the put as secured by it`
      : `In ${ACCOUNT_NAMES[account.accountKind]} there is no margin call`;
  return `Both come to the same dollars. ${uncalled}: the ${cash} set aside still pays for ${shares}.`;
}

/** What it requires of someone who holds only the margin. */
export function nakedWords({ marginThenTotal, marginToFindTotal }: Gap): string {
  const then = usdTotal(marginThenTotal);
  return signOf(marginToFindTotal)
    ? `The naked put would need ${then} of margin: ${usdTotal(marginToFindTotal)} more must be found at once, or the broker closes the position at that price.`
    : `The naked put would need ${then} of margin, no more than at opening.`;
}
