import { readPlan } from '../draft/reading';
import { typedOn } from '../draft/work';
import { estimatedPremium } from '../plan/estimate';
import { derivePlan } from '../plan/plan';
import { price } from '../text/format';
import { usePage, type Page } from './page';

/** The estimated premium, from the other fields and its volatility; null without an estimate. */
function premiumOn({ work, account, clock, settings }: Page): string | null {
  const { draft, lent, placement } = work;
  if (draft.estimatedAt === '' || placement || !clock) return null;
  // The current premium must not affect its own estimate.
  const unpaid = { draft: { ...draft, premium: '0' }, lent, placement };
  const { given } = readPlan(typedOn(unpaid, account), clock.today, clock.today);
  if (!given) return null;
  const plan = derivePlan(given, {
    convention: settings.convention,
    rules: settings.rules,
    takeProfitPlaced: false,
    clock,
  });
  const premium = estimatedPremium(plan);
  return premium === null ? null : price(premium).replaceAll(',', '');
}

/** From now on an estimated premium is updated in the same change as its inputs. */
export function followEstimate() {
  const follow = (page: Page) => {
    const premium = premiumOn(page);
    const { work } = page;
    if (premium === null || premium === work.draft.premium) return;
    usePage.setState({ work: { ...work, draft: { ...work.draft, premium } } });
  };
  follow(usePage.getState());
  return usePage.subscribe((page, before) => {
    const isSame =
      page.work.draft === before.work.draft &&
      page.account === before.account &&
      page.clock?.today === before.clock?.today;
    if (!isSame) follow(page);
  });
}
