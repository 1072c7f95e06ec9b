import { typedLine } from '../../files/read/typed/typedLine';
import { apply, useBookState, type BookState, type LoggedEvent } from '../book';
import { onWayBack } from '../changes/wayBack';

/** Everything an event says except its account, which a file may omit. */
const withoutAccount = (event: LoggedEvent) => typedLine({ ...event, account: '' });

/**
 * The part of a file's book that is not yet in the log, and how many of its events are there in a
 * different form. If the file holds an event twice, the first counts.
 */
export function newIn(events: readonly LoggedEvent[]) {
  const known = new Map(useBookState.getState().events.map((event) => [event.id, event]));
  const added: LoggedEvent[] = [];
  let differ = 0;
  for (const event of events) {
    const same = known.get(event.id);
    if (same === undefined) {
      added.push(event);
      known.set(event.id, event);
    } else if (withoutAccount(same) !== withoutAccount(event)) differ += 1;
  }
  return { added, differ };
}

type Pairs = BookState['by']['joined'];

/** Pairs of both, this log's first. */
const withPairs = (here: Pairs, others: Pairs): Pairs => [
  ...here,
  ...others.filter(([a, b]) => !here.some(([one, other]) => one === a && other === b)),
];

/**
 * How the log is read here, plus the joined and parted fills of a file; its days only if none are
 * set here.
 */
export function readWith(
  here: BookState['by'],
  file: BookState['by'],
): BookState['by'] | undefined {
  const joined = withPairs(here.joined, file.joined);
  const parted = withPairs(here.parted, file.parted);
  const flatDays = here.flatDays || file.flatDays;
  const isSame =
    flatDays === here.flatDays &&
    joined.length === here.joined.length &&
    parted.length === here.parted.length;
  return isSame ? undefined : { flatDays, joined, parted };
}

/** The entries of a file that are missing here. */
const beyond = <T>(file: Readonly<Record<string, T>>, here: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(file).filter(([key]) => !Object.hasOwn(here, key)));

/**
 * Adds what a file holds to what is here, which stays unchanged. Returns how many events were
 * added, and an undo, which keeps what has been changed since and reports how much that is.
 */
export function restoreEvents(file: Pick<BookState, 'events' | 'marks' | 'batches' | 'by'>) {
  const { marks, batches, by } = useBookState.getState();
  const { added } = newIn(file.events);
  const change = {
    put: added,
    marks: beyond(file.marks, marks),
    batches: beyond(file.batches, batches),
    by: readWith(by, file.by),
  };
  const done = { change, back: apply(change), batches: useBookState.getState().batches };
  const takeBack = (tell: (changed: number) => void) =>
    void onWayBack(done, useBookState.getState, ({ still, changed }) => {
      apply(still);
      tell(changed);
    });
  return { added: added.length, back: takeBack };
}
