import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACCOUNT_FIELD_NAMES,
  isAccountField,
  NEW_ACCOUNT,
  type Account,
} from '../../../src/account/account';
import { EMPTY_DRAFT, EXAMPLE_DRAFT, typed, type Draft } from '../../../src/draft/draft';
import { DRAFT_FIELD_NAMES, isDraftField, specOf, type FieldName } from '../../../src/draft/fields';
import { FILL_FIELD_NAMES, isFillField } from '../../../src/draft/fill';
import type { Typed } from '../../../src/draft/given';
import { isPlanLink } from '../../../src/store/address';
import { linkTo, readLink } from '../../../src/storage/link/link';
import { exampleWith, typedWith } from '../../plan/drafts';

const SOME_DAY = '2026-12-18';

/** Another text than the one given, that only this field has and that it can hold. */
function otherText(name: FieldName, than: string): string {
  const { choices, kind } = specOf(name);
  if (kind === 'date') return than === SOME_DAY ? '2027-01-15' : SOME_DAY;
  return choices ? choices.find((choice) => choice !== than)! : `typed as ${name}`;
}

const filled = <F extends FieldName>(names: readonly F[]) =>
  Object.fromEntries(names.map((name) => [name, otherText(name, specOf(name).initial)])) as Record<
    F,
    string
  >;

/** A text of its own typed into every field; of days and date, only into the date. */
const FILLED: Typed = {
  draft: { ...filled(DRAFT_FIELD_NAMES), days: '' },
  account: filled(ACCOUNT_FIELD_NAMES),
  fill: filled(FILL_FIELD_NAMES),
};

/** All that is typed, with another text in one field. */
const otherwise = ({ draft, account, fill }: Typed, name: FieldName, text: string): Typed => ({
  draft: isDraftField(name) ? { ...draft, [name]: text } : draft,
  account: isAccountField(name) ? { ...account, [name]: text } : account,
  fill: isFillField(name) ? { ...fill!, [name]: text } : fill,
});

const CARRIED = new Set([
  ...new URLSearchParams(linkTo(FILLED, null).replace('#plan?', '')).keys(),
  'days',
]);

const picked = <T extends object>(texts: T, isPicked: (name: string) => boolean): Partial<T> =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => isPicked(name))) as Partial<T>;

/** The answers in a draft, which no link touches. */
const answersOf = (draft: Draft) => picked(draft, (name) => !CARRIED.has(name));

/** The fees and rates of an account, which a link carries. */
const carriedOf = (account: Account) => picked(account, (name) => CARRIED.has(name));

/** A reader who has answered what a link never asks. */
const READER: Draft = { ...EXAMPLE_DRAFT, owns: 'yes', privateCapital: 'no' };

const read = (hash: string) => readLink(hash, READER)!;

/** Only a trade typed, in a new account. */
const typedAs = (draft: Draft): Typed => ({ draft, account: NEW_ACCOUNT, fill: null });

const EXAMPLE = typedAs(EXAMPLE_DRAFT);

/** Any text that a link has room for, typed into any field. */
const anyTexts = <F extends FieldName>(names: readonly F[]) =>
  fc.record(
    Object.fromEntries(
      names.map((name) => {
        const { choices, kind } = specOf(name);
        if (kind === 'date') return [name, fc.constantFrom('', SOME_DAY, '2028-02-29')];
        const text = fc.string({ unit: 'binary', maxLength: 50 });
        return [name, choices ? fc.constantFrom(...choices) : text];
      }),
    ),
  ) as fc.Arbitrary<Record<F, string>>;

const anyTyped: fc.Arbitrary<Typed> = fc.record({
  draft: fc
    .tuple(anyTexts(DRAFT_FIELD_NAMES), fc.constantFrom('days', 'expiration'))
    .map(([draft, last]) => typed(draft, last, draft[last])),
  account: anyTexts(ACCOUNT_FIELD_NAMES),
  fill: fc.option(anyTexts(FILL_FIELD_NAMES)),
});

