import { billIncomeTotal, LONGEST_BILL, type TreasuryBill } from '../../core/bills/treasuryBill';
import type { Plan } from '../../plan/plan';
import { number, percentFine, percentFinest, usdExact } from '../../text/format';
import { billYearDays } from '../compare/billWords';
import { noBillWords } from '../noBill';
import type { Explained } from './figure';

interface QuoteParts extends Pick<Explained, 'name'> {
  readonly formula: string;
  readonly numbers: (bill: TreasuryBill, days: number, plan: Plan) => string;
  readonly note?: string;
}

const quote = ({ name, formula, numbers, note }: QuoteParts): Explained => ({
  name,
  recipe: (plan) => ({
    formula,
    numbers: plan.bill
      ? numbers(plan.bill, Math.min(plan.days, LONGEST_BILL), plan)
      : (noBillWords(plan) ?? ''),
    ...(note && { note }),
  }),
});

/** `(100 − 99.609444)`: face value less price. */
const gain = ({ price }: TreasuryBill) => `(100 − ${number(price)})`;

/** How one price of a T-bill is quoted five ways, and what it pays. 31 CFR 356, Appendix B. */
export const BILL_FIGURES: readonly Explained[] = [
  quote({
    name: 'Price of the T-bill',
    formula: '100 × (1 − discount rate × days ÷ 360)',
    numbers: ({ price, discountRate }, days) =>
      `100 × (1 − ${percentFinest(discountRate)} × ${days} ÷ 360) = $${number(price)}`,
    note: 'Per $100 paid back at maturity.',
  }),
  quote({
    name: 'Discount rate',
    formula: '(100 − price) ÷ 100 × 360 ÷ days',
    numbers: (bill, days) =>
      `${gain(bill)} ÷ 100 × 360 ÷ ${days} = ${percentFine(bill.discountRate)}`,
  }),
  quote({
    name: 'Investment rate',
    formula: '(100 − price) ÷ price × days of the year ÷ days; past half a year as with one coupon',
    numbers(bill, days, plan) {
      const year = billYearDays(plan);
      const rate = percentFine(bill.investmentRate);
      return days * 2 <= year
        ? `${gain(bill)} ÷ ${number(bill.price)} × ${year} ÷ ${days} = ${rate}`
        : `The rate i at which ${number(bill.price)} × (1 + i ÷ 2) × (1 + i × (${days} ÷ ${year} − ½)) is 100: ${rate}`;
    },
  }),
  quote({
    name: 'Money market yield',
    formula: '(100 − price) ÷ price × 360 ÷ days',
    numbers: (bill, days) =>
      `${gain(bill)} ÷ ${number(bill.price)} × 360 ÷ ${days} = ${percentFine(bill.moneyMarketYield)}`,
  }),
  quote({
    name: 'Compound yield',
    formula: '(100 ÷ price) to the power of 365 ÷ days, less 1',
    numbers: ({ price, compoundYield }, days) =>
      `(100 ÷ ${number(price)})^(365 ÷ ${days}) − 1 = ${compoundYield === null ? 'too large to show' : percentFine(compoundYield)}`,
  }),
  quote({
    name: 'Pays on the same cash',
    formula: 'Cash × what the bill returns on its price until the trade ends',
    numbers: ({ periodReturn }, _, { analysis: { collateralTotal } }) =>
      `${usdExact(collateralTotal)} × ${percentFinest(periodReturn)} = ${usdExact(billIncomeTotal(collateralTotal, periodReturn))}`,
  }),
];
