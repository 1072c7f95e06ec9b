import { IBKR_CREDIT, shareOfCreditRate } from '../../core/bills/collateralInterest';
import { creditInterestOf, type Comparison } from '../../plan/compare/compare';
import type { Plan } from '../../plan/plan';
import {
  count,
  dateFormat,
  percentBrief,
  percentFine,
  usdBrief,
  usdTotal,
} from '../../text/format';
import { ACCOUNT_IN_PLAN } from '../noBill';

const monthOf = dateFormat({ month: 'long', year: 'numeric' });

/** Where the interest rate on cash is from: the default one has a date. */
export const creditRateWords = ({ account }: Plan) =>
  account.creditRate === IBKR_CREDIT.rate
    ? `the rate of ${monthOf(IBKR_CREDIT.rateAsOf)} until you enter today’s`
    : 'the rate you entered';

/** How much of the account's interest the put's cash earns: `$111.92 of the account’s $183.97`. */
export function interestShareWords(comparison: Comparison): string | null {
  const interest = creditInterestOf(comparison);
  if (!interest) return null;
  const share = usdTotal(interest.shareTotal);
  return comparison.terms.creditInterest!.cash === null
    ? `${share} of interest`
    : `${share} of the account’s ${usdTotal(interest.accountTotal)} of interest`;
}

/** The broker's interest on the account's cash, and how the put's share is calculated. */
export function interestWords(plan: Plan, comparison: Comparison): string | null {
  const interest = creditInterestOf(comparison);
  if (!interest) return null;
  const { cash, netAssetValue, rate } = comparison.terms.creditInterest!;
  const { cashTotal, accountTotal, shareTotal } = interest;
  const own = plan.analysis.collateralTotal;
  const unpaid = usdBrief(IBKR_CREDIT.unpaidCash);
  const full = usdBrief(IBKR_CREDIT.fullRateNetAssetValue);
  const share = shareOfCreditRate(netAssetValue);
  const scaled =
    share === 1
      ? ''
      : ` As it is worth ${usdTotal(netAssetValue)} and not ${full}, it is paid ${percentBrief(share)} of that, ${percentFine(rate * share)}.`;
  const earned = `${usdTotal(cashTotal)} earn ${usdTotal(accountTotal)} in ${count(plan.days, 'day')}`;
  const whose =
    cash === null
      ? `No cash is entered ${ACCOUNT_IN_PLAN}, so the put’s own is taken as all there is: ${earned}. With other cash in the account it earns more.`
      : cashTotal > own
        ? `The account’s ${earned}, of which ${usdTotal(shareTotal)} on this put’s ${usdTotal(own)}.`
        : `The put’s ${earned}.`;
  return `Interest on cash: Interactive Brokers pays ${percentFine(rate)} a year, ${creditRateWords(plan)}, on a year of ${IBKR_CREDIT.daysPerYear} days; nothing on the first ${unpaid}, once for the account, not for each put.${scaled} ${whose}`;
}