describe('a link', () => {
  test('to the worked example can be read by a person', () => {
    expect(linkTo(EXAMPLE, null)).toBe(
      '#plan?stock=GOOGL&spot=385.00&strike=365.00&premium=5.40&days=37',
    );
  });

  test('by days carries the date they count from', () => {
    const link = linkTo(EXAMPLE, '2026-11-20');
    expect(link).toMatch(/&planned=2026-11-20$/);
    expect(read(link).plannedOn).toBe('2026-11-20');
    const dated = typedWith({ expiration: '2026-12-24' });
    expect(linkTo(dated, '2026-11-20')).not.toMatch(/planned/);
  });

  test.each(['2026-99-99', '9999-12-31', 'soon'])(
    'does not count days from a date like %s',
    (text) => {
      expect(read(`#plan?days=37&planned=${text}`)).toMatchObject({
        plannedOn: null,
        refused: ['planned'],
      });
    },
  );

  test('to a plan in its last days carries the instant of its prices', () => {
    const now = Date.parse('2026-11-20T15:30:20Z');
    const link = linkTo(typedWith({ days: '1' }), '2026-11-20', now);
    expect(link).toMatch(/&at=2026-11-20T15%3A30Z$/);
    expect(read(link).plannedAt).toBe(Date.parse('2026-11-20T15:30Z'));
    expect(linkTo(typedWith({ expiration: '2026-11-23' }), null, now)).toMatch(/at=/);
    for (const later of [{ days: '4' }, { expiration: '2026-11-24' }, { days: 'x' }]) {
      expect(linkTo(typedWith(later), null, now)).not.toMatch(/at=/);
    }
    expect(read(linkTo(typedWith({ days: '1' }), null)).plannedAt).toBeNull();
  });

  test.each(['2026-11-20', '2026-11-20T15:30', '2026-99-20T15:30Z', '9999-11-20T15:30Z'])(
    'does not take an instant like %s',
    (text) => {
      expect(read(`#plan?days=1&at=${text}`)).toMatchObject({ plannedAt: null, refused: ['at'] });
    },
  );

  test('to a page without a trade carries nothing', () => {
    expect(linkTo(typedAs(EMPTY_DRAFT), null)).toBe('#plan?');
    expect(read('#plan?').draft).toEqual({ ...EMPTY_DRAFT, ...answersOf(READER) });
    expect(read('#plan?').lent).toEqual(carriedOf(NEW_ACCOUNT));
  });

  test('opens the same trade, fees and rates elsewhere, whatever was typed', () => {
    fc.assert(
      fc.property(anyTyped, (all) => {
        const { draft, lent, refused } = read(linkTo(all, null));
        expect(refused).toEqual([]);
        expect(draft).toEqual({ ...all.draft, ...answersOf(READER) });
        expect(lent).toEqual(carriedOf(all.account));
      }),
    );
  });

  test('survives what chat programs do to addresses', () => {
    const draft = exampleWith({ stock: 'BRK.B & co. = 100% +"<>#?', expiration: '2026-12-18' });
    const { hash } = new URL(`https://example.org/path?a=b${linkTo(typedAs(draft), null)}`);
    expect(read(hash).draft).toMatchObject({ stock: draft.stock, expiration: '2026-12-18' });
  });

  describe.each([
    ['once', (text: string) => encodeURIComponent(text)],
    ['twice', (text: string) => encodeURIComponent(encodeURIComponent(text))],
    [
      'in small letters',
      (text: string) => encodeURIComponent(text).replaceAll(/%../g, (e) => e.toLowerCase()),
    ],
  ])('that a program percent-encoded %s', (_, encoded) => {
    const typedAll = typedAs(exampleWith({ stock: 'BRK.B & 100% =é', expiration: '2026-12-18' }));
    const link = linkTo(typedAll, null);

    test('as a whole is read', () => {
      const hash = `#${encoded(link.slice(1))}`;
      expect(isPlanLink(hash)).toBe(true);
      expect(read(hash)).toEqual(read(link));
    });

    test('after its question mark is read', () => {
      expect(read(`#plan?${encoded(link.slice(6))}`)).toEqual(read(link));
    });
  });

  test('percent-encoded and then cut is read as far as it goes', () => {
    expect(read('#plan%3Fstock%3DAAPL%26strike%3D36%').draft).toMatchObject({
      stock: 'AAPL',
      strike: '36%',
    });
  });

  test('carries only the fees and rates of the account', () => {
    expect(ACCOUNT_FIELD_NAMES.filter((name) => CARRIED.has(name))).toEqual([
      'billQuote',
      'billKind',
      'billPrice',
      'billIssued',
      'bill4',
      'bill8',
      'bill13',
      'bill26',
      'bill52',
      'creditRate',
      'commission',
      'commissionBelowTenCents',
      'commissionBelowFiveCents',
      'minimumCommission',
      'regulatoryFee',
      'clearingFee',
      'auditTrailFee',
      'exchangeFee',
      'tradingActivityFee',
      'saleValueFee',
      'assignmentFee',
    ]);
  });

  test.each<[what: string, fields: readonly FieldName[]]>([
    ['how much cash there is', ['cash', 'accountValue']],
    ['what account it is', ['accountKind', 'brokerAccount']],
    ['how often puts were closed', ['closedTrades']],
    ['whether the stock is owned, and how', ['owns', 'privateCapital']],
    ['taxes', ['taxShown', 'federalTax', 'stateTax', 'netInvestmentTax', 'longTermTax']],
    ['another currency', ['baseCurrency', 'baseRate', 'baseDate', 'baseShown']],
    ['how the order was filled', ['fillPrice', 'fillFees', 'fillDate', 'fillTime']],
  ])('with every field filled reveals nothing about %s', (_, fields) => {
    const link = linkTo(FILLED, null);
    for (const name of fields) {
      expect(link).not.toContain(`${name}=`);
      expect(link).not.toContain(encodeURIComponent(`typed as ${name}`).replaceAll('%20', '+'));
      const { choices } = specOf(name);
      for (const other of choices ?? ['', '52,000']) {
        expect(linkTo(otherwise(FILLED, name, other), null)).toBe(link);
      }
    }
  });

  test('with every field filled carries the trade', () => {
    expect(linkTo(FILLED, null)).toContain('&strike=typed+as+strike&premium=typed+as+premium&');
  });

  test('brings no cash, account or history: the reader’s own stay', () => {
    const { draft, lent, refused } = read(
      '#plan?strike=365&cash=1&account=margin&accountKind=margin&accountValue=2&owns=no',
    );
    expect(answersOf(draft)).toEqual({ owns: 'yes', privateCapital: 'no' });
    expect(lent).toEqual(carriedOf(NEW_ACCOUNT));
    expect(refused).toEqual(['cash', 'account', 'accountKind', 'accountValue', 'owns']);
  });

  test('brings no fill', () => {
    expect(read('#plan?strike=360&fillPrice=5.45&fillTime=10:42').refused).toEqual([
      'fillPrice',
      'fillTime',
    ]);
  });

  test('brings its own fees and rates, so that its figures are the sender’s', () => {
    expect(read(linkTo(typedWith({ commission: '0.10' }), null)).lent.commission).toBe('0.10');
    expect(read(linkTo(EXAMPLE, null)).lent.commission).toBe('0.65');
  });

  test('with days and date goes by the date', () => {
    const { draft } = read('#plan?days=37&expiration=2026-12-18');
    expect(draft).toMatchObject({ days: '', expiration: '2026-12-18' });
    expect(read('#plan?expiration=&days=37').draft).toMatchObject({ days: '37', expiration: '' });
  });

  test('with a field given twice goes by the last', () => {
    expect(read('#plan?strike=1&strike=2').draft.strike).toBe('2');
  });
});

