import { describe, expect, test } from 'vitest';
import { lentOf, NEW_ACCOUNT } from '../../../src/account/account';
import { EMPTY_DRAFT } from '../../../src/draft/draft';
import { EXAMPLE_WORK } from '../../../src/draft/work';
import { readBackup } from '../../../src/storage/backup/backup';
import { previewRestore, restored } from '../../../src/storage/backup/restorePreview';
import { ACCOUNT, PLAN, SETTINGS, WORK } from '../../../src/storage/kinds';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { accountWith, exampleWith, placementWith, savedPlan } from '../../plan/drafts';
import { envelope, planText } from '../browser';
import { firstPlan, firstWork } from '../first';

const AT = '2026-11-20T16:00:00.000Z';

/** A file of texts that were kept aside, by the names of their kinds. */
const asideFile = (...texts: readonly (readonly [name: string, raw: string])[]) =>
  JSON.stringify(
    texts.map(([name, raw], index) => ({
      key: `putwise.unreadable.${name}.${AT}.${index + 1}`,
      raw,
    })),
  );

const read = (...texts: readonly (readonly [name: string, raw: string])[]) =>
  readBackup(asideFile(...texts)).backup!;

const NOTHING = {
  plans: [],
  settings: null,
  account: null,
  withoutPersonal: false,
  unreadable: 0,
  leftOut: [],
  inPart: [],
  book: null,
  newer: [],
};

const one = savedPlan('one', { note: 'a note', ticks: ['a'] });
const placement = placementWith({ expiration: '2026-12-18', fillPrice: '5.45', cash: '40,000' });
const placed = savedPlan('placed', {
  draft: exampleWith({ expiration: '2026-12-18' }),
  placement,
});

/** A plan kept aside with other parts. */
const aside = (plan: typeof one, parts: object, version = PLAN.version) =>
  [`plan.${plan.id}`, envelope({ ...plan, ...parts }, version)] as const;

