import { useMemo } from 'react';
import { create } from 'zustand';
import { formOf, RULE_CHOICES, type RuleForm } from '../../plan/history/ruleForm';
import { scheduledFees } from '../../plan/scheduledFees';
import { usePage } from '../page';
import { textsIn } from '../typed/askedTexts';
import { typeText, useTypedText, useTypedTexts } from '../typed/texts';

/** The rule as filled in initially; null until first shown. */
const useFilledIn = create<{ readonly form: RuleForm | null }>()(() => ({ form: null }));

const FIELD = 'asked.rule';

const CHOICES: Readonly<Record<string, readonly string[]>> = RULE_CHOICES;

/** The parts of the rule that were typed over; invalid choices are dropped. */
const typedIn = (text: string): Partial<RuleForm> =>
  Object.fromEntries(
    Object.entries(textsIn(text)).filter(
      ([name, chosen]) => CHOICES[name]?.includes(chosen) ?? true,
    ),
  );

/** The rule to replay, as typed, which survives a reload; null until first shown. */
export function useReplayForm(): RuleForm | null {
  const form = useFilledIn((filled) => filled.form);
  const text = useTypedText(FIELD) ?? '';
  return useMemo(() => form && { ...form, ...typedIn(text) }, [form, text]);
}

/** A typical order, used for the fee per contract. */
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

/** Fills in the rule from the person's own thresholds, exit and fees, once. */
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
