import { useSyncExternalStore } from 'react';

/** The parts of Trades; each has its own address. */
export const PARTS = ['open', 'campaigns', 'results', 'stress', 'plans', 'log', 'history'] as const;

export type Part = (typeof PARTS)[number];

export const partAddress = (part: Part) => (part === 'open' ? '#trades' : `#trades/${part}`);

const NEXT = '#trades/next/';

/** The address for deciding what is next for a put; `key` names its series and account. */
export const nextAddress = (key: string) => `${NEXT}${encodeURIComponent(key)}`;

/** The address for reading statements. */
export const STATEMENT = '#trades/statement';

/** What an address shows of Trades: a part, a put by its key, or statements. */
export type Shown =
  | { readonly part: Part }
  | { readonly next: string }
  | { readonly statement: true };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // an address typed by hand names no put
  }
}

export function shownAt(hash: string): Shown {
  if (hash.startsWith(NEXT)) return { next: decoded(hash.slice(NEXT.length)) };
  if (hash === STATEMENT) return { statement: true };
  return { part: PARTS.find((part) => hash === partAddress(part)) ?? 'open' };
}

const listen = (onChange: () => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

const currentHash = () => location.hash;

/** The current address. */
export const useHash = () => useSyncExternalStore(listen, currentHash);
