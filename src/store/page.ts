import { create } from 'zustand';
import { NEW_ACCOUNT, type Account } from '../account/account';
import type { Place, Tab } from './address';
import type { Draft } from '../draft/draft';
import type { SavedPlan } from '../draft/savedPlan';
import { EXAMPLE_WORK, type Work } from '../draft/work';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** Why a write did not happen; `newer` where a newer version has written, whose data is left alone. */
export type WriteFailure = 'full' | 'forbidden' | 'newer';

/** Work that something took the place of, with the texts of the account that it was typed beside. */
export interface Replaced {
  readonly work: Work;
  readonly texts: Partial<Account>;
}

/** What just happened, said once, with the way back where there is one. */
interface Message {
  readonly text: string;
  readonly undo?: () => void;
  /** What doing that is called, where it is not undoing. */
  readonly action?: string;
  /** Whether it goes by itself: it says that something went well, and no more. */
  readonly passes?: boolean;
  /** What undoing brings back, where that is a trade. */
  readonly replaced?: Replaced;
  /** The draft after a change that can be undone: once it is typed in, undoing would take that away. */
  readonly draft?: Draft;
}

export interface Page {
  /** The person's account, typed once; a trade may be judged by another, as accountFor has it. */
  readonly account: Account;
  /** The place that is shown. */
  readonly place: Place;
  /** The tab of Plan that is shown, or was last. */
  readonly tab: Tab;
  readonly work: Work;
  /** Work as it came from where it can be had again. */
  readonly lookedAt?: Work;
  /** Days from today to which the slider of dates is dragged, until the figures are of that date. */
  readonly dragged: number | null;
  /** When a plan that was opened was saved or linked, epoch milliseconds, until it is typed in. */
  readonly plannedAt: number | null;
  /** How often the work has been replaced as a whole; figures never outlive the trade they are of. */
  readonly replacements: number;
  readonly plans: readonly SavedPlan[];
  readonly settings: Settings;
  /** The clock, read in the browser; null in the prerendered page. */
  readonly clock: { readonly today: string; readonly now: number } | null;
  readonly message: Message | null;
  /** Why not all can be saved in this browser; null where it can. */
  readonly storageFailure: WriteFailure | null;
  /** Set when stored text could not be read and was kept aside. */
  readonly setAside: boolean;
  /** The parts of the form that are unfolded. */
  readonly unfolded: readonly string[];
  /** What did not load while the page came up; null where all did. */
  readonly lost: string | null;
}

export const usePage = create<Page>()(() => ({
  account: NEW_ACCOUNT,
  place: 'plan',
  tab: DEFAULT_SETTINGS.tab,
  work: EXAMPLE_WORK,
  dragged: null,
  plannedAt: null,
  replacements: 0,
  plans: [],
  settings: DEFAULT_SETTINGS,
  clock: null,
  message: null,
  storageFailure: null,
  setAside: false,
  unfolded: [],
  lost: null,
}));

export const say = (text: string, undo?: () => void, action = 'Undo') =>
  usePage.setState({ message: undo ? { text, undo, action } : { text } });

/** Says that what was asked for is done: read or not, it goes after a while. */
export const tell = (text: string) => usePage.setState({ message: { text, passes: true } });

export const dismissMessage = () => usePage.setState({ message: null });
