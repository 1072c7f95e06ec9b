import { TAKE_PROFIT_TICK } from '../../draft/work';

/** One step in Trader Workstation, with this trade's figures in every line. */
export interface Step {
  /** The stage of the order it belongs to. */
  readonly stage: 'send' | 'filled' | 'manage';
  /** Id of the checkbox: shared with the checklist if both say the same. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A text, or nothing. */
export type Told = string | false | null;

/** Stages of steps after the order is sent. */
const STAGE_OF: Readonly<Record<string, Step['stage']>> = {
  position: 'filled',
  [TAKE_PROFIT_TICK]: 'filled',
  'order:manage': 'manage',
  'order:assigned': 'manage',
  'order:expired': 'manage',
};

/** Makes a step from its non-empty texts. */
export const step = (id: string, title: string, ...lines: readonly Told[]): Step => ({
  stage: STAGE_OF[id] ?? 'send',
  id,
  title,
  lines: lines.filter((line): line is string => typeof line === 'string'),
});
