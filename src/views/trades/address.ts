import { useSyncExternalStore } from 'react';

/** The parts of Trades; each has an address of its own. */
export const PARTS = ['open', 'campaigns', 'results', 'stress', 'plans', 'log', 'history'] as const;

export type Part = (typeof PARTS)[number];

export const partAddress = (part: Part) => (part === 'open' ? '#trades' : `#trades/${part}`);

const NEXT = '#trades/next/';

/** Where what is next for a put is decided; `key` names its series and account. */
export const nextAddress = (key: string) => `${NEXT}${encodeURIComponent(key)}`;

/** Where statements are read. */
export const STATEMENT = '#trades/statement';

/** What the address shows of Trades: a part, a put by its key, or where statements are read. */
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

/** The address as it is now. */
export const useHash = () => useSyncExternalStore(listen, currentHash);
