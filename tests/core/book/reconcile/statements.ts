import type { BookEvent } from '../../../../src/core/book/event';
import type {
  Reported,
  Source,
  SourcedEvent,
  Stated,
  Statement,
} from '../../../../src/core/book/statement/statement';

/** Events as in a file, each on its own line. */
export const from = (events: readonly BookEvent[], source: Partial<Source> = {}): SourcedEvent[] =>
  events.map((event, at) => ({ ...event, source: { line: at + 1, text: '', ...source } }));

const NONE: Reported = {
  realized: null,
  commissions: null,
  cash: null,
  positions: null,
  premium: null,
  others: [],
};

/** A statement of a year, without stated figures by default. */
export const statementOf = (
  events: readonly SourcedEvent[],
  reported: Partial<Reported> = {},
  more: Partial<Statement> = {},
): Statement => ({
  format: '',
  broker: '',
  accounts: ['U1'],
  from: '2026-01-01',
  to: '2026-12-31',
  events,
  opening: [],
  reported: { ...NONE, ...reported },
  besides: [],
  rows: { all: 0, events: 0, summaries: 0, leftOut: [], unread: 0 },
  asks: [],
  unread: [],
  refused: null,
  ...more,
});

/** A figure stated on line 90 of a file. */
export const total = (
  figure: Stated['figure'],
  amount: number,
  more: Partial<Stated> = {},
): Stated => ({
  figure,
  of: 'all',
  currency: 'USD',
  what: null,
  total: amount,
  lines: [90],
  ...more,
});
