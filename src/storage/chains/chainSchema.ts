import * as z from 'zod/mini';
import { FIGURES_OF_QUOTE, type PackedSeries } from '../../core/chain/packed/quotes';
import { isCalendarDate } from '../../core/market/calendar';
import type { Columns, Unread } from '../../files/read/chains/reading';
import type { Answered, KeptChain } from '../../store/strikes/keptChain';
import type { Kind } from '../envelope';

const day = z.string().check(z.refine(isCalendarDate));
const positive = z.number().check(z.positive());
const name = z.string().check(z.minLength(1));

/** An instant, a local time or a date; Strikes doubts anything else. */
const quotedAt = z.nullable(z.string());

/** Every figure is a number or missing, and every strike can be priced. */
const areFigures = (figures: unknown) =>
  // Not by its class: data read may come from another window.
  Object.prototype.toString.call(figures) === '[object Float64Array]' &&
  isOfQuotes(figures as Float64Array);

const isOfQuotes = (figures: Float64Array) =>
  figures.length % FIGURES_OF_QUOTE === 0 &&
  figures.every((figure, at) =>
    at % FIGURES_OF_QUOTE === 0 ? figure > 0 && figure < 1e6 : Math.abs(figure) !== Infinity,
  );

const seriesSchema = z.object({
  underlying: name,
  root: z.string(),
  expiration: day,
  right: z.enum(['put', 'call']),
  multiplier: positive,
  quotedAt: z.optional(quotedAt),
  figures: z.custom<Float64Array>(areFigures),
}) as unknown as z.ZodMiniType<PackedSeries>;

const unreadSchema = z.object({
  line: z.nullable(z.number()),
  text: z.string(),
  why: z.string(),
}) satisfies z.ZodMiniType<Unread>;

const columnsSchema = z.intersection(
  z.record(z.string(), z.union([z.int(), z.string()])),
  z.object({ side: z.optional(z.enum(['put', 'call'])) }),
) as unknown as z.ZodMiniType<Columns>;

const answeredSchema = z.object({
  heading: z.nullable(z.string()),
  answers: z.object({
    underlying: z.optional(name),
    spot: z.optional(positive),
    expiration: z.optional(day),
    columns: z.optional(z.array(columnsSchema)),
    locale: z.optional(z.enum(['point', 'comma'])),
  }),
}) as unknown as z.ZodMiniType<Answered>;

const chainSchema = z.object({
  format: name,
  underlying: name,
  spot: positive,
  quotedAt,
  readAt: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  unread: z.array(unreadSchema),
  answered: z.nullable(answeredSchema),
  tickClass: z.optional(z.enum(['penny', 'nickel', 'allPenny'])),
  series: z.array(seriesSchema).check(z.minLength(1)),
}) satisfies z.ZodMiniType<KeptChain>;

/** A chain in the database, by the symbol of its stock. */
export const CHAIN: Kind<KeptChain> = {
  name: 'chain',
  version: 1,
  migrations: {},
  schema: chainSchema,
};
