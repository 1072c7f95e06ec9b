import { expect, test } from 'vitest';
import { sameCashNotes } from '../../../src/words/plan/sameCashNotes';
import type { Texts } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

const IN_CASH =
  'In your account bills do not secure the put: Interactive Brokers wants the strike in cash.';

test.each<[string, Texts, readonly string[]]>([
  [
    'from which price up the put beats T-bills, and where those do not secure it',
    {},
    ['Above $361.04 the put beats T-bills. On margin a fall can force you to close.', IN_CASH],
  ],
  [
    'nothing of that in a margin account, which takes them',
    { accountKind: 'margin' },
    ['Above $361.04 the put beats T-bills. On margin a fall can force you to close.'],
  ],
  [
    'that a bill as long as the trade is rolled',
    { days: '400', premium: '25' },
    [
      expect.stringMatching(
        /^Above \$\d+\.\d\d the put beats T-bills, rolling the 52-week bill\. /,
      ),
      IN_CASH,
    ],
  ],
  [
    'no such price where T-bills pay more than the put at its best',
    { premium: '1' },
    ['On margin a fall can force you to close.', IN_CASH],
  ],
  [
    'why there are no rows with T-bills',
    { billQuote: '' },
    [
      'On margin a fall can force you to close.',
      'No rows with T-bills: enter a T-bill quote under Account.',
    ],
  ],
])('the notes under the same cash say %s', (_, texts, notes) => {
  expect(sameCashNotes(outlookOf(texts))).toEqual(notes);
});
