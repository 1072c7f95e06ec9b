import { useState } from 'react';
import { contractKey } from '../../../core/market/contract';
import type { Desk } from '../../../plan/book/desk';
import { openPuts, type OpenPut } from '../../../plan/book/openPuts';
import { isAdjusted, seenPrice } from '../../../plan/book/worth';
import { count, DASH, number, usdWhole } from '../../../text/format';
import { hasWords } from '../../../text/hasWords';
import { dashed } from '../../../ui/dashed';
import { TextField } from '../../../ui/field/TextField';
import { AT_ONCE, useFirst } from '../../../ui/useFirst';
import { dayWords } from '../../../words/book/dayWords';
import { optionLabel, perShare, times } from '../../../words/book/optionLabel';
import {
  capturedText,
  leftText,
  markAge,
  modelText,
  putsTotal,
  rateText,
  toStrikeWords,
  usdText,
} from '../../../words/book/putCells';
import { strikeText } from '../../../words/trades/seriesName';
import { nextAddress } from '../address';
import { CardRow } from '../CardRow';
import { OutcomeButton } from './OutcomeButton';
import styles from '../Rows.module.css';
import { RowHeads } from '../RowHeads';
import { Section } from '../Section';
import { MarkField } from './MarkField';

const HEADS = [
  'Expiration',
  'Days left',
  'Opened',
  'Premium',
  'Mark, quoted',
  'Captured',
  'Still to earn, a year',
  'Campaign breakeven',
  'Stock now, to the strike',
  'Cash to set aside',
] as const;

/** Whether a put's name contains all words searched for. */
const isSought = ({ position }: OpenPut, sought: string) =>
  hasWords(`${optionLabel(position)} ${position.contract.expiration}`, sought);

/** Every short put with its figures, the next one first. */
export function OpenPuts({ desk }: { readonly desk: Desk }) {
  const puts = openPuts(desk);
  const [sought, setSought] = useState('');
  const { shown, rest } = useFirst(
    sought === '' ? puts : puts.filter((put) => isSought(put, sought)),
  );
  if (puts.length === 0) return null;
  const collateral = puts.reduce((sum, { collateralTotal }) => sum + collateralTotal, 0);
  return (
    <Section title="Open puts" beside={`${number(puts.length)}, next first`}>
      {puts.length > AT_ONCE && (
        <div className="fields">
          <TextField name="soughtPut" label="Find a put" text={sought} onType={setSought} />
        </div>
      )}
      <table className={`${styles.rows} ${styles.cards}`}>
        <caption className="visually-hidden">Open puts, what is next first</caption>
        <RowHeads heads={['Put', ...HEADS]} left={/Exp|Opened/} endsWithActs />
        <tbody>
          {shown.map((put) => (
            <PutRow key={put.key} put={put} desk={desk} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={10}>
              {putsTotal(puts)}
            </th>
            <td data-label="Cash to set aside">{usdWhole(collateral)}</td>
          </tr>
        </tfoot>
      </table>
      {rest}
    </Section>
  );
}

function PutRow({ put, desk }: { readonly put: OpenPut; readonly desk: Desk }) {
  const { position, worth, captured, campaign, spot, daysLeft, toStrike } = put;
  const { contract, openedOn, premium } = position;
  const label = optionLabel(position);
  const isOver = daysLeft < 0;
  return (
    <CardRow isOver={isOver}>
      <th scope="row">
        <b>{contract.underlying}</b> {strikeText(contract.strike)} put {times(position)}
        <em data-card>
          {dayWords(contract.expiration, desk.asOf)},{' '}
          {isOver ? 'over' : `${count(daysLeft, 'day')} left`}
        </em>
      </th>
      <td data-left data-desk>
        {dayWords(contract.expiration, desk.asOf)}
      </td>
      <td data-desk>{isOver ? <b>{leftText(put)}</b> : leftText(put)}</td>
      <td data-left data-desk>
        {dayWords(openedOn, desk.asOf)}
      </td>
      <td data-label="Premium">
        {dashed(premium === null ? DASH : perShare(premium), 'not known')}
      </td>
      <td data-label="Mark">
        {isOver ? (
          dashed(DASH, 'expired')
        ) : (
          <MarkField
            markKey={contractKey(contract)}
            label={`Mark of ${label}`}
            price={seenPrice(worth)}
            placeholder={modelText(put)}
            asOf={desk.asOf}
          />
        )}
        <em>{markAge(put, desk.asOf)}</em>
      </td>
      <td
        data-label="Captured"
        data-big
        data-sign={captured !== null && captured < 0 ? 'loss' : undefined}
      >
        {dashed(capturedText(captured), 'no mark')}
      </td>
      <td data-label="Still to earn, a year" data-big>
        {dashed(rateText(put.stillToEarn), isAdjusted(contract) ? 'adjusted series' : 'no mark')}
      </td>
      <td data-label="Campaign breakeven">
        {dashed(
          usdText(campaign?.economicBreakeven ?? null),
          isAdjusted(contract) ? 'adjusted series' : undefined,
        )}
      </td>
      <td data-label="Stock now" data-big>
        <MarkField
          markKey={contract.underlying}
          label={`${contract.underlying} now, for ${label}`}
          price={spot}
          asOf={desk.asOf}
        />
        <em>
          {toStrike !== null && toStrike < 0 ? <b>{toStrikeWords(put)}</b> : toStrikeWords(put)}
        </em>
      </td>
      <td data-desk>{usdWhole(put.collateralTotal)}</td>
      <td className={styles.do}>
        {isOver ? (
          <OutcomeButton option={put} desk={desk} />
        ) : (
          <a className="button" href={nextAddress(put.key)} aria-label={`What next: ${label}`}>
            What next
          </a>
        )}
      </td>
    </CardRow>
  );
}
