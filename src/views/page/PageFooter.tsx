import { NOT_ADVICE } from '../../words/notAdvice';
import { changeSettings } from '../../store/changeSettings';
import { usePage } from '../../store/page';
import { Choice } from '../../ui/field/Choice';
import styles from './PageFooter.module.css';

export default function PageFooter() {
  const theme = usePage((page) => page.settings.theme);
  return (
    <footer className={`screen-only ${styles.footer}`}>
      <div className={styles.about}>
        <p>Nothing you type leaves this browser. {NOT_ADVICE}.</p>
        <details>
          <summary>About the figures</summary>
          <p>
            Figures are estimates: fees follow the schedule you keep, margin follows the Reg-T
            formula, chances follow a lognormal stock at the premium’s own volatility and are no
            forecast. Before tax unless stated otherwise.{' '}
            <a className="plain" href="licenses.txt">
              Licenses of what it is built with
            </a>{' '}
            and{' '}
            <a className="plain" href="history/sources.txt">
              sources of its market history
            </a>
            .
          </p>
        </details>
      </div>
      <Choice
        legend="Colors"
        value={theme}
        options={{ system: 'System', light: 'Light', dark: 'Dark' }}
        onChoose={(chosen) => changeSettings({ theme: chosen })}
      />
    </footer>
  );
}
