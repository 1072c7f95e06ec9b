import { useMemo } from 'react';
import type { Sale } from '../../plan/strikes/facts';
import { usePage } from '../../store/page';
import { useStrikes } from '../../store/strikes';

/** The facts besides the chain by which every put is judged, taken from the page as Plan does. */
export function useSale(): Sale {
  const draft = usePage((page) => page.work.draft);
  const account = usePage((page) => page.account);
  const convention = usePage((page) => page.settings.convention);
  const rules = usePage((page) => page.settings.rules);
  const today = usePage((page) => page.clock?.today ?? null);
  const priceAt = useStrikes((strikes) => strikes.priceAt);
  return useMemo(
    () => ({
      draft,
      account,
      priceAt,
      context: {
        convention,
        rules,
        takeProfitPlaced: false,
        // Without minutes: the ranking stays the same all day.
        clock: today === null ? null : { today, now: Date.parse(today) },
      },
    }),
    [draft, account, convention, rules, today, priceAt],
  );
}
