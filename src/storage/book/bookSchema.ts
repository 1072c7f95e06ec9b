import * as z from 'zod/mini';
import type { BookState, LoggedEvent, Mark } from '../../store/book';
import type { Kind } from '../envelope';
import { contractSchema } from '../schemas';

const side = z.enum(['buy', 'sell']);
const contract = contractSchema;

/** What it says of itself must be of its kind; whether it makes sense the book says. */
const about = {
  id: z.string().check(z.minLength(1)),
  account: z.string(),
  date: z.string(),
  time: z.optional(z.string()),
  plan: z.optional(z.string()),
  place: z.number(),
};

const ended = { ...about, contract, contracts: z.number() };

const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    ...ended,
    kind: z.literal('option'),
    side,
    price: z.number(),
    feesTotal: z.number(),
    effect: z.optional(z.enum(['open', 'close'])),
  }),
  z.object({ ...ended, kind: z.literal('expiration') }),
  z.object({ ...ended, kind: z.literal('assignment'), feesTotal: z.number() }),
  z.object({ ...ended, kind: z.literal('exercise'), feesTotal: z.number() }),
  z.object({
    ...ended,
    kind: z.literal('settlement'),
    value: z.number(),
    feesTotal: z.number(),
  }),
  z.object({
    ...about,
    kind: z.literal('stock'),
    symbol: z.string(),
    side,
    shares: z.number(),
    price: z.number(),
    feesTotal: z.number(),
  }),
  z.object({
    ...about,
    kind: z.literal('dividend'),
    symbol: z.string(),
    amountTotal: z.number(),
    withheldTotal: z.number(),
  }),
  z.object({
    ...about,
    kind: z.literal('cash'),
    reason: z.enum(['deposit', 'withdrawal', 'interest', 'fee', 'balance']),
    amountTotal: z.number(),
  }),
  z.object({ ...about, kind: z.literal('split'), symbol: z.string(), ratio: z.number() }),
  z.object({
    ...about,
    kind: z.literal('changed'),
    from: z.union([z.string(), contract]),
    to: z.union([z.string(), contract]),
  }),
  z.object({
    ...about,
    kind: z.literal('carried'),
    contract: z.optional(contract),
    symbol: z.optional(z.string()),
    quantity: z.number(),
    basisTotal: z.nullable(z.number()),
  }),
]) as unknown as z.ZodMiniType<LoggedEvent>;

/** An event of the log, under its id. */
export const EVENT: Kind<LoggedEvent> = {
  name: 'event',
  version: 1,
  migrations: {},
  schema: eventSchema,
};

/** A price, under the key of its series or the symbol of its shares. */
export const MARK: Kind<Mark> = {
  name: 'mark',
  version: 1,
  migrations: {},
  schema: z.object({
    price: z.number().check(z.minimum(0)),
    at: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
    isInvented: z.optional(z.literal(true)),
  }),
};

/** The one key of how the log is read. */
export const BY = 'by';

const pairs = z.array(z.tuple([z.string(), z.string()]));

/** How the log is read. */
export const READING: Kind<BookState['by']> = {
  name: 'reading',
  version: 1,
  migrations: {},
  schema: z.object({ flatDays: z.number().check(z.minimum(0)), joined: pairs, parted: pairs }),
};
