import { afterEach, expect, test } from 'vitest';
import { FIRST_CHOICES } from '../../src/plan/strikes/choices';
import { settingsSchema } from '../../src/storage/schemas';
import { DEFAULT_SETTINGS } from '../../src/store/settings';
import { envelope, otherTabWrote } from './browser';
import { closeTabs, openTab } from './tab';

afterEach(closeTabs);

const SET = {
  name: 'least cash',
  columns: ['expiration', 'strike', 'delta'],
  sort: { column: 'cash', isDescending: false },
  asked: { minReturn: '10%' },
  expiration: 'all',
};

const PUT = {
  underlying: 'KO',
  root: 'KO',
  expiration: '2030-01-18',
  right: 'put',
  strike: 65,
  multiplier: 100,
} as const;

test('settings kept by an older version have no choices for the table of strikes yet', () => {
  expect(settingsSchema.parse(DEFAULT_SETTINGS).strikes).toBeUndefined();
});

test('choices for the table of strikes get the default of a part that they lack', () => {
  const settings = settingsSchema.parse({ ...DEFAULT_SETTINGS, strikes: { columns: ['delta'] } });
  expect(settings.strikes).toEqual({ ...FIRST_CHOICES, columns: ['delta'] });
});

test('the columns and kept sets of the table of strikes survive a reload', async () => {
  const { leave } = await openTab();
  const { chooseColumns, groupRows, applySet } = await import('../../src/store/strikes/choices');
  applySet(SET);
  chooseColumns(['expiration', 'strike', 'volume']);
  groupRows(true);
  const { usePage } = await import('../../src/store/page');
  const { strikes } = usePage.getState().settings;
  leave();
  const again = await openTab();
  expect(again.page().settings.strikes).toEqual(strikes);
  expect(strikes).toEqual({
    ...FIRST_CHOICES,
    columns: ['expiration', 'strike', 'volume'],
    isGrouped: true,
  });
});

test('a put that is pinned is added to those that another tab has pinned meanwhile', async () => {
  const { page } = await openTab();
  const { togglePin, usePins } = await import('../../src/store/strikes/pins');
  const pins = () => page().settings.strikes?.pins;
  const their = 'KO 2030-01-18 60';
  localStorage.setItem(
    'putwise.settings',
    envelope({ ...DEFAULT_SETTINGS, strikes: { ...FIRST_CHOICES, pins: [their] } }),
  );
  otherTabWrote('putwise.settings');
  expect(usePins.getState().keys).toEqual([their]);
  togglePin(PUT);
  expect(pins()).toEqual([their, 'KO 2030-01-18 65']);
  expect(usePins.getState().keys).toEqual(pins());
});
