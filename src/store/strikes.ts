import { create } from 'zustand';
import { mergeChains, type MergedChain } from '../core/chain/merge';
import type { RankedPut } from '../core/chain/rankedPut';
import { newYorkDate } from '../core/market/newYorkTime';
import type { About, Answers, ChainReading } from '../files/read/chains/reading';
import type { AskedExpiration, AskedTexts } from '../plan/strikes/asked';
import { NOTHING_ASKED } from '../plan/strikes/asked';
import type { Sort } from '../plan/strikes/columns';
import { draftOfPut, quotedInstant } from '../plan/strikes/pinnedPlans';
import { otherSince } from '../words/otherSince';
import { mergedWords, readWords } from '../words/strikes/readWords';
import { chainPutName } from '../words/strikes/chainPutName';
import {
  asKept,
  asRead,
  isShown,
  keptOf,
  withChain,
  type KeptChain,
  type ReadChain,
} from './strikes/keptChain';
import { say, tell, usePage } from './page';
import { sayRestored } from './sayBeside';
import { askedAtFirst, forgetAsked, noteAsked } from './strikes/askedOfPuts';
import { openWork } from './typed/openWork';
import { freshWork } from './typing';

/** A text or file to read, with a person's answers about it. */
export interface ToRead {
  readonly source: string | Blob;
  readonly about: About;
  readonly answers: Answers;
  /** The head of the table that was asked about, if any. */
  readonly heading: string | null;
  readonly isExample: boolean;
}

/** A text that can only be read with more answers. */
interface Waiting extends ToRead {
  readonly reading: ChainReading;
}

/** What is being read and takes time. */
interface Busy {
  /** Characters of a text, or bytes of a file. */
  readonly size: number;
  readonly cancel: () => void;
}

interface Strikes {
  readonly chain: ReadChain | null;
  /** The chain merged into a stored one, and what changed; null if none was. */
  readonly moved: { readonly chain: ReadChain; readonly merged: MergedChain } | null;
  /** Chains stored for the next visit, the last read first. */
  readonly kept: readonly KeptChain[];
  /** How many stored chains could not be read and were set aside. */
  readonly aside: number;
  readonly waiting: Waiting | null;
  readonly busy: Busy | null;
  /** Why the last text was refused, as one sentence; null if it was not. */
  readonly refused: string | null;
  readonly sort: Sort;
  readonly asked: AskedTexts;
  readonly expiration: AskedExpiration;
  readonly priceAt: 'bid' | 'mid';
  readonly hidesDoubtful: boolean;
}

/** The state of Strikes; except for stored chains, it lasts while the page is open. */
export const useStrikes = create<Strikes>()(() => ({
  chain: null,
  moved: null,
  kept: [],
  aside: 0,
  waiting: null,
  busy: null,
  refused: null,
  sort: { column: 'bearable', isDescending: true },
  asked: NOTHING_ASKED,
  expiration: 'rules',
  priceAt: 'bid',
  hidesDoubtful: false,
}));

useStrikes.subscribe((now, before) => {
  const isAskedAnew =
    now.asked !== before.asked ||
    now.expiration !== before.expiration ||
    now.priceAt !== before.priceAt;
  if (isAskedAnew && now.chain !== null) noteAsked(now);
});

const NO_PUTS = 'There is no put in it: it holds only calls.';

/** The undo of a change to a stock's stored chain; another tab may have read a newer one since. */
function backTo(
  chain: ReadChain | null,
  underlying: string,
  [before, after]: readonly [KeptChain | null, KeptChain | null],
  isBack = () => {},
) {
  return () => {
    const { kept } = useStrikes.getState();
    if (keptOf(kept, underlying)?.readAt !== after?.readAt) return say(otherSince(underlying));
    useStrikes.setState({ chain, kept: withChain(kept, underlying, before) });
    isBack();
  };
}

/** Shows a chain; a chain of a market is stored, merged with the stored one of its stock. */
function show(chain: ReadChain) {
  const { chain: shown, kept } = useStrikes.getState();
  const { underlying } = chain;
  const before = chain.isExample ? null : keptOf(kept, underlying);
  const merged = before && mergeWith(before, chain);
  const all = merged ? { ...chain, tickClass: before.tickClass, quotes: merged.quotes } : chain;
  const keptAll = asKept(all);
  useStrikes.setState({
    chain: all,
    moved: merged && { chain: all, merged },
    waiting: null,
    refused: null,
    ...(shown === null && askedAtFirst()),
    ...(!chain.isExample && { kept: withChain(kept, underlying, keptAll) }),
  });
  const undo = chain.isExample
    ? () => useStrikes.setState({ chain: shown })
    : backTo(shown, underlying, [before, keptAll]);
  say(merged ? mergedWords(underlying, merged) : readWords(chain), undo);
}

