import { atStart } from '../text/sentence';
import { noVolatility } from './plan/unpriced';
import { addDays, daysToExpiration } from '../core/market/calendar';
import { type FieldName } from '../draft/fields';
import { placedWords } from './fillWords';
import { byTheMinute } from './plan/instantWords';
import { isShortPeriod, SHORT_PERIOD } from '../plan/shortPeriod';
import type { Work } from '../draft/work';
import { indexWords, isEuropean, leverageWords } from './kindWords';
import { noun } from './planWords';
import { count, longDate, usd } from '../text/format';
import { impliedOf, underlyingOf } from '../plan/derived';
import type { Plan } from '../plan/plan';
import { pricingOf } from '../plan/pricing';

/** Something worth knowing that blocks nothing, and what can be done about it right away. */
export interface Notice {
  readonly key: string;
  readonly text: string;
  readonly actions: readonly {
    readonly words: string;
    readonly field: FieldName;
    readonly text: string;
  }[];
}

const notice = (key: string, text: string, actions: Notice['actions'] = []): Notice => ({
  key,
  text,
  actions,
});

function plannedEarlier(days: number, plannedOn: string, today: string): Notice {
  const expiration = addDays(plannedOn, days);
  const left = daysToExpiration(today, expiration);
  return notice(
    'plannedEarlier',
    `Planned on ${longDate(plannedOn)} with ${count(days, 'day')}; counted from then, ${
      left < 0 ? 'it has expired' : `${count(left, 'day')} ${left === 1 ? 'is' : 'are'} left`
    }.`,
    left < 0 ? [] : [{ words: `Use ${count(left, 'day')}`, field: 'days', text: String(left) }],
  );
}

/** The notices of a plan; `today` is the current date. */
export function noticesOf(
  plan: Plan,
  { plannedOn, placement }: Pick<Work, 'plannedOn' | 'placement'>,
  today: string | null,
): readonly Notice[] {
  const { input, trade, terms, days } = plan;
  const implied = impliedOf(plan);
  const notices: Notice[] = [];
  const placed = placedWords(plan, placement, today);
  if (placed !== null) notices.push(notice('placed', placed));
  if (days === 0 && plan.asOf !== null && pricingOf(plan).years === 0) {
    notices.push(notice('expired', 'Expired: trading in this option ended with the close today.'));
  }
  const index = indexWords(plan);
  if (index !== null) notices.push(notice('index', index));
  const leverage = leverageWords(plan);
  if (leverage !== null) notices.push(notice('leverage', leverage));
  if (input.expiration === null && today !== null && plannedOn !== null && plannedOn < today) {
    notices.push(plannedEarlier(days, plannedOn, today));
  }
  const minutes = byTheMinute(plan);
  if (minutes !== null) notices.push(notice('byTheMinute', minutes));
  if (isShortPeriod(plan)) notices.push(notice('short', SHORT_PERIOD));
  if (days > 400) {
    notices.push(notice('long', 'More than 400 days: check the expiration.'));
  }
  const intrinsic = trade ? trade.strike - trade.spot : 0;
  const { isPriced } = underlyingOf(plan);
  // A European put may be worth less, and one priced from futures has no such bound.
  if (terms.premium < intrinsic && isPriced && !(isEuropean(plan) && implied)) {
    notices.push(
      notice(
        'belowIntrinsic',
        `The premium is below the ${usd(intrinsic)} the put is worth if exercised: the quote may be stale.`,
      ),
    );
  } else if (trade && !implied && days > 0 && isPriced) {
    notices.push(
      notice(
        'noVolatility',
        `${atStart(noVolatility(plan))}, so no chances are shown: check the ${noun(plan)}’s price, the premium and the days.`,
      ),
    );
  }
  return notices;
}
