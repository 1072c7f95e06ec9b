import { shareOf } from '../../core/simulation/fan';
import type { RepeatedPut } from '../../core/simulation/repeatedPut';
import { netPremiumTotal } from '../../core/put/shortPut';
import { repeatedPutOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { count, number, percent, percentFine, percentFinest, usdExact } from '../../text/format';
import { atStart } from '../../text/sentence';
import { notRepeatedWords } from '../compare/yearFanWords';
import { noun } from '../planWords';
import type { Explained } from './figure';

interface PathParts extends Pick<Explained, 'name'> {
  readonly formula: (plan: Plan) => string;
  readonly numbers: (put: RepeatedPut, plan: Plan) => string;
  readonly note?: string;
}

const ofPaths = ({ name, formula, numbers, note }: PathParts): Explained => ({
  name,
  recipe(plan) {
    const put = repeatedPutOf(plan);
    return {
      formula: formula(plan),
      numbers: put ? numbers(put, plan) : notRepeatedWords(plan),
      ...(note && { note }),
    };
  },
});

/** How the simulated accounts are calculated. */
export const YEAR_FIGURES: readonly Explained[] = [
  ofPaths({
    name: 'Price at each expiration',
    formula: (plan) =>
      `${atStart(noun(plan))} price × e^((drift − dividends − volatility² ÷ 2) × years + volatility × √years × a normal number)`,
    numbers: ({ drift, dividendYield, volatility, trade }) =>
      `e^((${percentFine(drift)} − ${percentFine(dividendYield)} − ${percent(volatility)}² ÷ 2) × ${trade.daysToExpiration} ÷ 365 + ${percent(volatility)} × √(${trade.daysToExpiration} ÷ 365) × the number)`,
    note: 'The seed draws the numbers; each price is the start of the next put.',
  }),
  ofPaths({
    name: 'Account after each put',
    formula: () =>
      'Account before × (1 + premium kept ÷ cash to set aside + what T-bills return − what the price ends below the strike ÷ strike), never below zero',
    numbers: ({ trade, billPeriodReturn }, { analysis: { collateralTotal } }) => {
      const kept = netPremiumTotal(trade);
      const growth = 1 + kept / collateralTotal + billPeriodReturn;
      return `Ending above the strike: 1 + ${usdExact(kept)} ÷ ${usdExact(collateralTotal)} + ${percentFinest(billPeriodReturn)} = ${number(growth)} times as much`;
    },
  }),
  ofPaths({
    name: 'Half, 5% and 95% end below',
    formula: () =>
      'The accounts of all paths in order, and the one with that share of them below it',
    numbers: ({ paths, seed }) => `${count(paths, 'path')} of seed ${seed}`,
    note: 'The average is their sum ÷ paths.',
  }),
  ofPaths({
    name: 'Behind T-bills, and the figure after ±',
    formula: () => 'Paths that end with less ÷ paths; ± √(share × (1 − share) ÷ paths)',
    numbers: ({ paths }) =>
      `A share of 50%: ± √(50% × 50% ÷ ${number(paths)}) = ${number(shareOf(paths / 2, paths).standardError * 100)} points`,
  }),
  ofPaths({
    name: 'T-bills over all the days',
    formula: () =>
      'Cash × (1 + what a T-bill returns in the days of one put)^(all days ÷ those days)',
    numbers({ billPeriodReturn, expirations, trade }, { analysis: { collateralTotal } }) {
      const all = expirations.at(-1)!;
      const days = trade.daysToExpiration;
      const total = collateralTotal * (1 + billPeriodReturn) ** (all / days);
      return `${usdExact(collateralTotal)} × (1 + ${percentFinest(billPeriodReturn)})^(${all} ÷ ${days}) = ${usdExact(total)}`;
    },
  }),
];
