import { create } from 'zustand';
import { formOf, type RuleForm } from '../../plan/history/ruleForm';
import { scheduledFees } from '../../plan/scheduledFees';
import { usePage } from '../page';

/** The rule that is replayed, as typed; null until it is first shown. It stays while the page is open. */
export const useReplayForm = create<{ readonly form: RuleForm | null }>()(() => ({ form: null }));

/** An order of one common put, for the fee of a contract. */
const USUAL = {
  side: 'sell',
  contracts: 1,
  price: 2,
  contract: {
    underlying: '',
    root: '',
    expiration: '2026-01-16',
    right: 'put',
    strike: 100,
    multiplier: 100,
  },
} as const;

/** Fills the rule in from the person's own thresholds, exit and fees, once. */
export function fillInRule() {
  if (useReplayForm.getState().form !== null) return;
  const { settings, account, work } = usePage.getState();
  const form = formOf(settings.rules, {
    takeProfit: work.draft.takeProfitShare,
    feePerContract: scheduledFees(account, USUAL),
  });
  useReplayForm.setState({ form });
}

export const changeRule = (changed: Partial<RuleForm>) =>
  useReplayForm.setState(({ form }) => ({ form: form && { ...form, ...changed } }));
