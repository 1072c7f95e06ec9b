import { create } from 'zustand';
import type { RuleThresholds } from '../core/trade/ruleThresholds';
import type { Place } from './address';
import { EXAMPLE_DRAFT, type Draft } from './draft';
import type { SavedPlan } from './savedPlan';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { WriteFailure } from './storage';

/** What has been done about a trade, as a saved plan keeps it. */
export interface KeptWork {
  readonly draft: Draft;
  /** Checklist lines ticked by hand. */
  readonly ticks: readonly string[];
  /** New York date on which the days were typed, from which they count; null while they are the example's. */
  readonly plannedOn: string | null;
  /** Instant, ISO, at which bid or ask were last typed; null before. */
  readonly quotedAt: string | null;
  /** Why the trade is right although a guard rail fails, by the rail's name. */
  readonly reasons: Readonly<Record<string, string>>;
  /** New York date on which the order was placed: from then on the plan stands as it was. */
  readonly placedOn: string | null;
  /** The rules as they were then, whatever becomes of them for the next trade; null before. */
  readonly placedBy: RuleThresholds | null;
}

/** The trade being planned: all that a user would miss if it went away. */
export interface Work extends KeptWork {
  /** The saved plan this work came from or became, and the version of it that was seen. */
  readonly openPlan: { readonly id: string; readonly savedAt: string } | null;
  /** One's own account as it was before a link brought another; null where none did. */
  readonly ownAccount: Draft | null;
}

/** What just happened, said once, with the way back where there is one. */
interface Message {
  readonly text: string;
  readonly undo?: () => void;
}

export interface Page {
  /** The place that is shown. */
  readonly place: Place;
  readonly work: Work;
  /** Days from today to which the slider of dates is being dragged; null while it is not held. */
  readonly dragged: number | null;
  /** How often the work has been replaced as a whole; figures never outlive the trade they are of. */
  readonly replacements: number;
  readonly plans: readonly SavedPlan[];
  readonly settings: Settings;
  /** The clock, read in the browser; null in the prerendered page. */
  readonly clock: { readonly today: string; readonly now: number } | null;
  readonly message: Message | null;
  /** Why nothing can be saved in this browser; null where it can. */
  readonly storageFailure: WriteFailure | null;
  /** Set when stored text could not be read and was kept aside. */
  readonly setAside: boolean;
}

export const EXAMPLE_WORK: Work = {
  draft: EXAMPLE_DRAFT,
  ticks: [],
  openPlan: null,
  ownAccount: null,
  plannedOn: null,
  quotedAt: null,
  reasons: {},
  placedOn: null,
  placedBy: null,
};

export const usePage = create<Page>()(() => ({
  place: 'plan',
  work: EXAMPLE_WORK,
  dragged: null,
  replacements: 0,
  plans: [],
  settings: DEFAULT_SETTINGS,
  clock: null,
  message: null,
  storageFailure: null,
  setAside: false,
}));

export const say = (text: string, undo?: () => void) =>
  usePage.setState({ message: undo ? { text, undo } : { text } });

export const dismissMessage = () => usePage.setState({ message: null });
