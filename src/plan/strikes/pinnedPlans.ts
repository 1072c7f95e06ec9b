import type { RankedPut } from '../../core/chain/rankedPut';
import { pickedDraft } from '../../draft/pickedDraft';
import type { Draft } from '../../draft/draft';
import { readPlan } from '../../draft/reading';
import { derivePlan, type Plan } from '../plan';
import { chainTickClass, type Chain, type Sale } from './facts';

/** A chain's put as a trade picked into Plan; null without a price to sell at. */
export function draftOfPut(
  { quote, price }: RankedPut,
  chain: Chain,
  sale: Pick<Sale, 'draft'>,
): Draft | null {
  if (price === null) return null;
  const tickClass = chainTickClass(chain, sale);
  return pickedDraft({ quote, premium: price, spot: chain.spot, tickClass }, sale.draft);
}

/** When a chain's put was quoted, as an instant; null if only a day or a local time is known. */
export function quotedInstant({ quote }: RankedPut, chain: Chain): string | null {
  const { quotedAt = chain.quotedAt } = quote;
  return quotedAt !== null && quotedAt.endsWith('Z') ? quotedAt : null;
}

/** A chain's put as a plan; null if it has no price or a field cannot be read. */
export function planOfPut(put: RankedPut, chain: Chain, sale: Sale): Plan | null {
  const draft = draftOfPut(put, chain, sale);
  const { clock } = sale.context;
  if (draft === null || clock === null) return null;
  const { given } = readPlan({ draft, account: sale.account, fill: null }, clock.today);
  return given && derivePlan(given, sale.context);
}