describe('a hash that is not a plan', () => {
  test.each([
    '',
    '#',
    '#plan',
    '#plan%3',
    '#plan%253D1',
    '#saved',
    '#PLAN?strike=1',
    '#/plan?strike=1',
    '#strike=1',
  ])('%j opens nothing', (hash) => {
    expect(isPlanLink(hash)).toBe(false);
    expect(readLink(hash, READER)).toBeNull();
  });
});

describe('a hostile link', () => {
  test.each([
    ['unknown=1', ['unknown']],
    ['__proto__=1&constructor=2&toString=3', ['__proto__', 'constructor', 'toString']],
    ['__proto__[polluted]=1', ['__proto__[polluted]']],
    ['Strike=1&strike%20=1', ['Strike', 'strike ']],
    ['account=ira&accountKind=ira', ['account', 'accountKind']],
    ['lent=1&own=2&placement=3', ['lent', 'own', 'placement']],
    ['tickClass=dime&billKind=', ['tickClass', 'billKind']],
    ['=1&=', ['', '']],
  ])('%j is refused by name', (parameters, names) => {
    const { draft, lent, refused } = read(`#plan?${parameters}`);
    expect(refused).toEqual(names);
    expect(draft).toEqual({ ...EMPTY_DRAFT, ...answersOf(READER) });
    expect(Object.keys(draft)).toEqual(DRAFT_FIELD_NAMES);
    expect(lent).toEqual(carriedOf(NEW_ACCOUNT));
    expect('polluted' in {}).toBe(false);
  });

  test.each(['soon', '2026-99-99', '2027-02-29', '18.12.2026', '2026-12-18T16:00', ' '])(
    'with “%s” for a date loses that date, and names it',
    (junk) => {
      const dates = DRAFT_FIELD_NAMES.filter((name) => specOf(name).kind === 'date');
      expect(dates).toContain('expiration');
      for (const name of [...dates, 'billIssued'] as const) {
        const { draft, lent, refused } = read(`#plan?days=37&${name}=${encodeURIComponent(junk)}`);
        expect(refused).toEqual([name]);
        expect({ ...draft, ...lent }).toMatchObject({ [name]: '', days: '37' });
      }
    },
  );

  test('with 10 kB in a field loses that field, and cuts off a name as long', () => {
    const long = 'x'.repeat(10_000);
    const { draft, refused } = read(`#plan?stock=${long}&${long}=1&strike=365`);
    expect(draft).toMatchObject({ stock: '', strike: '365' });
    expect(refused).toEqual(['stock', 'x'.repeat(100)]);
  });

  test('with broken escapes is read as far as it goes', () => {
    expect(read('#plan?stock=%E0%A4%A&strike=36%&premium=%').draft).toMatchObject({
      strike: '36%',
      premium: '%',
    });
  });

  test('with script text holds text and nothing more', () => {
    const script = '"><script>alert(1)</script>';
    expect(read(`#plan?stock=${encodeURIComponent(script)}`).draft.stock).toBe(script);
  });

  test('of any characters is read without an error, into texts that fit the fields', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (parameters) => {
        const { draft, lent } = read(`#plan?${parameters}`);
        expect(Object.keys(draft)).toEqual(DRAFT_FIELD_NAMES);
        expect(Object.keys(lent)).toEqual(Object.keys(carriedOf(NEW_ACCOUNT)));
        const texts = [...Object.values(draft), ...Object.values(lent)];
        expect(texts.every((text) => text.length <= 100)).toBe(true);
        expect(answersOf(draft)).toEqual(answersOf(READER));
        expect(draft.days === '' || draft.expiration === '').toBe(true);
      }),
    );
  });
});
