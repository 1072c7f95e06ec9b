import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { openEnvelope, readKind, type Kind } from '../../src/storage/envelope';
import { ACCOUNT, PLAN, PLAN_LIST, SETTINGS, WORK } from '../../src/storage/kinds';
import { local } from '../../src/storage/area';
import { envelope } from './browser';

interface Trip {
  readonly miles: number;
  readonly name: string;
}

/** A kind of thing that has been shipped in three versions: km, then miles, then miles with a name. */
const TRIP: Kind<Trip> = {
  name: 'draft',
  version: 3,
  schema: z.object({ miles: z.number(), name: z.string() }),
  migrations: {
    1: (data) => ({ miles: (data as { km: number }).km / 1.609344 }),
    2: (data) => ({ ...(data as object), name: 'unnamed' }),
  },
};

const WITHOUT_FIRST: Kind<Trip> = { ...TRIP, migrations: { 2: TRIP.migrations[2]! } };

describe('an envelope', () => {
  test('of this version gives what is in it', () => {
    const raw = envelope({ miles: 5, name: 'home' }, 3);
    expect(openEnvelope(raw, TRIP)).toEqual({
      state: 'found',
      data: { miles: 5, name: 'home' },
      raw,
    });
  });

  test.each([
    [2, { miles: 5 }],
    [1, { km: 8.04672 }],
  ])('of version %i is brought up to date, step by step', (version, data) => {
    expect(openEnvelope(envelope(data, version), TRIP)).toMatchObject({
      state: 'found',
      data: { miles: 5, name: 'unnamed' },
    });
  });

  test('of a version nobody can migrate is unreadable, and not from a newer page', () => {
    const raw = envelope({ km: 8 }, 1);
    expect(openEnvelope(raw, WITHOUT_FIRST)).toEqual({
      state: 'unreadable',
      raw,
      fromNewer: false,
    });
    expect(openEnvelope(envelope({}, 0), TRIP).state).toBe('unreadable');
    expect(openEnvelope(envelope({}, -7), TRIP).state).toBe('unreadable');
  });

  test('of a future version is unreadable, and from a newer page', () => {
    const raw = envelope({ miles: 5, name: 'home' }, 4);
    expect(openEnvelope(raw, TRIP)).toEqual({ state: 'unreadable', raw, fromNewer: true });
  });

  test('with data of the wrong shape is unreadable', () => {
    expect(openEnvelope(envelope({ leagues: 3 }, 1), TRIP).state).toBe('unreadable');
    expect(openEnvelope(envelope(null, 1), TRIP).state).toBe('unreadable');
    expect(openEnvelope(envelope({ miles: 'five', name: 'home' }, 3), TRIP).state).toBe(
      'unreadable',
    );
  });

  test.each(['', '{', 'null', '[]', '7', '{"data":{}}', '{"version":"3","data":{}}', '\u0000'])(
    'is not %j, which is kept as it is',
    (raw) => {
      expect(openEnvelope(raw, TRIP)).toEqual({ state: 'unreadable', raw, fromNewer: false });
    },
  );

  test('drops what the kind does not know', () => {
    const raw = '{"version":3,"data":{"miles":5,"name":"a","__proto__":{"polluted":1},"x":1}}';
    expect(openEnvelope(raw, TRIP)).toMatchObject({ data: { miles: 5, name: 'a' } });
    const opened = openEnvelope(raw, TRIP);
    expect(JSON.stringify('data' in opened && opened.data)).toBe('{"miles":5,"name":"a"}');
  });

  test('that does not exist is absent, not unreadable', () => {
    expect(readKind(local, TRIP)).toEqual({ state: 'absent' });
    localStorage.setItem('putwise.draft', '');
    expect(readKind(local, TRIP).state).toBe('unreadable');
  });
});

test.each([ACCOUNT, PLAN, PLAN_LIST, SETTINGS, WORK])(
  '$name can be read from every version ever shipped',
  (kind) => {
    const steps = Object.keys(kind.migrations).map(Number);
    expect(steps).toEqual(Array.from({ length: kind.version - 1 }, (_, before) => before + 1));
  },
);
