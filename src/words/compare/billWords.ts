import { billIncomeTotal } from '../../core/bills/treasuryBill';
import { daysInYearFrom } from '../../core/market/calendar';
import { LONGEST_BILL } from '../../core/bills/treasuryBill';
import type { Plan } from '../../plan/plan';
import { lacksBill, noBillWords } from '../noBill';
import { keepsBills } from '../../plan/compare/exampleBill';
import { atStart } from '../../text/sentence';
import {
  count,
  DASH,
  longDate,
  number,
  percentFine,
  percentPerYear,
  usdTotal,
} from '../../text/format';

/** Why no bill runs as long as the trade, and what to enter where; null if one does. */
export function lackWords(plan: Plan): string | null {
  switch (lacksBill(plan)) {
    case 'quote':
      return 'Enter one quote for these days, or quotes by tenor, which are kept.';
    case 'lastDay':
      return `${atStart(noBillWords(plan))}.`;
    case null:
      return null;
  }
}

/** Above ten times a year the digits mean nothing. */
const yearly = (rate: number) => (rate > 10 ? percentPerYear(rate) : percentFine(rate));

/** The bill for the trade's days, quoted every way; all are one price. */
export function billFigures({ bill, days, analysis }: Plan) {
  if (!bill) return [];
  return [
    { name: 'Price', value: `$${number(bill.price)}`, note: 'for $100 at maturity' },
    {
      name: 'Discount rate',
      value: percentFine(bill.discountRate),
      note: 'of face value, 360 days',
    },
    {
      name: 'Investment rate',
      value: yearly(bill.investmentRate),
      note: 'bond equivalent, of the price',
    },
    {
      name: 'Money market yield',
      value: yearly(bill.moneyMarketYield),
      note: 'of the price, simple, 360 days',
    },
    {
      name: 'Compound yield',
      ...(bill.compoundYield === null
        ? { value: DASH, note: 'too large to show, bought again all year' }
        : { value: yearly(bill.compoundYield), note: 'of the price, bought again all year' }),
    },
    {
      name: 'Pays on the same cash',
      value: usdTotal(billIncomeTotal(analysis.collateralTotal, bill.periodReturn)),
      note: `on ${usdTotal(analysis.collateralTotal)} in ${count(days, 'day')}`,
    },
  ];
}

/** Where the bill comes from. */
export function sourceWords({ matchedBill, days }: Plan): string {
  if (!matchedBill) return '';
  const { source, quotedDays, isRolled } = matchedBill;
  const [first, second] = quotedDays;
  const trade = count(Math.min(days, LONGEST_BILL), 'day');
  const rolled = isRolled
    ? `Rolled: no bill runs ${count(days, 'day')}, so the 52-week bill is bought again, at the same yield, until the trade ends. `
    : '';
  switch (source) {
    case 'quoted':
      return `${rolled}Quoted: a bill of ${trade}${isRolled ? '' : ', the days of this trade'}.`;
    case 'interpolated':
      return `${rolled}Interpolated for ${trade}: between the bills of ${first} and ${second} days, on a straight line between their investment rates.`;
    case 'nearest':
      return `${rolled}Nearest: there is no quote on the other side of ${trade}, so the investment rate of the bill of ${count(first!, 'day')} is used.`;
  }
}

/** The bill's issue date, if entered: quotes by tenor are of newly issued bills. */
const issuedOn = ({ account }: Plan) => (keepsBills(account) ? null : account.billIssued);

/** Days of the year on which the investment rate is based. */
export function billYearDays(plan: Plan): 365 | 366 {
  const from = issuedOn(plan) ?? plan.asOf;
  return from === null ? 365 : daysInYearFrom(from);
}

/** The year on which the investment rate is based. */
export function yearWords(plan: Plan): string {
  const { account, asOf } = plan;
  const issued = issuedOn(plan);
  if (issued === null && asOf === null) return '';
  return `The investment rate counts a year of ${billYearDays(plan)} days: 366 where the year that begins at issue has a February 29. ${issueWords(issued, account)}`;
}

function issueWords(issued: string | null, account: Plan['account']): string {
  if (issued) return `The bill is issued on ${longDate(issued)}.`;
  return keepsBills(account)
    ? 'Quotes by tenor are for bills issued today.'
    : 'The bill is bought today, as no issue date is entered.';
}

/** How the fields are combined. */
export function readingWords({ account }: Plan): string {
  const kind = account.billKind === 'yield' ? 'investment rates' : 'discount rates';
  const used = 'used everywhere, also as the rate that prices options';
  return keepsBills(account)
    ? `The quotes by tenor count, read as ${kind}; the single quote does not. They are ${used}.`
    : `The single quote counts, as one for the days of this trade, until quotes by tenor take its place. It is ${used}.`;
}
