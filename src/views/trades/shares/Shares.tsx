import { useState } from 'react';
import { contractKey } from '../../../core/market/contract';
import { part } from '../../../parts/part';
import type { Desk } from '../../../plan/book/desk';
import { heldShares, type CallOnShares, type SharesRow } from '../../../plan/book/heldShares';
import { seenPrice } from '../../../plan/book/worth';
import { DASH, number } from '../../../text/format';
import { dashed } from '../../../ui/dashed';
import { useFirst } from '../../../ui/useFirst';
import { usdResultShort } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { optionLabel } from '../../../words/book/optionLabel';
import { markAge, modelText, rateText, usdText } from '../../../words/book/putCells';
import { acquiredWords, callWords, noCallWords } from '../../../words/book/shareWords';
import { CardRow } from '../CardRow';
import { MarkField } from '../puts/MarkField';
import { CloseDialog } from '../record/CloseDialog';
import { SellSharesDialog } from '../record/SellSharesDialog';
import styles from '../Rows.module.css';
import { RowHeads } from '../RowHeads';
import { Section } from '../Section';

const SellCallDialog = part(() => import('../record/SellCallDialog'), { name: '“Sell a call”' });

const HEADS = [
  'Acquired',
  'Tax basis',
  'Campaign breakeven',
  'Stock now',
  'At that price',
  'Covered call',
  'Still to earn, a year',
] as const;

/** Shares held, with both bases, and the calls sold on them. */
export function Shares({ desk }: { readonly desk: Desk }) {
  const rows = heldShares(desk);
  const { shown, rest } = useFirst(rows);
  if (rows.length === 0) return null;
  return (
    <Section title="Shares and calls">
      <table className={`${styles.rows} ${styles.cards}`}>
        <caption className="visually-hidden">Shares and the calls on them</caption>
        <RowHeads heads={['Shares', ...HEADS]} left={/Acq|Cov/} endsWithActs />
        <tbody>
          {shown.map((row) => (
            <Row key={row.key} row={row} desk={desk} />
          ))}
        </tbody>
      </table>
      {rest}
    </Section>
  );
}

function Row({ row, desk }: { readonly row: SharesRow; readonly desk: Desk }) {
  const [asked, setAsked] = useState<'call' | 'shares' | CallOnShares | null>(null);
  const { holding, campaign, spot, calls, uncovered, unrealizedTotal } = row;
  const { symbol, shares } = holding;
  const sell = shares < 0 ? 'Buy back' : 'Sell';
  const onClose = () => setAsked(null);
  return (
    <CardRow>
      <th scope="row">
        <b>{symbol}</b> {number(shares)}
      </th>
      <td data-left data-desk>
        {acquiredWords(holding, desk.asOf)}
      </td>
      <td data-label="Tax basis" data-big>
        {dashed(usdText(holding.taxBasis), 'not known')}
      </td>
      <td data-label="Campaign breakeven" data-big>
        {dashed(usdText(campaign?.economicBreakeven ?? null))}
      </td>
      <td data-label="Stock now" data-big>
        <MarkField markKey={symbol} label={`${symbol} now`} price={spot} asOf={desk.asOf} />
      </td>
      <td
        data-label="At that price"
        data-sign={unrealizedTotal === null ? undefined : signOf(unrealizedTotal)}
      >
        {dashed(unrealizedTotal === null ? DASH : usdResultShort(unrealizedTotal), 'no price')}
      </td>
      <td data-left data-label="Covered call">
        {calls.map((call) => (
          <div key={call.key}>
            {callWords(call, desk.asOf)}, mark{' '}
            <MarkField
              markKey={contractKey(call.position.contract)}
              label={`Mark of ${optionLabel(call.position)}`}
              price={seenPrice(call.worth)}
              placeholder={modelText(call)}
              asOf={desk.asOf}
            />
            <em>{markAge(call, desk.asOf)}</em>
          </div>
        ))}
        {calls.length === 0 && <em>{noCallWords(row)}</em>}
      </td>
      <td data-label="Still to earn, a year">{dashed(rateText(calls[0]?.stillToEarn ?? null))}</td>
      <td className={styles.do}>
        <span className="buttons">
          {uncovered > 0 && (
            <button
              type="button"
              aria-label={`Sell a call on ${symbol}`}
              onClick={() => setAsked('call')}
            >
              Sell a call
            </button>
          )}
          {calls.map((call) => (
            <button
              key={call.key}
              type="button"
              aria-label={`Record the close: ${optionLabel(call.position)}`}
              onClick={() => setAsked(call)}
            >
              Close the call
            </button>
          ))}
          {calls.length === 0 && (
            <button
              type="button"
              aria-label={`${sell} the ${symbol} shares`}
              onClick={() => setAsked('shares')}
            >
              {sell}
            </button>
          )}
        </span>
        {asked === 'call' && <SellCallDialog row={row} desk={desk} onClose={onClose} />}
        {asked === 'shares' && <SellSharesDialog row={row} asOf={desk.asOf} onClose={onClose} />}
        {asked !== null && typeof asked === 'object' && (
          <CloseDialog option={asked} desk={desk} onClose={onClose} />
        )}
      </td>
    </CardRow>
  );
}
