import { afterEach, expect, test, vi } from 'vitest';
import { refuseWhere } from './browser';

/** A page with the texts that its tab has kept. */
async function openPage() {
  vi.resetModules();
  const { keepTexts } = await import('../../src/storage/keptTexts');
  const typed = await import('../../src/store/typed/texts');
  return { ...typed, keepTexts, texts: () => typed.useTypedTexts.getState() };
}

async function openKept() {
  const page = await openPage();
  page.keepTexts();
  return page;
}

afterEach(() => void vi.restoreAllMocks());

test('what is typed survives a reload of its tab, and is in no other', async () => {
  const { typeText } = await openKept();
  typeText('entry', 'sto 2 KO');
  typeText('note.one', '');
  expect((await openKept()).texts()).toEqual({ entry: 'sto 2 KO', 'note.one': '' });
  expect(Object.keys(localStorage)).toEqual([]);
  sessionStorage.clear();
  expect((await openKept()).texts()).toEqual({});
});

test('a text is dropped once it is used or given up, unless it was changed meanwhile', async () => {
  const { typeText, clearTaken: takenUp } = await openKept();
  typeText('chain', 'pasted');
  typeText('statement', 'pasted');
  takenUp('chain', 'typed meanwhile');
  takenUp('statement', 'pasted');
  expect((await openKept()).texts()).toEqual({ chain: 'pasted' });
  typeText('chain', null);
  expect((await openKept()).texts()).toEqual({});
});

test('what was typed before the page had read its kept texts replaces them', async () => {
  const before = await openKept();
  before.typeText('entry', 'old');
  before.typeText('chain', 'pasted');
  const page = await openPage();
  page.typeText('entry', 'new');
  page.keepTexts();
  expect(page.texts()).toEqual({ entry: 'new', chain: 'pasted' });
  expect((await openKept()).texts()).toEqual({ entry: 'new', chain: 'pasted' });
});

test('a text that is too long is not kept, and neither is the one before it', async () => {
  const { typeText } = await openKept();
  typeText('prices.KO', 'short');
  typeText('prices.KO', 'x'.repeat(300_001));
  expect((await openKept()).texts()).toEqual({});
  typeText('prices.KO', 'x'.repeat(300_000));
  expect((await openKept()).texts()['prices.KO']).toHaveLength(300_000);
});

test('a text lasts as long as the page is open if there is no room for it', async () => {
  refuseWhere(() => true);
  const { typeText, texts } = await openKept();
  typeText('entry', 'sto 2 KO');
  expect(texts()).toEqual({ entry: 'sto 2 KO' });
});

test('what else the storage holds is not read as a text', async () => {
  sessionStorage.setItem('putwise.draft', '{}');
  sessionStorage.setItem('entry', 'another app’s');
  expect((await openKept()).texts()).toEqual({});
});
