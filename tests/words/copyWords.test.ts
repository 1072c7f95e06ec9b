import { expect, test } from 'vitest';
import { copyStands, copyWords, troubleInFolder } from '../../src/words/page/copyWords';

const TODAY = '2026-11-28';
const copied = (at: string, changes: number) => ({
  last: { at, fileName: 'putwise-copy.json' },
  changes,
  folder: null,
});
const NEVER = { last: null, changes: 3, folder: null };
const line = (copy: Parameters<typeof copyWords>[0]) => copyWords(copy, TODAY)?.join(' ');

test.each([
  ['2026-11-28T18:00:00Z', 0, 'Last copy today, no changes since'],
  ['2026-11-28T03:00:00Z', 1, 'Last copy yesterday, 1 change since'], // 22:00 in New York
  ['2026-11-25T18:00:00Z', 12, 'Last copy 3 days ago, 12 changes since'],
  ['2026-07-04T18:00:00Z', 1200, 'Last copy on Jul 4, 1,200 changes since'],
  ['2025-10-02T18:00:00Z', 12, 'Last copy on Oct 2, 2025, 12 changes since'],
])(
  'a copy of %s with %i changes since is described by its day and its changes',
  (at, changes, words) => {
    expect(line(copied(at, changes))).toBe(words);
  },
);

test('a missing copy is mentioned once there is something to lose', () => {
  expect(line(NEVER)).toBe('No copy yet, 3 changes');
  expect(line({ ...NEVER, changes: 0 })).toBeUndefined();
  expect(line({ ...NEVER, changes: null })).toBeUndefined();
  expect(copyStands(NEVER, TODAY)).toMatch(
    /^Everything you type and record is kept only in this browser/,
  );
});

test('the details say where the copy is and what it lacks', () => {
  const copy = copied('2026-11-25T18:00:00Z', 1);
  expect(copyStands(copy, TODAY)).toBe(
    'The last copy was made 3 days ago: putwise-copy.json. 1 thing has been added, changed or deleted since.',
  );
  const folder = { name: 'Backups', trouble: null };
  expect(copyStands({ ...copy, changes: 0, folder }, TODAY)).toBe(
    'The last copy was made 3 days ago: putwise-copy.json in “Backups”. It holds everything.',
  );
  expect(troubleInFolder({ ...copy, folder })).toBeNull();
  const others = { name: 'Backups', trouble: { kind: 'others', plans: 1, events: 0 } } as const;
  expect(copyStands({ ...copy, changes: 0, folder: others }, TODAY)).toBe(
    'The last copy was made 3 days ago: putwise-copy.json.',
  );
});

test.each([
  [{ kind: 'asks' }, /must ask again before this page may write to “Backups”/],
  [{ kind: 'failed' }, /could not be written to “Backups”/],
  [{ kind: 'fuller', plans: 1, events: 20 }, /holds 1 plan and 20 events, far more than there is/],
  [{ kind: 'fuller', plans: 0, events: 20 }, /holds 20 events, far more/],
  [
    { kind: 'others', plans: 0, events: 2 },
    /not this browser’s: it holds 2 events that are missing or different here/,
  ],
] as const)('copying is paused while the folder has trouble %#', (trouble, words) => {
  const copy = { ...copied('2026-11-25T18:00:00Z', 2), folder: { name: 'Backups', trouble } };
  expect(line(copy)).toBe('Copying is paused, 2 changes since');
  expect(troubleInFolder(copy)).toMatch(words);
});
