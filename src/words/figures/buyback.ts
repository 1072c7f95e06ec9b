import { chancesOf, halfBuybackOf, halfExitOf } from '../../plan/derived';
import { percentChance } from '../../text/chanceFormat';
import { price } from '../../text/format';
import { usdResult } from '../../text/resultFormat';
import { dayWords, volatilityWords } from '../plan/exitWords';
import { unpricedNote } from '../plan/unpriced';
import type { Figure } from './figure';

/** The chance that the usual order at half the premium fills, and what it makes of the plan. */
export const BUYBACK: Figure = {
  name: 'Chance of buying back at half',
  value(plan) {
    const buyback = halfBuybackOf(plan);
    return buyback && percentChance(buyback.chance);
  },
  note(plan) {
    const buyback = halfBuybackOf(plan);
    if (!buyback) return plan.days > 1 ? unpricedNote(plan) : 'no close is left before expiration';
    return `half of those by ${dayWords(plan, buyback.halfFilledOn)}`;
  },
  recipe(plan) {
    const formula = 'Share of paths on which the put closes at the order’s price or less';
    const buyback = halfBuybackOf(plan);
    const half = halfExitOf(plan);
    if (!buyback || !half) return { formula, numbers: 'None; the reason is beside its name' };
    const held = chancesOf(plan).byPremium;
    return {
      formula,
      numbers: `${percentChance(buyback.chance)} at ${price(half.mark)}, at ${volatilityWords(plan)}`,
      rows: [
        `Bought back where it fills and held where it does not, the plan makes ${usdResult(buyback.averageTotal)} on average`,
        ...(held ? [`Always held to expiration, it makes ${usdResult(held.expectedTotal)}`] : []),
      ],
      note: 'Watched at the close of each trading day before expiration; the put is worth what the model says with the days then left, its volatility unchanged.',
    };
  },
};
