import { describe, expect, test } from 'vitest';
import { lentOf, NEW_ACCOUNT, snapshotOf } from '../../src/account/account';
import { EMPTY_FILL } from '../../src/draft/fill';
import type { Placement } from '../../src/draft/placement';
import { accountFor, EXAMPLE_WORK } from '../../src/draft/work';
import { unwrap, wrap } from '../../src/storage/envelope';
import { WORK } from '../../src/storage/kinds';
import { accountWith, placementWith, workWith } from '../plan/drafts';

/** Work as it is read from foreign text; null if it cannot be. */
function read(parts: Readonly<Record<string, unknown>>) {
  const foreign: unknown = JSON.parse(JSON.stringify(wrap(WORK, { ...EXAMPLE_WORK, ...parts })));
  const opened = unwrap(foreign, WORK);
  return opened.state === 'found' ? opened.data : null;
}

const PLACED = placementWith({ expiration: '2026-12-18', fillPrice: '5.45', cash: '40,000' });

describe('a stored placement', () => {
  test('is read as it was written', () => {
    expect(read({ placement: PLACED })).toEqual(workWith({}, { placement: PLACED }));
  });

  test.each<[what: string, parts: Readonly<Record<keyof Placement, unknown>> | object]>([
    ['on no day', { day: '2026-02-30' }],
    ['on a day of another century', { day: '1926-11-20' }],
    ['without a day', { day: null }],
    ['without a contract', { contract: null }],
    ['of a contract by name alone', { contract: 'GOOGL-2026-12-18-P365000' }],
    ['of a contract that ends on no day', { contract: { ...PLACED.contract, expiration: 'soon' } }],
    ['of a contract at a text', { contract: { ...PLACED.contract, strike: '365' } }],
    ['of a contract at nothing', { contract: { ...PLACED.contract, strike: 0 } }],
    ['of a contract at less', { contract: { ...PLACED.contract, strike: -365 } }],
    ['of a contract on no shares', { contract: { ...PLACED.contract, multiplier: 0 } }],
    ['of a contract with another right', { contract: { ...PLACED.contract, right: 'straddle' } }],
    ['of a contract with a method’s', { contract: { ...PLACED.contract, right: 'toString' } }],
    ['of no contracts', { contracts: 0 }],
    ['of half a contract', { contracts: 0.5 }],
    ['at no limit', { limit: 0 }],
    ['at a text', { limit: '5.40' }],
    ['at a limit beyond numbers', { limit: Number.NaN }],
    ['by rules that are none', { rules: {} }],
    ['by limits below nothing', { rules: { ...PLACED.rules, minDays: -1 } }],
    ['for a reason that is no text', { reasons: { freshQuote: 1 } }],
    ['by cash that is a number', { account: { ...PLACED.account, cash: 40_000 } }],
    ['by an account of no kind', { account: { ...PLACED.account, accountKind: 'offshore' } }],
    ['by no account', { account: null }],
    ['and filled at a number', { fill: { ...PLACED.fill, fillPrice: 5.45 } }],
    ['and filled without an end', { fill: null }],
  ])('%s cannot be read', (_, parts) => {
    expect(read({ placement: { ...PLACED, ...parts } })).toBeNull();
  });

  test('holds all of the account that it is judged by, and nothing else', () => {
    const account = {
      ...JSON.parse('{"__proto__":{"cash":"1"},"constructor":"x"}'),
      commission: '0.35',
      brokerAccount: 'U1234567',
      federalTax: '32',
    };
    const work = read({ placement: { ...PLACED, account } })!;
    expect(work.placement!.account).toEqual(snapshotOf(accountWith({ commission: '0.35' })));
    const own = accountWith({ cash: '1', brokerAccount: 'U7654321' });
    expect(accountFor(own, work)).toEqual(
      accountWith({ commission: '0.35', brokerAccount: 'U7654321' }),
    );
  });

  test('gets an empty fill if the texts of its fill are missing', () => {
    const work = read({ placement: { ...PLACED, fill: { toString: 'x' } } })!;
    expect(work.placement!.fill).toEqual(EMPTY_FILL);
  });
});

describe('what a link lent to stored work', () => {
  test('is all fees and rates, and nothing else', () => {
    const lent = {
      ...JSON.parse('{"__proto__":{"commission":"9"},"constructor":"x"}'),
      commission: '0.10',
      cash: '1',
      accountKind: 'margin',
      brokerAccount: 'U1234567',
      strike: '1',
      unknown: 'x',
    };
    const work = read({ lent })!;
    expect(work.lent).toEqual({ ...lentOf(NEW_ACCOUNT), commission: '0.10' });
    expect(Object.getPrototypeOf(work.lent)).toBe(Object.prototype);
    const own = accountWith({ cash: '50,000' });
    expect(accountFor(own, work)).toEqual({ ...own, commission: '0.10' });
  });

  test.each([[[]], ['0.10'], [{ commission: 0.1 }], [{ billKind: 'guess' }], [undefined]])(
    'cannot be %j',
    (lent) => {
      expect(read({ lent })).toBeNull();
    },
  );
});

test.each(['yesterday', '', '2026-11-20', '1926-11-20T16:00:00.000Z'])(
  'stored work that is open on a plan saved at no instant cannot be read: “%s”',
  (savedAt) => {
    expect(read({ openPlan: { id: 'id-one', savedAt } })).toBeNull();
  },
);
