import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEW_ACCOUNT } from '../../src/account/account';
import { EMPTY_DRAFT, EXAMPLE_DRAFT } from '../../src/draft/draft';
import { EMPTY_FILL } from '../../src/draft/fill';
import { exampleBook } from '../../src/files/exampleBook';
import { readBackup } from '../../src/storage/backup/backup';
import { BATCH, EVENT, MARK, READING } from '../../src/storage/book/bookSchema';
import { CHAIN } from '../../src/storage/chains/chainSchema';
import { openEnvelope, unwrap, wrap, type Kind, type Opened } from '../../src/storage/envelope';
import { HISTORY } from '../../src/storage/histories/historySchema';
import { ACCOUNT, PLAN, PLAN_LIST, SETTINGS, WORK } from '../../src/storage/kinds';
import { linkTo, readLink } from '../../src/storage/link/link';
import { FIRST } from '../../src/storage/migrations/firstVersion';
import { parsedUntilCut } from '../../src/storage/mending/cutShort';
import { faultRead } from '../core/door/fault';
import { triedOut } from '../exploring';
import { mangled } from '../files/read/mangled';

const folder = resolve(import.meta.dirname, '../fixtures/storage');

const STORED = readdirSync(folder).flatMap((version) =>
  readdirSync(resolve(folder, version)).map((name) => ({
    name,
    text: readFileSync(resolve(folder, version, name), 'utf8'),
  })),
);

const { events, marks } = exampleBook('2026-11-20');
const LOGGED = events.map((event, place) => wrap(EVENT, { ...event, id: `e${place}`, place }));
const MARKS = Object.entries(marks).map(([key, mark]) => [key, wrap(MARK, mark)]);

const ENVELOPES = [
  ...STORED.filter(({ name }) => name !== 'backup.json').map(({ text }) => text),
  ...LOGGED.map((event) => JSON.stringify(event)),
  JSON.stringify(MARKS[0]![1]),
];

const BACKUPS = STORED.filter(({ name }) => name === 'backup.json').map(({ text }) => text);

/** The last of them with a log in it. */
const WITH_BOOK = JSON.stringify({
  app: 'putwise',
  version: 2,
  savedAt: '2026-11-20T16:00:00Z',
  contents: { [EVENT.name]: LOGGED, [MARK.name]: MARKS },
});

const KINDS: readonly Kind<unknown>[] = [
  WORK,
  ACCOUNT,
  SETTINGS,
  PLAN,
  EVENT,
  BATCH,
  MARK,
  READING,
  CHAIN,
  HISTORY,
];

/** What each kind makes of a text; entries of the list of version 1 are read as plans too. */
const opened = (text: string) => [
  ...KINDS.map((kind) => openEnvelope(text, kind)),
  ...listed(openEnvelope(text, PLAN_LIST)).map((data) => unwrap(wrap(FIRST, data), PLAN)),
];

const listed = (list: Opened<readonly unknown[]>) => (list.state === 'found' ? list.data : []);

const LINKS = [EXAMPLE_DRAFT, EMPTY_DRAFT].flatMap((draft) => [
  linkTo({ draft, account: NEW_ACCOUNT, fill: EMPTY_FILL }, '2026-11-20'),
  linkTo({ draft, account: { ...NEW_ACCOUNT, commission: '0.35' }, fill: EMPTY_FILL }, null),
]);

/** Milliseconds that the longest read may take, on a busy machine. */
const SOON = 20_000;

const readers = {
  'a backup': [[...BACKUPS, WITH_BOOK, WITH_BOOK], readBackup],
  'a stored envelope': [ENVELOPES, opened],
  // Parsed JSON is not used before a schema has checked it.
  'a text cut short': [[...ENVELOPES, ...BACKUPS], (text: string) => typeof parsedUntilCut(text)],
  'a link': [LINKS, (text: string) => readLink(text, EMPTY_DRAFT)],
} satisfies Record<string, [readonly string[], (text: string) => unknown]>;

describe('however damaged it is, it is read or refused, and no figure is NaN', () => {
  test.for(Object.entries(readers))('%s', ([name, [texts, read]]) => {
    triedOut(
      name,
      fc.property(mangled(texts), (text) => {
        const start = performance.now();
        expect(faultRead(read(text))).toBeNull();
        expect(performance.now() - start).toBeLessThan(SOON);
      }),
    );
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
