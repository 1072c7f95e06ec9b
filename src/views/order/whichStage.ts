import { FILL_FIELD_NAMES } from '../../draft/fill';
import type { Obstacle } from '../../plan/order/obstacles';
import type { Order } from '../../plan/order/order';

/** The stages of an order, in sequence. */
export const STAGES = ['check', 'send', 'filled', 'manage'] as const;

export type Stage = (typeof STAGES)[number];

/** The stage an order has reached. */
export function activeStage({ isPlaced, hasExpired, plan }: Order, obstacles: readonly Obstacle[]) {
  if (!isPlaced) return obstacles.length > 0 ? 'check' : 'send';
  return plan.filledAt === null && !hasExpired ? 'filled' : 'manage';
}

const FIELDS_OF: Readonly<Record<Stage, readonly string[]>> = {
  check: [
    'bid',
    'ask',
    'premium',
    'cash',
    'accountKind',
    'accountValue',
    'closedTrades',
    'earnings',
    'earningsStatus',
  ],
  send: ['timeInForce', 'brokerAccount'],
  filled: FILL_FIELD_NAMES,
  manage: ['takeProfitShare', 'lossMultiple', 'ifAssigned'],
};

/** The stage that contains a field of the order; undefined for fields in Plan. */
export const stageOf = (field: string): Stage | undefined =>
  field.startsWith('reason-') ? 'check' : STAGES.find((stage) => FIELDS_OF[stage].includes(field));
