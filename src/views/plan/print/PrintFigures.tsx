import { orderPreview } from '../../../core/put/orderPreview';
import { MEND_SHARE } from '../../../files/ticketText';
import { takeProfitShareOf } from '../../../plan/limits';
import {
  count,
  DASH,
  number,
  percent,
  percentBrief,
  percentChance,
  price,
  shortDate,
  usd,
  usdExact,
  usdResult,
  usdTotal,
} from '../../../text/format';
import {
  conventionWords,
  NO_YEARLY_RATE,
  putName,
  roomWords,
  yearly,
} from '../../../words/planWords';
import styles from '../../../ui/print/PrintSheet.module.css';
import { Unbroken } from '../../../ui/table/Unbroken';
import { impliedOf, limitsOf, outcomesOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

function Figures({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Unbroken>{value}</Unbroken>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function PaysAndRisks({ plan }: { readonly plan: Plan }) {
  const { analysis, annualized, billReturn, bufferTotal, days } = plan;
  const implied = impliedOf(plan);
  const outcomes = outcomesOf(plan);
  const falls = outcomes?.filter(({ kind }) => kind === 'fall').slice(0, 3) ?? [];
  const room = roomWords(plan);
  return (
    <section>
      <h2>What it pays and what it risks</h2>
      <div className={styles.hero}>
        <span>
          Annualized return, {annualized === null ? NO_YEARLY_RATE : conventionWords(plan)}
        </span>
        <strong>{yearly(annualized) ?? DASH}</strong>
      </div>
      <Figures
        rows={[
          [
            days === 0 ? 'T-bill' : `T-bill, same ${count(days, 'day')}`,
            billReturn === null ? DASH : percent(billReturn),
          ],
          ['Premium kept', usdTotal(analysis.netPremiumTotal)],
          ['Cash to set aside', usdTotal(analysis.collateralTotal)],
          [
            `With ${percentBrief(plan.rules.cashBuffer)} buffer`,
            usdTotal(analysis.collateralTotal + bufferTotal),
          ],
          [
            'Breakeven',
            [plan.breakeven !== null && usd(plan.breakeven), room].filter(Boolean).join(', '),
          ],
          ['Effective cost if assigned', `${usd(analysis.effectiveCost)} a share`],
          ['Most you can lose, stock at zero', usdTotal(analysis.maxLossTotal)],
          [
            'Stock down 10% · 20% · 30%',
            falls.length
              ? falls.map(({ profitTotal }) => usdResult(profitTotal)).join(' · ')
              : DASH,
          ],
          [
            implied
              ? `Chance of assignment, at ${percent(implied.market.volatility)} volatility`
              : 'Chance of assignment',
            implied ? percentChance(implied.chances.assignment) : DASH,
          ],
        ]}
      />
    </section>
  );
}

export function Ticket({ plan }: { readonly plan: Plan }) {
  const { input, expiration } = plan;
  const ticket = limitsOf(plan);
  const { filledAt } = plan;
  const preview = ticket.sold && orderPreview(ticket.sold, input.spot);
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
            `${putName(plan)}, ${expiration && input.expiration ? shortDate(expiration) : count(plan.days, 'day')}`,
          ],
          [
            'Order',
            `${limit(ticket.sellLimit, `${input.timeInForce} · SMART`)}${filledAt === null ? '' : `, filled at ${price(filledAt)}`}`,
          ],
          [
            `${filledAt === null ? 'Expect in the preview: maximum' : 'Maximum'} loss`,
            preview ? usdTotal(preview.maxLossTotal) : DASH,
          ],
          [
            'Breakeven · all fees',
            preview
              ? `${preview.breakeven === null ? DASH : price(preview.breakeven)} · ${usdExact(preview.feesTotal)}`
              : DASH,
          ],
          [
            `After the fill, BUY ${number(input.contracts)} to close`,
            takeProfitShareOf(plan) === null ? MEND_SHARE : limit(ticket.takeProfitLimit, 'GTC'),
          ],
        ]}
      />
    </section>
  );
}
