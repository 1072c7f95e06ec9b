import { newYorkDate } from '../core/market/newYorkTime';
import { usePage } from '../store/page';

export function readClock() {
  const now = Date.now();
  usePage.setState({ clock: { now, today: newYorkDate(now) } });
}