describe('a file of what was kept aside', () => {
  test('gives a plan with everything that can be read of it, and names what cannot', () => {
    const draft = { ...one.draft, tickClass: 'dime', strike: 365 };
    const backup = read(aside(one, { draft, plannedOn: 'yesterday', ticks: ['a', 7, 'b'] }));
    expect(backup).toEqual({
      ...NOTHING,
      plans: [
        {
          ...one,
          draft: { ...one.draft, tickClass: EMPTY_DRAFT.tickClass, strike: '' },
          plannedOn: null,
          ticks: ['a', 'b'],
        },
      ],
      inPart: ['“one”, without Strike, Price steps, ticks, the day it was planned'],
    });
  });

  test.each<[what: string, parts: object, as: object, inPart: readonly string[]]>([
    ['at no instant', { savedAt: 'x', id: 7 }, { savedAt: AT }, []],
    [
      'with no name',
      { name: null },
      { name: 'Recovered plan' },
      ['“Recovered plan”, without name'],
    ],
    ['with days and date', { draft: exampleWith({ days: '37' }) }, {}, []],
    [
      'for reasons of which one is none',
      { reasons: { a: 'x', b: 1 } },
      { reasons: { a: 'x' } },
      ['“one”, without reasons'],
    ],
  ])('gives a plan %s', (_, parts, as, inPart) => {
    expect(read(aside(one, parts))).toEqual({ ...NOTHING, plans: [{ ...one, ...as }], inPart });
  });

  test('gives a placed plan with its placing, except for damaged texts in it', () => {
    const spoilt = {
      ...placement,
      account: { ...placement.account, accountKind: 'offshore' },
      fill: { ...placement.fill, fillFees: 1.07 },
    };
    expect(read(aside(placed, { placement: spoilt }))).toEqual({
      ...NOTHING,
      plans: [placed],
      inPart: ['“placed”, without Account, Commission and fees'],
    });
  });

  test('gives a plan as not placed if its placing cannot be read', () => {
    const spoilt = { ...placement, contract: { ...placement.contract, strike: 0 } };
    expect(read(aside(placed, { placement: spoilt }))).toEqual({
      ...NOTHING,
      plans: [{ ...placed, placement: null }],
      inPart: ['“placed”, without its placing'],
    });
  });

  test('gives a plan of version 1 too, without values that are not texts', () => {
    const { draft, ...first } = firstPlan(one);
    const raw = envelope({ ...first, draft: { ...draft, spot: 385 } });
    expect(read([`plan.${one.id}`, raw])).toEqual({
      ...NOTHING,
      plans: [{ ...one, draft: { ...one.draft, spot: '' } }],
      inPart: ['“one”, without Stock price'],
    });
  });

  test('gives what a plan holds up to where it is cut short', () => {
    const text = planText(one);
    const cut = text.slice(0, text.indexOf('"bid"'));
    const { plans, inPart } = read([`plan.${one.id}`, cut]);
    const { stock, spot, strike, premium } = one.draft;
    expect(plans).toMatchObject([
      {
        id: one.id,
        name: 'one',
        note: 'a note',
        draft: { stock, spot, strike, premium },
        savedAt: AT,
      },
    ]);
    expect(inPart).toEqual([
      '“one”, without ticks, the day it was planned, the time of its quote, reasons, its placing',
    ]);
  });

  test('gives every plan in a damaged list that can be read', () => {
    const list = [firstPlan(one), { ...firstPlan(savedPlan('two')), ticks: 'x' }, null];
    expect(read(['plans', envelope(list)])).toEqual({
      ...NOTHING,
      plans: [one, savedPlan('two')],
      inPart: ['“two”, without ticks'],
      unreadable: 1,
    });
  });

  test('gives the trade that was being typed as a plan', () => {
    const draft = { ...EXAMPLE_WORK.draft, tickClass: 'dime' };
    const texts = [
      ['draft', envelope({ ...EXAMPLE_WORK, draft }, WORK.version)],
      ['draft', envelope({ ...firstWork(EXAMPLE_WORK), openPlan: 7 })],
    ] as const;
    const { plans, inPart } = read(...texts);
    const plan = savedPlan('GOOGL 365 put, 37 days', {
      id: expect.any(String),
      plannedOn: null,
      savedAt: AT,
    });
    expect(plans).toEqual([plan, plan]);
    expect(inPart).toEqual(['“GOOGL 365 put, 37 days”, without Price steps']);
  });

  test('gives account and settings as far as they can be read, the last of each', () => {
    const account = accountWith({ cash: '52,000', commission: '0.35' });
    const backup = read(
      ['account', envelope(accountWith({ cash: '1' }))],
      ['account', envelope({ ...account, accountKind: 'offshore' }, ACCOUNT.version)],
      ['settings', envelope({ ...DEFAULT_SETTINGS, theme: 'pink' }, SETTINGS.version)],
    );
    expect(backup).toEqual({
      ...NOTHING,
      account,
      settings: DEFAULT_SETTINGS,
      inPart: ['account, without Account', 'settings, without colors'],
    });
    expect(lentOf(backup.account!)).toEqual({ ...lentOf(NEW_ACCOUNT), commission: '0.35' });
  });

  test('names what cannot be read at all', () => {
    expect(
      read(
        ['plan.x', '{broken'],
        ['plan.y', envelope({ id: 'y', name: 'no trade' }, PLAN.version)],
        ['account', 'x'],
        ['settings', envelope(null)],
        ['plans', envelope('none')],
        ['draft', envelope([])],
      ),
    ).toEqual({
      ...NOTHING,
      unreadable: 3,
      leftOut: ['account', 'settings', 'a list of plans'],
    });
  });

  test('leaves out, and names, what only a newer Putwise knows', () => {
    expect(
      read(
        ['plan.x', envelope({}, PLAN.version + 1)],
        ['account', envelope({}, ACCOUNT.version + 1)],
        ['draft', envelope({}, WORK.version + 1)],
      ),
    ).toEqual({ ...NOTHING, newer: ['plan', 'account', 'a trade'] });
  });

  test('restored twice adds its plans once', () => {
    const { backup } = readBackup(asideFile(aside(one, { plannedOn: 'yesterday' })));
    const plans = restored(previewRestore(backup!, []));
    expect(previewRestore(backup!, plans)).toMatchObject({ added: [], besides: [] });
  });

  test.each(['[]', '[1]', '[{"key":"putwise.plan.x","raw":"{}"}]', '[{"key":"other","raw":""}]'])(
    'is not %s',
    (text) => {
      expect(readBackup(text).problem).toMatch(/^This is not a Putwise backup/);
    },
  );
});
