import { create } from 'zustand';
import { mergeChains } from '../core/chain/merge';
import { pickedDraft } from '../draft/pickedDraft';
import type { RankedPut } from '../core/chain/rankedPut';
import { readChain } from '../files/read/chains/readChain';
import type { About, Answers, ChainReading, Unread } from '../files/read/chains/reading';
import type { AskedExpiration, AskedTexts } from '../plan/strikes/asked';
import { NOTHING_ASKED } from '../plan/strikes/asked';
import type { Sort } from '../plan/strikes/columns';
import type { Chain } from '../plan/strikes/facts';
import { tickClassOf } from '../plan/strikes/facts';
import { mergedWords, readWords } from '../words/strikes/readWords';
import { chainPutName } from '../words/strikes/chainPutName';
import { percentBrief } from '../text/format';
import { say, usePage } from './page';
import { freshWork, replaceWork } from './typing';

/** A chain as it was read, with nothing left to ask. */
export interface ReadChain extends Chain {
  /** The source, as a person calls it. */
  readonly format: string;
  readonly underlying: string;
  readonly isExample: boolean;
  readonly unread: readonly Unread[];
}

/** A text that can be read only with answers. */
interface Waiting {
  readonly text: string;
  readonly about: About;
  readonly answers: Answers;
  readonly reading: ChainReading;
}

interface Strikes {
  readonly chain: ReadChain | null;
  readonly waiting: Waiting | null;
  /** Why a text was not read, one sentence; null where none was refused since. */
  readonly refused: string | null;
  readonly sort: Sort;
  readonly asked: AskedTexts;
  readonly expiration: AskedExpiration;
  readonly priceAt: 'bid' | 'mid';
  readonly hidesDoubtful: boolean;
}

/** What the place of strikes shows; it stays while the page is open. */
export const useStrikes = create<Strikes>()(() => ({
  chain: null,
  waiting: null,
  refused: null,
  sort: { column: 'bearable', isDescending: true },
  asked: NOTHING_ASKED,
  expiration: 'rules',
  priceAt: 'bid',
  hidesDoubtful: false,
}));

/** What a person asks of any put, until more is typed. */
const askedByRules = (): AskedTexts => ({
  ...NOTHING_ASKED,
  minReturn: percentBrief(usePage.getState().settings.rules.minReturn),
});

const NO_PUTS = 'There is no put in it: it holds calls alone.';

/** Joined to the chain of the same stock that is there; an example is no part of a market. */
function joined(chain: ReadChain, before: ReadChain | null): ReadChain {
  const isSame = before !== null && before.underlying === chain.underlying;
  if (!isSame || before.isExample || chain.isExample) {
    say(readWords(chain), () => useStrikes.setState({ chain: before }));
    return chain;
  }
  const merged = mergeChains(before.quotes, chain.quotes);
  say(mergedWords(chain.underlying, merged), () => useStrikes.setState({ chain: before }));
  return { ...chain, quotes: merged.quotes };
}

function take(text: string, about: About, answers: Answers, isExample: boolean) {
  const reading = readChain(text, about, answers);
  const { underlying, spot, quotes, asks, refused } = reading;
  const hasPuts = quotes.some(({ contract }) => contract.right === 'put');
  if (refused !== null) useStrikes.setState({ refused, waiting: null });
  else if (asks.length > 0 || underlying === null || spot === null) {
    useStrikes.setState({ waiting: { text, about, answers, reading }, refused: null });
  } else if (!hasPuts) useStrikes.setState({ refused: NO_PUTS, waiting: null });
  else {
    const { format, quotedAt, unread } = reading;
    const chain = { format, underlying, spot, quotedAt, quotes, unread, isExample };
    const before = useStrikes.getState().chain;
    useStrikes.setState({
      chain: joined(chain, before),
      waiting: null,
      refused: null,
      ...(before === null && { asked: askedByRules() }),
    });
  }
}

/** Reads a text that was pasted, typed or in a file; what was read before stays where it cannot be. */
export const readText = (text: string, fileName?: string) =>
  take(text, { receivedAt: new Date().toISOString(), ...(fileName && { fileName }) }, {}, false);

export const readExample = (text: string) =>
  take(text, { receivedAt: new Date().toISOString() }, {}, true);

/** Reads the text that waits again, with what was asked. */
export function answer(answers: Answers) {
  const { waiting } = useStrikes.getState();
  if (waiting) take(waiting.text, waiting.about, { ...waiting.answers, ...answers }, false);
}

export const forget = () => useStrikes.setState({ waiting: null, refused: null });

/** Plans a put at the price of its row; the trade that was on the page can be had back. */
export function planPut({ quote, price }: RankedPut, chain: ReadChain) {
  const { work } = usePage.getState();
  if (price === null) return;
  const { spot, quotedAt } = chain;
  const tickClass = tickClassOf(chain, work);
  const draft = pickedDraft({ quote, premium: price, spot, tickClass }, work.draft);
  const isInstant = quotedAt !== null && quotedAt.endsWith('Z');
  replaceWork(
    { ...freshWork(draft, null), quotedAt: isInstant ? quotedAt : null },
    `Planning the ${chainPutName(quote.contract)}.`,
  );
}
