import { knownTickClass } from '../core/market/knownTickClass';
import type { TickClass } from '../core/market/tickSize';
import type { Plan } from './plan';

/** The price steps of a plan's orders: those chosen, or otherwise those known for its stock. */
export const tickClassOf = ({ input }: Pick<Plan, 'input'>): TickClass =>
  input.tickClass || knownTickClass(input.stock);
