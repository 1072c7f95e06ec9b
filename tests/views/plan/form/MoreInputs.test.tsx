import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import MoreInputs from '../../../../src/views/plan/form/MoreInputs';
import { accountWith } from '../../../plan/drafts';
import { startPage } from '../../../store/startPage';

const BLANK = { plan: null, problems: {}, asked: {}, waitingFor: null, following: {} };
const folds = () => screen.getAllByRole('group').map((fold) => fold.textContent);

test('before there is a trade, each fold says what is in it', () => {
  startPage();
  render(<MoreInputs view={BLANK} />);
  expect(folds()).toEqual([
    'Market: bid and ask, dividends, earnings',
    'Account: cash and account type',
    'Fees: as your broker charges them',
  ]);
});

test('before there is a trade, the fold of the account says how much cash is kept', () => {
  startPage({ account: accountWith({ cash: '52,000' }) });
  render(<MoreInputs view={BLANK} />);
  expect(screen.getByText('Account: $52,000 cash')).toBeVisible();
});
