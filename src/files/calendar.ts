import { addDays } from '../core/market/calendar';
import type { Reminder } from '../core/market/reminders';
import { escapedText, foldedLine } from './contentLine';

/*
 * Reminders as an iCalendar file (RFC 5545). Instants are in UTC, so that every calendar shows them
 * in its own zone and none needs to know New York's.
 */

/** A reminder with its words. */
export interface CalendarEvent extends Reminder {
  readonly summary: string;
  readonly description: string;
}

export interface CalendarFile {
  /** Permanent id of the trade: the same id updates the events of an earlier file. */
  readonly tradeId: string;
  /** Number of the file for this trade, from 0; a calendar takes the higher one. */
  readonly sequence: number;
  /** When the file is written, epoch milliseconds. */
  readonly writtenAt: number;
  readonly events: readonly CalendarEvent[];
}

/** Duration of a timed event, minutes. */
const MINUTES = 15;

/** '20261218T170000Z'. */
const utc = (epochMs: number): string =>
  new Date(epochMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** '20261218'. */
const day = (date: string): string => date.replaceAll('-', '');

/** The whole day, or a quarter of an hour from the instant; the end is exclusive. */
const times = ({ date, instant }: CalendarEvent): readonly string[] =>
  instant === null
    ? [`DTSTART;VALUE=DATE:${day(date)}`, `DTEND;VALUE=DATE:${day(addDays(date, 1))}`]
    : [`DTSTART:${utc(instant)}`, `DTEND:${utc(instant + MINUTES * 60_000)}`];

/** An all-day event rings at nine in the calendar's own zone, a timed event when it starts. */
const alarm = ({ instant, summary }: CalendarEvent): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapedText(summary)}`,
  `TRIGGER:${instant === null ? 'PT9H' : 'PT0S'}`,
  'END:VALARM',
];

const eventLines = (
  { tradeId, sequence, writtenAt }: CalendarFile,
  event: CalendarEvent,
): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escapedText(tradeId)}-${event.kind}@putwise`,
  `DTSTAMP:${utc(writtenAt)}`,
  `SEQUENCE:${sequence}`,
  ...times(event),
  `SUMMARY:${escapedText(event.summary)}`,
  `DESCRIPTION:${escapedText(event.description)}`,
  'TRANSP:TRANSPARENT', // a reminder does not block time
  ...alarm(event),
  'END:VEVENT',
];

/**
 * The text of a calendar file, to be saved as UTF-8 without a byte order mark. An event's id is
 * made of the trade and the kind of reminder, so that a second import moves it instead of
 * duplicating it.
 */
export const calendarFile = (file: CalendarFile): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Putwise//Putwise//EN',
    'CALSCALE:GREGORIAN',
    ...file.events.flatMap((event) => eventLines(file, event)),
    'END:VCALENDAR',
  ]
    .map(foldedLine)
    .join('');
