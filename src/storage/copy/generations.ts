import { newYorkDate } from '../../core/market/newYorkTime';

/** How much a copy holds, and its time. */
export interface CopySize {
  /** Instant, ISO. */
  readonly savedAt: string;
  readonly plans: number;
  readonly events: number;
}

/** The copy, and the last one of an earlier day. */
export const COPY_FILE = 'putwise-copy.json';
export const COPY_BEFORE = 'putwise-copy-before.json';

/** Fewer are quickly typed again. */
const FEW = 5;

const many = ({ plans, events }: CopySize) => plans + events;

/** Whether a copy holds far more than this browser, so that overwriting it would be a loss. */
export const isFuller = (copy: CopySize, here: CopySize) =>
  many(copy) >= FEW && many(here) < many(copy) / 2;

const dayOf = ({ savedAt }: CopySize) => {
  const instant = Date.parse(savedAt);
  return Number.isNaN(instant) ? '' : newYorkDate(instant);
};

/**
 * Whether the old copy is kept beside the new one: the last of each day is, and one that holds far
 * more.
 */
export const isKeptBeside = (copy: CopySize, here: CopySize) =>
  dayOf(copy) !== dayOf(here) || isFuller(copy, here);
