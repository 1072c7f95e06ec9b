import { useMemo, useState } from 'react';
import { addDays, daysToExpiration } from '../core/market/calendar';
import { number } from '../text/format';
import { parseDate, parseWhole } from '../text/parse';
import type { Draft } from '../draft/draft';
import { FIELD_NAMES, FIELDS, specOf, type FieldName } from '../draft/fields';
import { TAKE_PROFIT_TICK, typedOn } from '../draft/work';
import { usePage } from './page';
import { rememberTyped } from './typed/typedFor';
import { LAST_DAYS } from '../core/market/lastDays';
import { derivePlan, type Plan } from '../plan/plan';
import { dayOfFill, readPlan, type Reading } from '../draft/reading';

type Problems = Reading['problems'];

export interface PlanView extends Pick<Reading, 'problems'> {
  /** The figures to show: for the current fields, or for their last valid state. */
  readonly plan: Plan | null;
  /** Problems of fields that only ask something; the same object while there are none. */
  readonly asked: Problems;
  /** Label of the field whose text holds up the figures; null if none does. */
  readonly waitingFor: string | null;
  /** What days and date show while the other one is typed. */
  readonly following: { readonly days?: string; readonly expiration?: string };
}

/** The only path from what is typed to what is shown; the same object until something changes. */
export function usePlan(): PlanView {
  const own = usePage((page) => page.account);
  const draft = usePage((page) => page.work.draft);
  const lent = usePage((page) => page.work.lent);
  const placement = usePage((page) => page.work.placement);
  const convention = usePage((page) => page.settings.convention);
  const rules = usePage((page) => page.work.placement?.rules ?? page.settings.rules);
  const takeProfitPlaced = usePage((page) => page.work.ticks.includes(TAKE_PROFIT_TICK));
  const clock = usePage((page) => page.clock);
  const plannedAt = usePage((page) => page.plannedAt);
  const today = clock && clock.today;
  // A placed plan is computed as of the day of its fill, whatever today is.
  const asOf = placement ? dayOfFill(placement, today) : today;

  const { given, problems, waitingFor } = useMemo(
    () => readPlan(typedOn({ draft, lent, placement }, own), asOf, today),
    [own, draft, lent, placement, asOf, today],
  );
  // Minutes count only in the last days; before them the figures stay the same all day.
  const isLast = given && given.input.daysToExpiration <= LAST_DAYS;
  const now = isLast ? (clock?.now ?? null) : 0;
  const current = useMemo(() => {
    if (!given) return null;
    const plan = derivePlan(given, {
      convention,
      rules,
      takeProfitPlaced,
      clock: asOf === null || now === null ? null : { today: asOf, now, plannedAt },
    });
    rememberTyped(plan);
    return plan;
  }, [given, convention, rules, takeProfitPlaced, asOf, now, plannedAt]);

  const replacements = usePage((page) => page.replacements);
  const [lastGood, setLastGood] = useState({ plan: current, replacements });
  if (current && current !== lastGood.plan) setLastGood({ plan: current, replacements });

  const plan = current ?? (lastGood.replacements === replacements ? lastGood.plan : null);
  return useMemo(
    () => ({
      plan,
      problems,
      asked: onlyAsked(problems),
      waitingFor: waitingFor && labelOf(waitingFor),
      following: followed(draft, asOf),
    }),
    [plan, problems, waitingFor, draft, asOf],
  );
}

const NONE: Problems = {};

function onlyAsked(problems: Problems): Problems {
  const asked = FIELD_NAMES.filter((name) => specOf(name).asks && problems[name]);
  return asked.length === 0
    ? NONE
    : Object.fromEntries(asked.map((name) => [name, problems[name]]));
}

/** Days and expiration date follow each other whenever the typed one can be read. */
function followed({ days, expiration }: Draft, asOf: string | null): PlanView['following'] {
  if (asOf === null) return {};
  const count = parseWhole(days).value;
  if (count !== null && count >= 0 && count <= FIELDS.days.max) {
    return { expiration: addDays(asOf, count) };
  }
  const date = parseDate(expiration).value;
  const left = date === null ? -1 : daysToExpiration(asOf, date);
  return left < 0 ? {} : { days: number(left) };
}

const labelOf = (name: FieldName) => FIELDS[name].label;
