import type { RuleName } from '../../core/rules/rules';

/** Each rule's subject in a few words. */
export const RULE_LABELS: Readonly<Record<RuleName, string>> = {
  daysWindow: 'days',
  outOfTheMoneyBand: 'distance',
  deltaBand: 'delta',
  returnFloor: 'return',
  spreadWidth: 'spread',
  saneLimit: 'limit',
  openInterestFloor: 'open interest',
  noEarnings: 'earnings',
  noExDividend: 'ex-dividend date',
  cashSecured: 'cash',
  cashBuffer: 'cash buffer',
  positionWeight: 'share of the account',
  firstTradeSize: 'first trades',
  reviewDays: 'review days',
  willingToOwn: 'owning the stock',
  privateCapital: 'own money',
  takeProfit: 'take-profit order',
};
