import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FeeInputs } from '../../../../src/views/plan/form/FeeInputs';
import { outlookOf } from '../../../plan/outlooks';
import { startPage } from '../../../store/startPage';

const show = (plan: ReturnType<typeof outlookOf> | null) => {
  startPage();
  const view = { plan, problems: {}, asked: {}, waitingFor: null, following: {} };
  render(<FeeInputs view={view} />);
};

const hint = (label: string) => screen.getByLabelText(label);

test('each fee carries its own date, and says when it is over a year old', () => {
  show(outlookOf());
  expect(hint('OCC clearing')).toHaveAccessibleDescription(/as of Feb 14, 2025, over a year old/);
  expect(hint('FINRA trading activity')).toHaveAccessibleDescription(/as of 2026, check/);
  expect(hint('Exchange fee')).toHaveAccessibleDescription(/\$0\.01 to \$0\.95 a contract/);
  expect(screen.getByText(/9 fees of 11 are from over a year ago/)).toBeVisible();
});

test('a fee of your own has no date, and names the one that it replaces with its date', () => {
  show(outlookOf({ clearingFee: '0.02', assignmentFee: '5' }));
  expect(hint('OCC clearing')).toHaveAccessibleDescription(/yours, in place of 0\.025 as of/);
  expect(hint('Assignment, whole order')).toHaveAccessibleDescription(/yours, in place of 0 as of/);
});

test('FINRA’s fee is not counted on an index, as its field says', () => {
  show(outlookOf({ stock: 'SPX' }));
  expect(hint('FINRA trading activity')).toHaveAccessibleDescription(/not counted: options on/);
  expect(hint('OCC clearing')).not.toHaveAccessibleDescription(/not counted/);
});

test('a fee shows its date even without figures', () => {
  show(null);
  expect(hint('Minimum per order')).toHaveAccessibleDescription(/an order; as of 2025/);
});
