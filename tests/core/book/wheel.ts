import { assigned, call, dividend, expired, put, sold } from './events';

const a = put(95, '2026-02-06');
const b = put(95, '2026-03-06');
const first = call(97, '2026-04-10');
const last = call(97, '2026-05-08');
/** A wheel run without a gap over 120 days, which makes 870. */
export const WHEEL = [
  sold('2026-01-08', a, 1.5),
  expired('2026-02-06', a),
  sold('2026-02-06', b, 2.5),
  assigned('2026-03-06', b),
  sold('2026-03-09', first, 1.2),
  dividend('2026-03-20', 50),
  expired('2026-04-10', first),
  sold('2026-04-13', last, 1),
  assigned('2026-05-08', last),
];
