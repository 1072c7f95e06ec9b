import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Row } from '../../../plan/compare/compare';
import { hideRow, moveRow, showRow } from '../../../store/arrangeRows';
import type { Plan } from '../../../plan/plan';
import styles from '../Compare.module.css';
import { nameOf } from '../../../words/compare/compareWords';

interface RowChoiceProps {
  readonly plan: Plan;
  readonly shown: readonly Row[];
  readonly hidden: readonly Row[];
}

/** A row moved to another place keeps the focus. */
const keepingFocus = (act: () => void) => (event: MouseEvent<HTMLButtonElement>) => {
  const button = event.currentTarget;
  flushSync(act);
  button.focus();
};

/** Chooses rows and their order, for all trades. */
export function RowChoice({ plan, shown, hidden }: RowChoiceProps) {
  return (
    <ul className={`note ${styles.rows}`}>
      {[...shown, ...hidden].map(({ kind }, index) => {
        const name = nameOf(kind, plan);
        const isShown = index < shown.length;
        const steps = isShown && [
          { to: 'up', sign: '↑', neighbor: shown[index - 1] },
          { to: 'down', sign: '↓', neighbor: shown[index + 1] },
        ];
        return (
          <li key={kind}>
            <span>{isShown ? name : `${name}, hidden`}</span>
            {steps &&
              steps.map(({ to, sign, neighbor }) => (
                <button
                  key={to}
                  type="button"
                  aria-label={`Move ${name} ${to}`}
                  aria-disabled={!neighbor || undefined}
                  onClick={keepingFocus(() => neighbor && moveRow(kind, neighbor.kind))}
                >
                  {sign}
                </button>
              ))}
            <button
              type="button"
              aria-label={`${isShown ? 'Hide' : 'Show'} ${name}`}
              onClick={keepingFocus(() => (isShown ? hideRow : showRow)(kind))}
            >
              {isShown ? 'Hide' : 'Show'}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
