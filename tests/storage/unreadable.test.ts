import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePage } from '../../src/store/page';
import { downloadUnreadable, forgetUnreadable } from '../../src/storage/unreadable';
import { entriesOf, fillStorage } from './browser';
import { startPage } from '../store/startPage';

const TEXTS = {
  'putwise.unreadable.draft.2026-11-20T16:00:00.000Z.1': '{broken',
  'putwise.unreadable.plans.2026-11-20T16:00:00.000Z.2': 'not ours \u0000',
};

const message = () => usePage.getState().message!;

beforeEach(() => {
  startPage({ setAside: true });
  Object.assign(localStorage, { ...TEXTS, 'putwise.settings': 'kept' });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('what could not be read can be downloaded exactly as it was found', async () => {
  vi.useFakeTimers();
  let file: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    file = blob;
    return 'blob:file';
  };
  const revoked = vi.fn<(address: string) => void>();
  URL.revokeObjectURL = revoked;
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  downloadUnreadable();
  expect(click).toHaveBeenCalledOnce();
  expect(click.mock.contexts[0]).toMatchObject({
    download: 'putwise-unreadable.json',
    href: 'blob:file',
  });
  expect(JSON.parse(await file!.text())).toEqual(
    Object.entries(TEXTS).map(([key, raw]) => ({ key, raw })),
  );
  vi.runAllTimers();
  expect(revoked).toHaveBeenCalledWith('blob:file');
});

test('what could not be read can be deleted, and brought back', () => {
  const before = entriesOf(localStorage);
  forgetUnreadable();
  expect(entriesOf(localStorage)).toEqual({ 'putwise.settings': 'kept' });
  expect(usePage.getState().setAside).toBe(false);
  message().undo!();
  expect(entriesOf(localStorage)).toEqual(before);
  expect(usePage.getState()).toMatchObject({ setAside: true, message: null });
});

test('what could not be read can be brought back later if there is no room at first', () => {
  const before = entriesOf(localStorage);
  forgetUnreadable();
  fillStorage();
  message().undo!();
  expect(usePage.getState().setAside).toBe(false);
  expect(message().text).toBe('Not brought back: delete plans to make room, then undo.');
  vi.restoreAllMocks();
  message().undo!();
  expect(entriesOf(localStorage)).toEqual(before);
});
