import { contractKind } from '../../market/contractKind';
import type { Campaign } from '../book';
import type { Holding } from '../standing/holding';
import { average, quantityOf } from '../standing/lot';
import { economicBreakeven } from './breakeven';
import { capitalDays } from './capital';
import { netCash, type Stretch } from './stretch';

function campaignOf(stretch: Stretch, { account, series, shares }: Holding): Campaign {
  const netCashTotal = netCash(stretch);
  const days = capitalDays(stretch.pieces);
  const isOpen = stretch.flat === null;
  const options = [...series].map(({ contract, lots }) => ({
    contract,
    contracts: quantityOf(lots),
  }));
  const isAdjusted = options.some(({ contract }) => contractKind(contract.root) === 'adjusted');
  return {
    account: account.name,
    underlying: stretch.underlying,
    from: stretch.moments[0]!.event.date,
    to: stretch.flat?.event.date ?? null,
    events: stretch.moments.map(({ event }) => event.id),
    creditsTotal: stretch.credits,
    debitsTotal: stretch.debits,
    feesTotal: stretch.fees,
    dividendsTotal: stretch.dividends,
    realizedTotal: stretch.realized,
    netCashTotal,
    capitalDays: days,
    annualizedReturn:
      isOpen || netCashTotal === null || days === null || days <= 0
        ? null
        : (netCashTotal / days) * 365,
    economicBreakeven:
      isOpen && !isAdjusted && netCashTotal !== null
        ? economicBreakeven({ netCash: netCashTotal, shares: quantityOf(shares), options })
        : null,
    taxBasis: isOpen && shares.length > 0 ? average(shares, 'net') : null,
  };
}

/** The campaigns of a holding: its stretches that included any option. */
export const campaignsOf = (holding: Holding): { at: number; campaign: Campaign }[] =>
  holding.stretches
    .filter(({ hasOptions }) => hasOptions)
    .map((stretch) => ({
      at: stretch.moments[0]!.at,
      campaign: campaignOf(stretch, holding),
    }));
