import type { RailName } from '../../core/rules/guardRails';
import { isExample } from '../../draft/draft';
import { FIELD_NAMES, specOf, type FieldName } from '../../draft/fields';
import type { Problems } from '../../draft/problems';
import type { Work } from '../../draft/work';
import type { Order } from './order';

/** The field for the reason why a failing rail is accepted. */
export type ReasonField = `reason-${RailName}`;

export const reasonField = (rail: RailName): ReasonField => `reason-${rail}`;

/** Something that prevents placing an order, and the field that resolves it. */
export type Obstacle =
  | { readonly kind: 'example'; readonly field: 'stock' }
  | { readonly kind: 'mistake'; readonly field: FieldName; readonly problem: string }
  | { readonly kind: 'noClock'; readonly field: null }
  | { readonly kind: 'noTradingDay'; readonly field: 'expiration' }
  | { readonly kind: 'noStep' | 'estimate'; readonly field: 'premium' }
  | { readonly kind: 'noMargin'; readonly field: 'accountKind' }
  | { readonly kind: 'unknown'; readonly field: FieldName; readonly rails: readonly RailName[] }
  | { readonly kind: 'reason'; readonly field: ReasonField; readonly rail: RailName };

/** The field that resolves a rail. */
const FIELD_OF = {
  cashSecured: 'cash',
  saneLimit: 'bid',
  spreadWidth: 'bid',
  noEarnings: 'earnings',
  positionWeight: 'accountValue',
  firstTradeSize: 'closedTrades',
  freshQuote: 'bid',
} as const satisfies Readonly<Record<RailName, FieldName>>;

/** Rails that cannot be judged, by the field that would resolve them. */
function unknowns({ unanswered, plan: { input } }: Order): readonly Obstacle[] {
  const waiting = new Map<FieldName, RailName[]>();
  for (const { rail, verdict } of unanswered) {
    if (verdict !== 'unknown') continue;
    const half = FIELD_OF[rail] === 'bid' && input.bid !== null && input.ask === null;
    const field = half ? 'ask' : FIELD_OF[rail];
    waiting.set(field, [...(waiting.get(field) ?? []), rail]);
  }
  return [...waiting].map(([field, rails]) => ({ kind: 'unknown', field, rails }));
}

const notPossible = ({ obstacle }: Order): readonly Obstacle[] => {
  switch (obstacle) {
    case null:
    case 'noClock':
      return [];
    case 'noTradingDay':
      return [{ kind: obstacle, field: 'expiration' }];
    case 'noStep':
      return [{ kind: obstacle, field: 'premium' }];
  }
};

const mistakes = (problems: Problems): readonly Obstacle[] =>
  FIELD_NAMES.flatMap((field) => {
    const problem = problems[field];
    return problem === undefined || specOf(field).asks
      ? []
      : [{ kind: 'mistake' as const, field, problem }];
  });

/** Only an account that can borrow accepts a put its cash does not cover. */
const isRefused = ({ isCashSecured, plan }: Order) =>
  isCashSecured === false && plan.account.accountKind !== 'margin';

/**
 * Everything that prevents marking an order as placed, in the order to resolve it; empty once it is
 * placed. While a field cannot be read, the order may be null or the last valid one.
 */
export function obstaclesOf(
  order: Order | null,
  problems: Problems,
  { draft, placement }: Pick<Work, 'draft' | 'placement'>,
): readonly Obstacle[] {
  if (placement !== null) return [];
  // Without a clock, nothing that counts days can be judged.
  if (order?.obstacle === 'noClock') return [{ kind: 'noClock', field: null }];
  const wrong = mistakes(problems);
  const isAbout = ({ field }: Obstacle) => wrong.some((mistake) => mistake.field === field);
  const ofOrder: readonly Obstacle[] = order
    ? [
        // An estimated premium is not a price that anyone has offered.
        ...(draft.estimatedAt === '' ? [] : [{ kind: 'estimate', field: 'premium' } as const]),
        ...notPossible(order),
        ...unknowns(order),
        ...(isRefused(order) ? [{ kind: 'noMargin', field: 'accountKind' } as const] : []),
        ...order.unanswered.flatMap(({ rail, verdict }) =>
          verdict === 'fail' ? [{ kind: 'reason' as const, field: reasonField(rail), rail }] : [],
        ),
      ]
    : [];
  return [
    ...(isExample(draft) ? [{ kind: 'example', field: 'stock' } as const] : []),
    ...wrong,
    ...ofOrder.filter((obstacle) => !isAbout(obstacle)),
  ];
}
