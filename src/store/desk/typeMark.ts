import { expirationInstant } from '../../core/market/newYorkTime';
import { usd } from '../../text/format';
import { takeMarks } from '../book/events';
import { usePage } from '../page';

/** Takes a typed price: as of now, or of the close of the day the book is shown for. */
export function typeMark(
  key: string,
  price: number,
  { name, asOf }: { name: string; asOf: string },
) {
  const { clock } = usePage.getState();
  const isToday = clock !== null && clock.today === asOf;
  const at = new Date(isToday ? clock.now : expirationInstant(asOf)).toISOString();
  takeMarks({ [key]: { price, at } }, `${name}: ${usd(price)}.`);
}
