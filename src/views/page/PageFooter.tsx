import { usePage } from '../../state/page';
import type { Settings } from '../../state/settings';
import { Choice } from '../../ui/Choice';
import styles from './PageFooter.module.css';

const setTheme = (theme: Settings['theme']) =>
  usePage.setState(({ settings }) => ({ settings: { ...settings, theme } }));

export default function PageFooter() {
  const theme = usePage((page) => page.settings.theme);
  return (
    <footer className={`screen-only ${styles.footer}`}>
      <p>
        Everything you type stays in this browser. Figures are estimates: fees follow the schedule
        you keep, margin follows the Reg-T formula, chances follow a lognormal stock at the
        premium’s own volatility and are no forecast. Before tax. Not advice: selling puts can lose
        most of the cash set aside.
      </p>
      <Choice
        legend="Colors"
        value={theme}
        options={{ system: 'System', light: 'Light', dark: 'Dark' }}
        onChoose={setTheme}
      />
    </footer>
  );
}
