import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT, EXAMPLE_DRAFT, typed, type Draft } from '../../src/draft/draft';
import { FIELD_NAMES, specOf, type FieldName } from '../../src/draft/fields';
import { isPlanLink } from '../../src/store/address';
import { linkTo, readLink } from '../../src/storage/link';
import { exampleWith, TODAY } from '../plan/drafts';

/** Another text than a field has, of its own, that the field can hold. */
function otherText(name: FieldName, than: string): string {
  const { choices } = specOf(name);
  return choices ? choices.find((choice) => choice !== than)! : `typed as ${name}`;
}

/** A draft with something of its own in every field; of days and date, the date. */
const FILLED: Draft = {
  ...(Object.fromEntries(
    FIELD_NAMES.map((name) => [name, otherText(name, EMPTY_DRAFT[name])]),
  ) as Draft),
  days: '',
};

const CARRIED = new Set([
  ...new URLSearchParams(linkTo(FILLED, null).replace('#plan?', '')).keys(),
  'days',
]);

/** The fields of a draft that no link touches. */
const pick = (draft: Draft) =>
  Object.fromEntries(
    FIELD_NAMES.filter((name) => !CARRIED.has(name)).map((name) => [name, draft[name]]),
  );

/** A reader who has typed into every field that a link never touches. */
const READER: Draft = {
  ...EXAMPLE_DRAFT,
  cash: '11,111',
  account: 'ira',
  accountValue: '22,222',
  closedTrades: '33',
  commission: '0.35',
};

const read = (hash: string) => readLink(hash, READER)!;

/** A draft of any text that a link has room for. */
const anyDraft = fc
  .tuple(
    fc.record(
      Object.fromEntries(
        FIELD_NAMES.map((name) => {
          const { choices } = specOf(name);
          const text = fc.string({ unit: 'binary', maxLength: 50 });
          return [name, choices ? fc.constantFrom(...choices) : text];
        }),
      ),
    ) as fc.Arbitrary<Draft>,
    fc.constantFrom('days', 'expiration'),
  )
  .map(([draft, last]) => typed(draft, last, draft[last]));