const mergeWith = (before: KeptChain, { quotes, readAt }: ReadChain) =>
  mergeChains(asRead(before).quotes, quotes, {
    keptAt: before.quotedAt,
    today: newYorkDate(Date.parse(readAt)),
  });

/** The answers given; null if none were needed. */
const answeredWith = (heading: string | null, answers: Answers) =>
  Object.keys(answers).length === 0 ? null : { heading, answers };

const headingOf = ({ table }: ChainReading, { heading }: ToRead) => table?.heading ?? heading;

/**
 * The same text with the column answers given earlier for a table with the same head; null if there
 * were none.
 */
export function remembered(reading: ChainReading, toRead: ToRead): ToRead | null {
  const { answers } = toRead;
  const heading = headingOf(reading, toRead);
  if (answers.columns || !reading.asks.includes('columns')) return null;
  const { kept } = useStrikes.getState();
  const before = kept.find(({ answered }) => answered?.heading === heading)?.answered;
  const columns = before?.answers.columns;
  return columns ? { ...toRead, heading, answers: { ...answers, columns } } : null;
}

/** Takes in what was read from a text; the current chain stays if the text has none. */
export function take(reading: ChainReading, toRead: ToRead) {
  const { underlying, spot, quotes, asks, refused } = reading;
  const { about, answers, isExample } = toRead;
  const heading = headingOf(reading, toRead);
  const hasPuts = quotes.some(({ contract }) => contract.right === 'put');
  if (refused !== null) useStrikes.setState({ refused, waiting: null });
  else if (asks.length > 0 || underlying === null || spot === null) {
    useStrikes.setState({ waiting: { ...toRead, heading, reading }, refused: null });
  } else if (!hasPuts) useStrikes.setState({ refused: NO_PUTS, waiting: null });
  else {
    const { format, quotedAt, unread } = reading;
    const known = { format, underlying, spot, quotedAt, quotes, unread, isExample };
    show({ ...known, readAt: about.receivedAt, answered: answeredWith(heading, answers) });
  }
}

/** Sets what a source omits or its prices show wrongly, as a person says; stored with the chain. */
export function sayOf(chain: ReadChain, said: Partial<Pick<ReadChain, 'quotedAt' | 'tickClass'>>) {
  const { kept, moved } = useStrikes.getState();
  const next = { ...chain, ...said };
  useStrikes.setState({
    chain: next,
    ...(moved?.chain === chain && { moved: { ...moved, chain: next } }),
    ...(!chain.isExample && { kept: withChain(kept, chain.underlying, asKept(next)) }),
  });
}

/** Shows a stored chain. */
export function open(chain: KeptChain) {
  const { chain: shown } = useStrikes.getState();
  useStrikes.setState({
    chain: asRead(chain),
    waiting: null,
    refused: null,
    ...(shown === null && askedAtFirst()),
  });
}

/** Deletes a stock's chain and stops showing it. */
export function forgetChain({ underlying }: KeptChain) {
  const { chain: shown, kept } = useStrikes.getState();
  const before = keptOf(kept, underlying);
  const { message } = usePage.getState();
  if (isShown(shown, underlying)) forgetAsked();
  useStrikes.setState({
    kept: withChain(kept, underlying, null),
    ...(isShown(shown, underlying) && { chain: null }),
  });
  const isBack = () => sayRestored(`The chain of ${underlying} is back.`, message, tell);
  say(`Forgot the chain of ${underlying}.`, backTo(shown, underlying, [before, null], isBack));
}

export const forget = () => useStrikes.setState({ waiting: null, refused: null });

/** Plans a put at the price in its row; the trade that was on the page can be restored. */
export function planPut(put: RankedPut, chain: ReadChain) {
  const draft = draftOfPut(put, chain, usePage.getState().work);
  if (draft === null) return;
  openWork(
    { ...freshWork(draft, null), quotedAt: quotedInstant(put, chain) },
    `Planning the ${chainPutName(put.contract)}.`,
  );
}
