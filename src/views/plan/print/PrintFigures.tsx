import { atStart } from '../../../text/sentence';
import { orderPreview } from '../../../core/put/orderPreview';
import { PREVIEW_NAMES } from '../../../words/order/ticketText';
import { takeProfitShareOf } from '../../../plan/limits';
import { percentChance } from '../../../text/chanceFormat';
import {
  count,
  DASH,
  number,
  percent,
  percentBrief,
  price,
  shortDate,
  usd,
  usdExact,
  usdTotal,
} from '../../../text/format';
import { usdResult } from '../../../text/resultFormat';
import { NO_YEARLY_RATE, noun, returnWords, roomWords } from '../../../words/planWords';
import {
  ANNUALIZED_RETURN,
  BREAKEVEN,
  CASH_TO_SET_ASIDE,
  MOST_YOU_CAN_LOSE,
} from '../../../words/figures/keyFigures';
import type { Figure } from '../../../words/figures/figure';
import { EFFECTIVE_COST, PREMIUM_KEPT } from '../../../words/figures/moreFigures';
import { NAMES } from '../../../words/names';
import { BLANK } from '../../../words/page/printWords';
import styles from '../../../ui/print/PrintSheet.module.css';
import { impliedOf, limitsOf, outcomesOf, underlyingOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import { usePastOnPaper } from '../../../store/history/pastOnPaper';
import { putName } from '../../../words/putName';

function Figures({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A figure as a row, with its note for paper. */
const stated = (
  { name, value }: Pick<Figure, 'name' | 'value'>,
  plan: Plan,
  ofName = '',
  ofValue = '',
): readonly [string, string] => [name + ofName, (value(plan) ?? DASH) + ofValue];

export function PaysAndRisks({ plan }: { readonly plan: Plan }) {
  const { analysis, billReturn, bufferTotal, days } = plan;
  const implied = impliedOf(plan);
  const outcomes = outcomesOf(plan);
  const rowsOf = usePastOnPaper((paper) => paper.rowsOf);
  const falls = outcomes?.filter(({ kind }) => kind === 'fall').slice(0, 3) ?? [];
  return (
    <section>
      <h2>What it pays and what it risks</h2>
      <div className={styles.hero}>
        <span>
          {ANNUALIZED_RETURN.name}, {plan.annualized === null ? NO_YEARLY_RATE : returnWords(plan)}
        </span>
        <strong>{ANNUALIZED_RETURN.value(plan) ?? DASH}</strong>
      </div>
      <Figures
        rows={[
          [
            days === 0 ? NAMES.bills : `${NAMES.bills}, same ${count(days, 'day')}`,
            billReturn === null ? DASH : percent(billReturn),
          ],
          stated(PREMIUM_KEPT, plan),
          stated(CASH_TO_SET_ASIDE, plan),
          [
            `With ${percentBrief(plan.rules.cashBuffer)} buffer`,
            usdTotal(analysis.collateralTotal + bufferTotal),
          ],
          [
            BREAKEVEN.name,
            [BREAKEVEN.value(plan), roomWords(plan)].filter((part) => part !== null).join(', '),
          ],
          ...(plan.isIndex ? [] : [stated(EFFECTIVE_COST, plan, '', ' a share')]),
          stated(MOST_YOU_CAN_LOSE, plan, `, ${noun(plan)} at zero`),
          [
            `${atStart(noun(plan))} down 10% · 20% · 30%`,
            falls.length
              ? falls.map(({ profitTotal }) => usdResult(profitTotal)).join(' · ')
              : DASH,
          ],
          [
            implied
              ? `${NAMES.assignment}, at ${percent(implied.market.volatility)} volatility`
              : NAMES.assignment,
            implied ? percentChance(implied.chances.assignment) : DASH,
          ],
          ...(rowsOf?.(plan) ?? []),
        ]}
      />
    </section>
  );
}

export function Ticket({ plan }: { readonly plan: Plan }) {
  const { input, expiration } = plan;
  const ticket = limitsOf(plan);
  const { filledAt } = plan;
  const preview = ticket.sold && orderPreview(ticket.sold, input.spot, underlyingOf(plan).margin);
  const limit = (value: number | null, handling: string) =>
    value === null ? 'none: no valid price step' : `LIMIT ${price(value)} · ${handling}`;
  return (
    <section>
      <h2>Order ticket</h2>
      <Figures
        rows={[
          ['Action', `SELL ${number(input.contracts)} to open`],
          [
            'Contract',
            `${putName(plan)}, ${expiration ? shortDate(expiration) : count(plan.days, 'day')}`,
          ],
          [`${atStart(noun(plan))} price`, input.spot === null ? BLANK : usd(input.spot)],
          [
            'Order',
            `${limit(ticket.sellLimit, `${input.timeInForce} · SMART`)}${filledAt === null ? '' : `, filled at ${price(filledAt)}`}`,
          ],
          [PREVIEW_NAMES.maxLoss, preview ? usdTotal(preview.maxLossTotal) : DASH],
          [
            `${BREAKEVEN.name} · all fees`,
            preview
              ? `${preview.breakeven === null ? DASH : price(preview.breakeven)} · ${usdExact(preview.feesTotal)}`
              : DASH,
          ],
          [
            `After the fill, BUY ${number(input.contracts)} to close`,
            takeProfitShareOf(plan) === null
              ? BLANK
              : limit(ticket.takeProfitLimit, ticket.exitTimeInForce),
          ],
        ]}
      />
    </section>
  );
}
