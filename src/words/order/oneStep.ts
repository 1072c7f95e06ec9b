import { TAKE_PROFIT_TICK } from '../../draft/work';

/** One step in Trader Workstation, with the figures of this trade in every line. */
export interface Step {
  /** The stage of the order that it belongs to. */
  readonly stage: 'send' | 'filled' | 'manage';
  /** The line it ticks: the same as on the checklist where both say the same. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Words, or nothing where there is nothing to say. */
export type Told = string | false | null;

/** The steps that come once the order is sent. */
const STAGE_OF: Readonly<Record<string, Step['stage']>> = {
  position: 'filled',
  [TAKE_PROFIT_TICK]: 'filled',
  'order:manage': 'manage',
  'order:assigned': 'manage',
  'order:expired': 'manage',
};

/** A step of those of its words that there are. */
export const step = (id: string, title: string, ...lines: readonly Told[]): Step => ({
  stage: STAGE_OF[id] ?? 'send',
  id,
  title,
  lines: lines.filter((line): line is string => typeof line === 'string'),
});
