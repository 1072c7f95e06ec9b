import type { Contract } from '../../market/contract';
import type { Moment } from '../event';
import { say, type Workings } from '../workings';

function noteAdjusted(workings: Workings, moment: Moment, contract: Contract): void {
  if (workings.kindOf(contract.root) !== 'adjusted') return;
  const { saidAdjusted, keyOf } = workings;
  const key = `${moment.event.account} ${keyOf(contract)}`;
  if (!saidAdjusted.has(key)) say(workings, moment, 'adjusted');
  saidAdjusted.add(key);
}

/** Records what is unusual about the series an event names, whatever the event does. */
export function noteSeries(workings: Workings, moment: Moment): void {
  const { event } = moment;
  if (event.kind === 'changed') {
    for (const named of [event.from, event.to]) {
      if (typeof named !== 'string') noteAdjusted(workings, moment, named);
    }
    return;
  }
  if (!('contract' in event) || event.contract === undefined) return;
  const { contract, date } = event;
  noteAdjusted(workings, moment, contract);
  if (date > contract.expiration) say(workings, moment, 'afterExpiration');
}
