import * as z from 'zod/mini';
import { MOST_FIGURE } from '../../core/book/mostFigure';
import type { BookChange, BookState, KeptBatch, LoggedEvent, Mark } from '../../store/book';
import type { Kind } from '../envelope';
import { contractSchema } from '../schemas';

const side = z.enum(['buy', 'sell']);
const contract = contractSchema;

const id = z.string().check(z.minLength(1));

const amount = z.number().check(z.minimum(-MOST_FIGURE), z.maximum(MOST_FIGURE));

/** Place in a statement. */
const source = z.object({
  line: amount,
  text: z.string(),
  also: z.optional(z.array(amount)),
  id: z.optional(z.string()),
  delta: z.optional(amount),
  counted: z.optional(amount),
});

/** Events, with extra fields; whether an event makes sense is for the book to say. */
function eventWith<More extends z.core.$ZodShape>(more: More) {
  const about = {
    id,
    account: z.string(),
    date: z.string(),
    time: z.optional(z.string()),
    ...more,
  };
  const ended = { ...about, contract, contracts: amount };
  return z.discriminatedUnion('kind', [
    z.object({
      ...ended,
      kind: z.literal('option'),
      side,
      price: amount,
      feesTotal: amount,
      effect: z.optional(z.enum(['open', 'close'])),
    }),
    z.object({ ...ended, kind: z.literal('expiration') }),
    z.object({ ...ended, kind: z.literal('assignment'), feesTotal: amount }),
    z.object({ ...ended, kind: z.literal('exercise'), feesTotal: amount }),
    z.object({
      ...ended,
      kind: z.literal('settlement'),
      value: amount,
      feesTotal: amount,
    }),
    z.object({
      ...about,
      kind: z.literal('stock'),
      symbol: z.string(),
      side,
      shares: amount,
      price: amount,
      feesTotal: amount,
    }),
    z.object({
      ...about,
      kind: z.literal('dividend'),
      symbol: z.string(),
      amountTotal: amount,
      withheldTotal: amount,
    }),
    z.object({
      ...about,
      kind: z.literal('cash'),
      reason: z.enum(['deposit', 'withdrawal', 'interest', 'fee', 'balance']),
      amountTotal: amount,
    }),
    z.object({ ...about, kind: z.literal('split'), symbol: z.string(), ratio: amount }),
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
      quantity: amount,
      basisTotal: z.nullable(amount),
    }),
  ]);
}

const eventSchema = eventWith({
  plan: z.optional(z.string()),
  place: amount,
  batch: z.optional(id),
  source: z.optional(source),
}) as unknown as z.ZodMiniType<LoggedEvent>;

const sourcedSchema = eventWith({ source });

/** An event of the log, by its id. */
export const EVENT: Kind<LoggedEvent> = {
  name: 'event',
  version: 1,
  migrations: {},
  schema: eventSchema,
};

/** What a statement brought, by its id. */
export const BATCH: Kind<KeptBatch> = {
  name: 'batch',
  version: 1,
  migrations: {},
  schema: z.object({
    id,
    place: z.number(),
    fileName: z.string(),
    addedOn: z.string(),
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
    events: z.array(sourcedSchema),
    opening: z.array(sourcedSchema),
    replaced: z.array(eventSchema),
    format: z.string(),
    accounts: z.record(z.string(), z.string()),
    differing: z.array(z.string()),
  }) as unknown as z.ZodMiniType<KeptBatch>,
};

/** A price, by the key of its series or the symbol of its shares. */
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

/** The only key of the reading choices. */
export const BY = 'by';

const pairs = z.array(z.tuple([z.string(), z.string()]));

/** The user's choices for reading the log. */
export const READING: Kind<BookState['by']> = {
  name: 'reading',
  version: 1,
  migrations: {},
  schema: z.object({ flatDays: z.number().check(z.minimum(0)), joined: pairs, parted: pairs }),
};

/** A change of the book that is not yet in the database. */
export interface Unwritten extends BookChange {
  /** The events it replaces, as seen by its tab; absent in earlier versions. */
  readonly over?: readonly LoggedEvent[];
}

/** Changes made by a tab and not yet written, under a name per tab. */
export const UNWRITTEN: Kind<readonly Unwritten[]> = {
  name: 'unwritten',
  version: 2,
  // Version 1 held no statements, so its changes are valid as they are.
  migrations: { 1: (changes) => changes },
  schema: z.array(
    z.object({
      put: z.optional(z.array(EVENT.schema)),
      removed: z.optional(z.array(id)),
      marks: z.optional(z.record(z.string(), z.nullable(MARK.schema))),
      batches: z.optional(z.record(z.string(), z.nullable(BATCH.schema))),
      by: z.optional(READING.schema),
      over: z.optional(z.array(EVENT.schema)),
    }),
  ) as unknown as z.ZodMiniType<readonly Unwritten[]>,
};
