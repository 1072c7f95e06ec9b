import { useEffect } from 'react';
import { begunNames } from '../../../storage/typed/begunStatements';
import { keepBook } from '../../../storage/book/keptBook';
import { useTypedTexts } from '../../../store/typed/texts';
import { useStatements } from '../../../store/statement/statements';
import { partAddress } from '../address';
import crumbs from '../next/Next.module.css';
import { NotKept } from '../NotKept';
import { Batches } from './Batches';
import { takeUpBegun } from './brought';
import { Busy } from './door/Busy';
import { Door } from './door/Door';
import { FirstAsked } from './FirstAsked';
import { ShownStatement } from './ShownStatement';
import styles from './Statement.module.css';
import { useAnythingBrought } from './door/useAnythingBrought';
import { Watched } from './door/Watched';

/** Reads a statement: a log from the broker’s own file, proved before anything is added. */
export default function StatementPage() {
  const shown = useStatements((statements) => statements.shown);
  const queue = useStatements((statements) => statements.queue);
  const refused = useStatements((statements) => statements.refused);
  useAnythingBrought();
  useEffect(() => void keepBook(), []);
  const begun = useTypedTexts(begunNames);
  useEffect(takeUpBegun, [begun]);
  return (
    <>
      <p className={crumbs.crumb}>
        <a href={partAddress('open')}>Trades</a> · Read a statement
      </p>
      <NotKept />
      {refused.map(({ fileName, why }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a file may be brought twice
        <p className={styles.refused} role="alert" key={at}>
          <strong>{fileName} is not read.</strong> {why}
        </p>
      ))}
      <Busy />
      {shown === null ? (
        <>
          <Door />
          <Watched />
          <Batches />
        </>
      ) : shown.proven.adding === null ? (
        <FirstAsked key={shown.id} shown={shown} />
      ) : (
        <ShownStatement
          key={shown.id}
          shown={shown}
          adding={shown.proven.adding}
          waiting={queue.length}
        />
      )}
    </>
  );
}
