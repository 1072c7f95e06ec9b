import { afterEach, describe, expect, test } from 'vitest';
import { addDays, dayOfWeek } from '../../src/core/market/calendar';
import { newYorkDate } from '../../src/core/market/newYorkTime';
import { readBackup, writeBackup } from '../../src/storage/backup/backup';
import { linkTo } from '../../src/storage/link/link';
import { typedWith } from '../plan/drafts';
import { keptAside } from './browser';
import { closeTabs, openTab } from './tab';

afterEach(closeTabs);

/** A Friday on which options may expire, a month later. */
const fridayAfter = (day: string) => {
  const month = addDays(day, 28);
  return addDays(month, (12 - dayOfWeek(month)) % 7);
};

describe.each([
  '1970-01-01T00:30:00Z',
  '1980-01-01T15:00:00Z',
  '1999-11-19T15:00:00Z',
  '2038-01-19T15:00:00Z',
  '2100-03-05T15:00:00Z',
  '2106-02-08T15:00:00Z',
  '2150-06-12T15:00:00Z',
  '8999-01-11T15:00:00Z',
])('with the clock at %s', (instant) => {
  const now = Date.parse(instant);
  const today = newYorkDate(now);

  test('everything that was written can be read again', async () => {
    const first = await openTab({ now });
    const { placePlan } = await import('../../src/storage/plans/placing');
    first.typeField('days', '20');
    first.typeField('spot', '385');
    first.typeField('bid', '5.40');
    first.typeField('ask', '5.44');
    first.typeField('cash', '36500');
    first.typeField('accountValue', '200000');
    first.typeField('earnings', addDays(today, 90));
    first.saveAsNew('planned', '');
    first.typeField('expiration', fridayAfter(today));
    expect(placePlan()).toBe(true);
    first.typeField('fillPrice', '5.45');
    first.pause();
    const written = first.page();
    expect(written.plans).toHaveLength(2);
    const kept = first.leave();

    const again = await openTab({ now: now + 60_000, kept });
    expect(keptAside()).toEqual([]);
    expect(again.page()).toMatchObject({ setAside: false, message: null });
    expect(again.page().plans).toEqual(written.plans);
    expect(again.page().work.placement).toMatchObject({ day: today, fill: { fillPrice: '5.45' } });
    expect(again.page().work).toEqual(written.work);

    const { backup } = readBackup(writeBackup(again.page(), instant));
    expect(backup).toMatchObject({ plans: written.plans, unreadable: 0 });
  });

  test('days in a link count from the day of the link', async () => {
    const { page } = await openTab({ now, hash: linkTo(typedWith({ strike: '360' }), today) });
    expect(page().work.plannedOn).toBe(today);
    expect(page().message!.text).not.toContain('Left out');
  });
});
