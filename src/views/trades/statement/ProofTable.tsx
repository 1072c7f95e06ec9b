import { useMemo } from 'react';
import type { Check } from '../../../core/book/reconcile/compare';
import type { StatementReading } from '../../../files/read/statements/reading';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import {
  agreeingWords,
  checkCells,
  checkName,
  differs,
  rowsWords,
} from '../../../words/statement/checkWords';
import { daysWords } from '../../../words/statement/aboutWords';
import rows from '../Rows.module.css';
import { Section } from '../Section';
import styles from './Statement.module.css';

interface ProofTableProps {
  readonly reading: StatementReading;
  readonly checks: readonly Check[];
}

/** Most series and symbols listed if they differ. */
const LISTED = 40;

/** Our figures beside the file’s own, differing ones first. */
export function ProofTable({ reading, checks }: ProofTableProps) {
  const totals = checks.filter(({ holding }) => holding === null);
  const single = checks.filter(({ holding }) => holding !== null);
  const different = single.filter(differs);
  const open = single.filter(({ what }) => what === 'position');
  const agreeing = single.filter((check) => !differs(check));
  const textOf = useLines(reading);
  const shown = [
    ...totals.filter(differs),
    ...different.slice(0, LISTED),
    ...totals.filter((check) => !differs(check)),
  ];
  if (checks.length === 0) {
    return (
      <Section title="Proof">
        <p className="note">
          This file states no totals, cash or positions: there is nothing to compare with.
        </p>
      </Section>
    );
  }
  return (
    <Section title="Proof, before anything is added">
      <ScrollRegion label="Ours beside theirs">
        <table className={`${rows.rows} ${styles.proof}`}>
          <caption className="visually-hidden">Our figures beside the file’s own</caption>
          <thead>
            <tr>
              <th scope="col">{daysWords(reading.from, reading.to)}</th>
              <th scope="col">Ours</th>
              <th scope="col">Theirs</th>
              <th scope="col">Difference</th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((check) => (
              <CheckRow key={checkName(check) + check.currency} check={check} textOf={textOf} />
            ))}
            {open.length > 0 && (
              <tr>
                <th scope="row">
                  <Sign isWrong={open.some(differs)} />
                  Positions open at the end
                </th>
                <td>{open.filter(({ ours }) => ours !== 0).length}</td>
                <td>{open.filter(({ theirs }) => theirs !== 0).length}</td>
                <td>{open.filter(differs).length}</td>
                <td>{null}</td>
              </tr>
            )}
          </tbody>
        </table>
      </ScrollRegion>
      {agreeing.length > 0 && <p className="note">{agreeingWords(agreeing)}.</p>}
      {different.length > LISTED && (
        <p className="note">And {different.length - LISTED} more that differ.</p>
      )}
    </Section>
  );
}

const Sign = ({ isWrong }: { readonly isWrong: boolean }) => (
  <i className={styles.sign}>
    <span aria-hidden="true">{isWrong ? '!' : '✓'}</span>
    <span className="visually-hidden">{isWrong ? 'Differs: ' : 'Agrees: '}</span>
  </i>
);

interface CheckRowProps {
  readonly check: Check;
  readonly textOf: ReadonlyMap<number, string>;
}

function CheckRow({ check, textOf }: CheckRowProps) {
  const { ours, theirs, difference } = checkCells(check);
  const isWrong = differs(check);
  const lines = check.lines.filter((line) => textOf.has(line));
  const from = lines.length > 0 ? lines : check.lines;
  return (
    <tr data-strong={isWrong || undefined}>
      <th scope="row">
        <Sign isWrong={isWrong} />
        {checkName(check)}
      </th>
      <td>{ours}</td>
      <td>{theirs}</td>
      <td>{difference}</td>
      <td>
        {isWrong && from.length > 0 && (
          <details className={styles.from}>
            <summary>{rowsWords(from)}</summary>
            <ul>
              {from.slice(0, LISTED).map((line) => (
                <li key={line}>
                  {line}: <code>{textOf.get(line) ?? 'where the file states it'}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}

/** The text of the lines from which events were made. */
function useLines({ events }: StatementReading): ReadonlyMap<number, string> {
  return useMemo(() => {
    const texts = new Map<number, string>();
    for (const { source } of events) {
      for (const line of source.also ?? []) texts.set(line, source.text);
    }
    for (const { source } of events) texts.set(source.line, source.text);
    return texts;
  }, [events]);
}
