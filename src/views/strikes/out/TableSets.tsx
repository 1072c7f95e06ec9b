import type { SubmitEvent } from 'react';
import { applySet, deleteSet, keepSet, useTableChoices } from '../../../store/strikes/choices';
import { useAsked } from '../../../store/typed/useAsked';
import { TextField } from '../../../ui/field/TextField';
import styles from './Out.module.css';

/** Columns, order and filters stored under a name. */
export default function TableSets() {
  const { sets } = useTableChoices();
  const [name, setName] = useAsked('set');
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    keepSet(name.trim());
    setName(null);
  };
  return (
    <>
      <ul className={styles.sets} aria-label="Kept sets">
        {sets.map((set) => (
          <li key={set.name}>
            <button type="button" onClick={() => applySet(set)}>
              {set.name}
            </button>
            <button
              type="button"
              aria-label={`Delete ${set.name}`}
              onClick={() => deleteSet(set.name)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={onSubmit} className={styles.keep}>
        <TextField name="setName" label="Name of the set" text={name} onType={setName} />
        <button type="submit">Keep columns, order and filters</button>
      </form>
    </>
  );
}
