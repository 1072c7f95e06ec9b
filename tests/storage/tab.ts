import { vi } from 'vitest';
import { entriesOf } from './browser';
import { NOW } from '../plan/drafts';

interface Visit {
  readonly hash?: string;
  /** What was typed before the page had started, by field name. */
  readonly typedBefore?: Readonly<Record<string, string>>;
  /** What the tab's own storage holds: a tab that is reloaded has some, a new one has none. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly now?: number;
}

/** The area itself, even if a test forbids the page to name it. */
const session = sessionStorage;

const openTabs: (() => void)[] = [];

/**
 * Leaves every page opened in a test, so that none of them hears of the next, or of one that
 * another test file opens.
 */
export function closeTabs() {
  for (const leave of openTabs.splice(0)) leave();
  vi.resetModules();
  vi.useRealTimers();
  history.replaceState(null, '', '/');
}

/** Lets a page listen, and gives back what makes it stop. */
async function heardBy(start: () => Promise<void>): Promise<() => void> {
  const stops: (() => void)[] = [];
  const restores = [window, document].map((target) => {
    const listen = target.addEventListener.bind(target);
    target.addEventListener = (type: string, listener: EventListener) => {
      listen(type, listener);
      stops.push(() => target.removeEventListener(type, listener));
    };
    return () => {
      target.addEventListener = listen;
    };
  });
  await start();
  for (const restore of restores) restore();
  return () => {
    for (const stop of stops) stop();
  };
}

/** Opens the page as a browser does: fresh modules, what is stored, and its own listeners. */
export async function openTab({ hash = '', typedBefore = {}, kept = {}, now = NOW }: Visit = {}) {
  vi.useFakeTimers({ now });
  vi.resetModules();
  history.replaceState(null, '', `/${hash}`);
  session.clear();
  for (const [key, text] of Object.entries(kept)) session.setItem(key, text);

  const { startup } = await import('../../src/start/startup');
  const { usePage } = await import('../../src/store/page');
  const work = await import('../../src/store/typing');
  const plans = await import('../../src/storage/plans/plans');
  const stop = await heardBy(async () => {
    await startup(typedBefore, () => Promise.resolve());
    await settle();
  });
  openTabs.push(stop);

  return {
    ...work,
    ...plans,
    page: () => usePage.getState(),
    draft: () => usePage.getState().work.draft,
    setPage: usePage.setState,
    /** Typing pauses long enough for the page to be written. */
    pause: () => vi.advanceTimersByTime(400),
    /** Leaves the page, and returns what its tab keeps for a reload. */
    leave: () => {
      dispatchEvent(new Event('pagehide'));
      stop();
      return entriesOf(session);
    },
  };
}

/** Waits until what startup leaves for later has happened. */
export async function settle() {
  vi.advanceTimersByTime(200); // as long as a browser without an idle time is given
  await vi.dynamicImportSettled();
}
