import { contractKey, type Contract } from '../../market/contract';
import { contractKind } from '../../market/contractKind';
import type { BookEvent, Moment } from '../event';
import { say, type Workings } from '../workings';

/** The series an event names. */
function seriesNamed(event: BookEvent): readonly Contract[] {
  if (event.kind === 'changed') {
    return [event.from, event.to].filter((named) => typeof named !== 'string');
  }
  const { contract }: { readonly contract?: Contract } = event as object;
  return contract ? [contract] : [];
}

/** Says what is peculiar of the series an event names, whatever it does. */
export function noteSeries(workings: Workings, moment: Moment): void {
  const { event } = moment;
  const { saidAdjusted } = workings;
  for (const contract of seriesNamed(event)) {
    if (contractKind(contract.root) === 'adjusted') {
      const key = `${event.account} ${contractKey(contract)}`;
      if (!saidAdjusted.has(key)) say(workings, moment, 'adjusted');
      saidAdjusted.add(key);
    }
    if (event.kind !== 'changed' && event.date > contract.expiration) {
      say(workings, moment, 'afterExpiration');
    }
  }
}
