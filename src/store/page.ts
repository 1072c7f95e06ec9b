import { create } from 'zustand';
import { NEW_ACCOUNT, type Account } from '../account/account';
import type { Place, Tab } from './address';
import type { Draft } from '../draft/draft';
import type { SavedPlan } from '../draft/savedPlan';
import { EXAMPLE_WORK, type Work } from '../draft/work';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** Why a write did not happen; `newer` if a newer version has written data, which is left alone. */
export type WriteFailure = 'full' | 'forbidden' | 'newer';

/** Work that was replaced, with the account texts it was typed beside. */
export interface Replaced {
  readonly work: Work;
  readonly texts: Partial<Account>;
}

/** A report of what just happened, shown once, with an undo if there is one. */
interface Message {
  readonly text: string;
  readonly undo?: () => void;
  /** Label of the button, if not Undo. */
  readonly action?: string;
  /** Whether it disappears by itself: it only reports success. */
  readonly passes?: boolean;
  /** The trade that undoing brings back, if it is one. */
  readonly replaced?: Replaced;
  /** The draft after an undoable change: once the draft is edited, undoing would lose that edit. */
  readonly draft?: Draft;
}

export interface Page {
  /** The person's account, typed once; another one may judge a trade, see accountFor. */
  readonly account: Account;
  /** The place that is shown. */
  readonly place: Place;
  /** The tab of Plan shown now or last. */
  readonly tab: Tab;
  readonly work: Work;
  /** Work as it was opened, if it can be opened again. */
  readonly lookedAt?: Work;
  /** Days from today to which the date slider is dragged, until the figures are of that date. */
  readonly dragged: number | null;
  /** When an opened plan was saved or linked, epoch milliseconds, until it is edited. */
  readonly plannedAt: number | null;
  /** How often the work has been replaced as a whole, so that figures never outlive their trade. */
  readonly replacements: number;
  readonly plans: readonly SavedPlan[];
  readonly settings: Settings;
  /** The clock, read in the browser; null in the prerendered page. */
  readonly clock: { readonly today: string; readonly now: number } | null;
  readonly message: Message | null;
  /** Why not everything can be stored in this browser; null if it can. */
  readonly storageFailure: WriteFailure | null;
  /** Whether stored text could not be read and was set aside. */
  readonly setAside: boolean;
  /** The open sections of the form. */
  readonly unfolded: readonly string[];
  /** What did not load while the page started; null if everything did. */
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

/** Reports that a requested action is done; disappears after a while. */
export const tell = (text: string) => usePage.setState({ message: { text, passes: true } });

export const dismissMessage = () => usePage.setState({ message: null });
