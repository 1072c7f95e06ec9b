import * as z from 'zod/mini';
import { isCalendarDate } from '../../core/market/calendar';
import type { StockHistory } from '../../store/history/stockHistory';
import type { Kind } from '../envelope';

const day = z.string().check(z.refine(isCalendarDate));
const positive = z.number().check(z.positive());
const name = z.string().check(z.minLength(1));
const count = z.int().check(z.nonnegative());

const rises = (days: readonly { readonly date: string }[]) =>
  days.every(({ date }, at) => at === 0 || date > days[at - 1]!.date);

const historySchema = z.object({
  symbol: name,
  format: name,
  basis: z.enum(['close', 'adjusted']),
  days: z.array(z.object({ date: day, close: positive })).check(z.refine(rises)),
  volatility: z.array(z.object({ date: day, volatility: positive })).check(z.refine(rises)),
  splits: count,
  unread: count,
  readAt: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
}) satisfies z.ZodMiniType<StockHistory>;

/** A stock's history in the database, by its symbol. */
export const HISTORY: Kind<StockHistory> = {
  name: 'history',
  version: 1,
  migrations: {},
  schema: historySchema,
};
