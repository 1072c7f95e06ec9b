import { memo } from 'react';
import type { ReturnConvention } from '../../../core/put/returnConvention';
import { changeSettings } from '../../../store/changeSettings';
import { usePage } from '../../../store/page';
import { Choice } from '../../../ui/field/Choice';
import { NAMES } from '../../../words/names';
import styles from './ConventionSwitch.module.css';

/** How returns are stated, on the whole page, in print and in files. */
export const ConventionSwitch = memo(function ConventionSwitch() {
  const convention = usePage((page) => page.settings.convention);
  const choose = (part: Partial<ReturnConvention>) =>
    changeSettings({ convention: { ...convention, ...part } });
  return (
    <fieldset className={styles.switch} aria-label="How returns are stated">
      <Choice
        legend="Measured on"
        value={convention.basis}
        options={{ collateral: NAMES.cash, netOfPremium: 'Net of premium' }}
        onChoose={(basis) => choose({ basis })}
      />
      <Choice
        legend="Annualized"
        value={convention.compounding}
        options={{ simple: 'Simple', compound: 'Compound' }}
        onChoose={(compounding) => choose({ compounding })}
      />
      <Choice
        legend="Fees"
        value={convention.fees}
        options={{ after: 'After', before: 'Before' }}
        onChoose={(fees) => choose({ fees })}
      />
    </fieldset>
  );
});