describe('a link', () => {
  test('to the worked example can be read by a person', () => {
    expect(linkTo(EXAMPLE_DRAFT, null)).toBe(
      '#plan?stock=GOOGL&spot=385.00&strike=365.00&premium=5.40&days=37',
    );
  });

  test('by days carries the date they count from', () => {
    const link = linkTo(EXAMPLE_DRAFT, '2026-11-20');
    expect(link).toMatch(/&planned=2026-11-20$/);
    expect(read(link).plannedOn).toBe('2026-11-20');
    expect(linkTo(typed(EXAMPLE_DRAFT, 'expiration', '2026-12-24'), '2026-11-20')).not.toMatch(
      /planned/,
    );
  });

  test.each(['2026-99-99', '9999-12-31', 'soon'])('counts days from no such date as %s', (text) => {
    expect(read(`#plan?days=37&planned=${text}`)).toMatchObject({
      plannedOn: null,
      refused: ['planned'],
    });
  });

  test('to a page without a trade carries nothing', () => {
    expect(linkTo(EMPTY_DRAFT, null)).toBe('#plan?');
    expect(read('#plan?').draft).toEqual({ ...EMPTY_DRAFT, ...pick(READER) });
  });

  test('opens the same draft elsewhere, whatever was typed', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { draft: opened, refused } = read(linkTo(draft, null));
        expect(refused).toEqual([]);
        expect(opened).toEqual({ ...draft, ...pick(READER) });
      }),
    );
  });

  test('survives what chat programs do to addresses', () => {
    const draft = exampleWith({ stock: 'BRK.B & co. = 100% +"<>#?', expiration: '2026-12-18' });
    const { hash } = new URL(`https://example.org/path?a=b${linkTo(draft, null)}`);
    expect(read(hash).draft).toMatchObject({ stock: draft.stock, expiration: '2026-12-18' });
  });

  test('carries of the account what is no secret: a new field of it is to be put here or there', () => {
    const shared = FIELD_NAMES.filter(
      (name) => specOf(name).scope === 'account' && CARRIED.has(name),
    );
    expect(shared).toEqual([
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
    ['what account it is', ['account', 'brokerAccount']],
    ['how often puts were closed', ['closedTrades']],
    ['whether the stock is owned, and how', ['owns', 'privateCapital']],
    ['taxes', ['taxShown', 'federalTax', 'stateTax', 'netInvestmentTax', 'longTermTax']],
    ['another currency', ['baseCurrency', 'baseRate', 'baseDate', 'baseShown']],
    ['how the order was filled', ['fillPrice', 'fillFees', 'fillDate', 'fillTime']],
  ])('with every field filled tells nothing of %s', (_, fields) => {
    const link = linkTo(FILLED, null);
    for (const name of fields) {
      expect(link).not.toContain(`${name}=`);
      expect(link).not.toContain(encodeURIComponent(`typed as ${name}`).replaceAll('%20', '+'));
      const other = otherText(name, FILLED[name]);
      expect(linkTo({ ...FILLED, [name]: other }, null)).toBe(link);
    }
  });

  test('with every field filled tells the trade', () => {
    expect(linkTo(FILLED, null)).toContain('&strike=typed+as+strike&premium=typed+as+premium&');
  });

  test('brings no cash, account or history either: the reader’s own stay', () => {
    const { draft, refused } = read('#plan?strike=365&cash=1&account=margin&accountValue=2');
    expect(pick(draft)).toEqual(pick(READER));
    expect(refused).toEqual(['cash', 'account', 'accountValue']);
  });

  test('says nothing of how the reader’s last order was filled', () => {
    const filled = { fillPrice: '5.45', fillFees: '1.07', fillDate: TODAY, fillTime: '10:42' };
    const draft = readLink('#plan?strike=360', { ...EXAMPLE_DRAFT, ...filled })!.draft;
    expect(draft).toMatchObject({ fillPrice: '', fillFees: '', fillDate: '', fillTime: '' });
  });

  test('brings its own fees and rates, so that its figures are the sender’s', () => {
    expect(read(linkTo({ ...EXAMPLE_DRAFT, commission: '0.10' }, null)).draft.commission).toBe(
      '0.10',
    );
    expect(read(linkTo(EXAMPLE_DRAFT, null)).draft.commission).toBe('0.65');
  });

  test('with days and date goes by the date', () => {
    const { draft } = read('#plan?days=37&expiration=2026-12-18');
    expect(draft).toMatchObject({ days: '', expiration: '2026-12-18' });
    expect(read('#plan?expiration=&days=37').draft).toMatchObject({ days: '37', expiration: '' });
  });

  test('with a field twice goes by the last', () => {
    expect(read('#plan?strike=1&strike=2').draft.strike).toBe('2');
  });
});

describe('a hash that is no plan', () => {
  test.each(['', '#', '#plan', '#saved', '#PLAN?strike=1', '#/plan?strike=1', '#strike=1'])(
    '%j opens nothing',
    (hash) => {
      expect(isPlanLink(hash)).toBe(false);
      expect(readLink(hash, READER)).toBeNull();
    },
  );
});

describe('a hostile link', () => {
  test.each([
    ['unknown=1', ['unknown']],
    ['__proto__=1&constructor=2&toString=3', ['__proto__', 'constructor', 'toString']],
    ['__proto__[polluted]=1', ['__proto__[polluted]']],
    ['Strike=1&strike%20=1', ['Strike', 'strike ']],
    ['account=ira', ['account']],
    ['tickClass=dime&billKind=', ['tickClass', 'billKind']],
    ['=1&=', ['', '']],
  ])('%j is refused by name', (parameters, names) => {
    const { draft, refused } = read(`#plan?${parameters}`);
    expect(refused).toEqual(names);
    expect(draft).toEqual({ ...EMPTY_DRAFT, ...pick(READER) });
    expect(Object.keys(draft)).toEqual(FIELD_NAMES);
    expect('polluted' in {}).toBe(false);
  });

  test('with 10 kB in a field loses that field, its name cut where it is as long', () => {
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
        const { draft } = read(`#plan?${parameters}`);
        expect(Object.keys(draft)).toEqual(FIELD_NAMES);
        expect(Object.values(draft).every((text) => text.length <= 100)).toBe(true);
        expect(pick(draft)).toEqual(pick(READER));
        expect(draft.days === '' || draft.expiration === '').toBe(true);
      }),
    );
  });
});
