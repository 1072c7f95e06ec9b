import { sharesTotal } from '../../core/put/shortPut';
import { limitsOf } from '../../plan/derived';
import { lossExitOf } from '../../plan/order/lossExit';
import type { LossExit } from '../../core/put/lossExit';
import type { Plan } from '../../plan/plan';
import { number, percent, price, usd, usdExact } from '../../text/format';
import type { Explained } from './figure';

interface LossParts {
  readonly name: string;
  readonly formula: string;
  readonly sum: (exit: LossExit, plan: Plan) => string;
}

const lossFigure = ({ name, formula, sum }: LossParts): Explained => ({
  name,
  recipe(plan) {
    const exit = lossExitOf(plan);
    return { formula, numbers: typeof exit === 'string' ? 'No such exit' : sum(exit, plan) };
  },
});

/** The figures of buying back at a loss. */
export const LOSS_EXIT_FIGURES: readonly Explained[] = [
  lossFigure({
    name: 'Loss exit at',
    formula: 'Premium × the multiple, rounded down to a price step',
    sum: ({ closePrice }, plan) =>
      `${price(limitsOf(plan).sold!.premium)} × ${number(plan.input.lossMultiple!)} = ${price(closePrice)}`,
  }),
  lossFigure({
    name: 'Loss when bought back there',
    formula: '(Premium − its price) × shares − fees to open − fees to buy back',
    sum({ closePrice, closeFeesTotal, profitTotal }, plan) {
      const sold = limitsOf(plan).sold!;
      return `(${usd(sold.premium)} − ${usd(closePrice)}) × ${number(sharesTotal(sold))} − ${usdExact(sold.openFeesTotal ?? 0)} − ${usdExact(closeFeesTotal)} = ${usdExact(profitTotal)}`;
    },
  }),
  lossFigure({
    name: 'Loss of the cash',
    formula: 'That loss ÷ (strike × shares)',
    sum: ({ profitTotal, shareOfCash }, { analysis }) =>
      `${usdExact(profitTotal)} ÷ ${usdExact(analysis.collateralTotal)} = ${percent(shareOfCash)}`,
  }),
];
