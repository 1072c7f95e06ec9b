import { isEarlyClose } from '../../core/market/holidays';
import type { Plan } from '../../plan/plan';
import { usdBrief } from '../../text/format';

/*
 * Holders may decide for an hour and a half after the close: until 17:30 in New York, 14:30 on an
 * early close. Source: FINRA Information Notice 11/23/21; NYSE Group holidays.
 */
const DECIDE = { usual: '5:30 p.m.', earlyClose: '2:30 p.m.' } as const;

/** The time on the expiration day until which holders may decide, New York: `5:30 p.m.`. */
export function decideUntil({ expiration }: Plan): string {
  const early = expiration !== null && isEarlyClose(expiration);
  return early ? DECIDE.earlyClose : DECIDE.usual;
}

/**
 * What can still happen in the hour and a half after the close; empty for an option settled in
 * cash.
 */
export const afterCloseWords = (plan: Plan): readonly string[] =>
  plan.isIndex
    ? []
    : [
        `Holders decide until ${decideUntil(plan)} in New York on the expiration day, after the close: news by then can bring assignment even if the stock closed above ${usdBrief(plan.terms.strike)}, or prevent it even if it closed below.`,
        `A close at or next to ${usdBrief(plan.terms.strike)} pins you: how many of the contracts are assigned is known only the next morning.`,
      ];
