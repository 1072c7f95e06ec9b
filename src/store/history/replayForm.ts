import { useMemo } from 'react';
import { create } from 'zustand';
import { formOf, type RuleForm } from '../../plan/history/ruleForm';
import { scheduledFees } from '../../plan/scheduledFees';
import { usePage } from '../page';
import { textsIn } from '../typed/askedTexts';
import { typeText, useTypedText, useTypedTexts } from '../typed/texts';

/** The rule as it is filled in; null until it is first shown. */
const useFilledIn = create<{ readonly form: RuleForm | null }>()(() => ({ form: null }));

const FIELD = 'asked.rule';

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  whose: ['index', 'own'],
  by: ['delta', 'distance'],
  end: ['settle', 'wheel'],
  volatility: ['calibrated', 'raw'],
};

/** What of the rule was typed over; a choice that is none is not. */
const typedIn = (text: string): Partial<RuleForm> =>
  Object.fromEntries(
    Object.entries(textsIn(text)).filter(
      ([name, chosen]) => CHOICES[name]?.includes(chosen) ?? true,
    ),
  );

/** The rule that is replayed, as typed, which outlasts the page; null until it is first shown. */
export function useReplayForm(): RuleForm | null {
  const form = useFilledIn((filled) => filled.form);
  const text = useTypedText(FIELD) ?? '';
  return useMemo(() => form && { ...form, ...typedIn(text) }, [form, text]);
}

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
  if (useFilledIn.getState().form !== null) return;
  const { settings, account, work } = usePage.getState();
  const form = formOf(settings.rules, {
    takeProfit: work.draft.takeProfitShare,
    feePerContract: scheduledFees(account, USUAL),
  });
  useFilledIn.setState({ form });
}

export const changeRule = (changed: Partial<RuleForm>) =>
  typeText(
    FIELD,
    JSON.stringify({ ...typedIn(useTypedTexts.getState()[FIELD] ?? ''), ...changed }),
  );
