import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { reminders } from '../../src/core/market/reminders';
import { calendarFile, type CalendarEvent, type CalendarFile } from '../../src/files/calendar';

/** A put opened in summer time that expires in winter time, with every kind of reminder. */
const autumn = {
  openedOn: '2026-10-14',
  expiration: '2026-11-20',
  earnings: '2026-10-29',
  exDividend: '2026-11-09',
};

const worded = (dates: typeof autumn, words = 'GOOGL 365 put'): readonly CalendarEvent[] =>
  reminders(dates).map((reminder) =>
    Object.assign({ summary: words, description: `${reminder.kind}: ${words}` }, reminder),
  );

const file = (change: Partial<CalendarFile> = {}): CalendarFile => ({
  tradeId: 'V1StGXR8_Z5jdHi6B-myT',
  sequence: 0,
  writtenAt: Date.parse('2026-10-14T15:30:12.345Z'),
  events: worded(autumn),
  ...change,
});

/** What a calendar reads, by a parser that shares no code with the writer. */
function read(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const [alarm] = component.getAllSubcomponents('valarm');
    return {
      uid: event.uid,
      sequence: event.sequence,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      allDay: event.startDate.isDate,
      start: event.startDate.toString(),
      startMs: event.startDate.toJSDate().getTime(),
      zone: event.startDate.zone.tzid,
      minutes: event.duration.toSeconds() / 60,
      summary: event.summary,
      description: event.description,
      transparency: component.getFirstPropertyValue('transp'),
      alarm: {
        action: alarm?.getFirstPropertyValue('action'),
        trigger: String(alarm?.getFirstPropertyValue('trigger')),
        description: alarm?.getFirstPropertyValue('description'),
      },
    };
  });
  return { calendar, events };
}

describe('a calendar file', () => {
  test('names its version and program once', () => {
    const { calendar } = read(calendarFile(file()));
    expect(calendar.name).toBe('vcalendar');
    const properties = calendar.getAllProperties().map(({ name }) => name);
    expect(properties).toEqual(['version', 'prodid', 'calscale']);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  });

  // New York's clocks change on November 1, 2026: noon is 16:00 UTC before and 17:00 UTC after.
  test('of a trade that spans a change of New York’s clocks has every day and the right noon', () => {
    const { events } = read(calendarFile(file()));
    expect(events.map(({ uid, start, allDay }) => [uid.split('-').at(-1), start, allDay])).toEqual([
      ['dayBeforeEarnings@putwise', '2026-10-28', true],
      ['earnings@putwise', '2026-10-29', true],
      ['threeWeeksLeft@putwise', '2026-10-30', true],
      ['exDividend@putwise', '2026-11-09', true],
      ['oneWeekLeft@putwise', '2026-11-13', true],
      ['expiration@putwise', '2026-11-20T17:00:00Z', false],
    ]);
    const last = events.at(-1);
    expect(last?.zone).toBe('UTC');
    expect(last?.startMs).toBe(Date.parse('2026-11-20T12:00-05:00'));
  });

  test('of a trade that ends before the clocks change has noon in summer time', () => {
    const ended = { ...autumn, expiration: '2026-10-30' };
    const last = read(calendarFile(file({ events: worded(ended) }))).events.at(-1);
    expect(last?.startMs).toBe(Date.parse('2026-10-30T12:00-04:00'));
  });

  test('gives an all-day event one day and a timed event a quarter of an hour', () => {
    const { events } = read(calendarFile(file()));
    expect(events.map(({ minutes }) => minutes)).toEqual([1440, 1440, 1440, 1440, 1440, 15]);
    expect(new Set(events.map(({ transparency }) => transparency))).toEqual(
      new Set(['TRANSPARENT']),
    );
  });

  test('sets an alarm at nine in the morning of an all-day event and at the start of a timed one', () => {
    const { events } = read(calendarFile(file()));
    const [first, last] = [events[0], events.at(-1)];
    const alarm = { action: 'DISPLAY', description: 'GOOGL 365 put' };
    expect(first?.alarm).toEqual({ ...alarm, trigger: 'PT9H' });
    expect(last?.alarm).toEqual({ ...alarm, trigger: 'PT0S' });
  });

  test('written again updates the same events: same ids, higher sequence, newer stamp', () => {
    const before = read(calendarFile(file())).events;
    const moved = worded({ ...autumn, expiration: '2026-11-27' });
    const writtenAt = Date.parse('2026-10-15T09:00:00Z');
    const after = read(calendarFile(file({ events: moved, sequence: 1, writtenAt }))).events;
    expect(after.map(({ uid }) => uid).toSorted()).toEqual(before.map(({ uid }) => uid).toSorted());
    expect(new Set(before.map((event) => event.uid)).size).toBe(6);
    expect([before[0]?.sequence, after[0]?.sequence]).toEqual([0, 1]);
    expect([before[0]?.stamp, after[0]?.stamp]).toEqual([
      '2026-10-14T15:30:12Z',
      '2026-10-15T09:00:00Z',
    ]);
  });

  test('of another trade shares no id', () => {
    const ids = (tradeId: string) =>
      read(calendarFile(file({ tradeId }))).events.map(({ uid }) => uid);
    expect(ids('one').filter((id) => ids('two').includes(id))).toEqual([]);
  });

  test('keeps its words, punctuation and line breaks', () => {
    const description =
      'Cash $36,500; breakeven $359.61 — close, roll\nor take the shares: C:\\new';
    const events = worded(autumn).map((event) => Object.assign({}, event, { description }));
    const found = read(calendarFile(file({ events }))).events;
    expect(new Set(found.map((event) => event.description))).toEqual(new Set([description]));
  });

  test('begins without a byte order mark, ends every line with CRLF and has no line over 75 bytes', () => {
    const text = calendarFile(file({ events: worded(autumn, '— '.repeat(100)) }));
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest).toBeGreaterThanOrEqual(73);
    expect(longest).toBeLessThanOrEqual(75);
  });

  test('lets no text end its line or add a property or an event', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('\r', '\n', ',', ';', ':', '\\', 'n', '"', ' ', 'é', '𝄞'),
      }),
      fc.constantFrom(
        'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil',
        'x\nATTACH:http://example.invalid',
        'x\\',
        'x\\\r\n\\n',
        '=1+1',
      ),
    );
    const seen = (text: string) =>
      text.replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
    fc.assert(
      fc.property(hostile, hostile, hostile, (tradeId, summary, description) => {
        const [only] = worded({ ...autumn, openedOn: '2026-11-19' });
        const events = [{ ...only!, summary, description }];
        const { calendar, events: found } = read(calendarFile(file({ tradeId, events })));
        expect(found).toHaveLength(1);
        expect(found[0]?.summary).toBe(seen(summary));
        expect(found[0]?.description).toBe(seen(description));
        expect(found[0]?.uid).toBe(`${seen(tradeId)}-expiration@putwise`);
        const [event] = calendar.getAllSubcomponents();
        expect(event?.getAllProperties().map(({ name }) => name)).toEqual([
          'uid',
          'dtstamp',
          'sequence',
          'dtstart',
          'dtend',
          'summary',
          'description',
          'transp',
        ]);
      }),
    );
  });
});
