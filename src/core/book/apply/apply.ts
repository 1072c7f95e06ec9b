import { applyCarried } from './carried';
import { applyCash } from './cash';
import { applyChange } from './change';
import { applyDelivery } from './delivery';
import { applyDividend } from './dividend';
import { applyFill } from './fill';
import { applyExpiration, applySettlement } from './outcome';
import { applySplit } from './split';
import { applyStock } from './stock';
import type { BookEvent, EventOf, Moment } from '../event';
import type { Workings } from '../workings';
import { noteSeries } from './noteSeries';

type Kind = BookEvent['kind'];

const APPLY: { readonly [K in Kind]: (workings: Workings, moment: Moment<EventOf<K>>) => void } = {
  option: applyFill,
  expiration: applyExpiration,
  settlement: applySettlement,
  assignment: applyDelivery,
  exercise: applyDelivery,
  stock: applyStock,
  dividend: applyDividend,
  cash: applyCash,
  split: applySplit,
  changed: applyChange,
  carried: applyCarried,
};

/** Applies an event to the state the log has led to. */
export function apply(workings: Workings, moment: Moment): void {
  noteSeries(workings, moment);
  const applied = APPLY[moment.event.kind] as (workings: Workings, moment: Moment) => void;
  applied(workings, moment);
}
