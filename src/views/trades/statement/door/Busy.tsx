import { useStatements } from '../../../../store/statement/statements';
import { number } from '../../../../text/format';
import { Announced } from '../../../../ui/Announced';
import { STAGE_WORDS } from '../../../../words/statement/aboutWords';
import styles from '../../Trades.module.css';

const STAGES = ['reading', 'matching', 'proving'] as const;

/** What is being read, its progress, and a button to stop it. */
export function Busy() {
  const busy = useStatements((statements) => statements.busy);
  if (busy === null) return null;
  const { fileName, size, stage, cancel } = busy;
  const words = `${STAGE_WORDS[stage]} ${fileName}, ${number(Math.round(size / 1e5) / 10)} MB …`;
  return (
    <div className={styles.example}>
      <strong>{words}</strong>
      <progress aria-label="Statement read" max={STAGES.length} value={STAGES.indexOf(stage)} />
      <button type="button" onClick={cancel}>
        Cancel
      </button>
      <Announced>{words}</Announced>
    </div>
  );
}
