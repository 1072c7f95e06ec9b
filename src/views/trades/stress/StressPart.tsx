import { useState } from 'react';
import type { Desk } from '../../../plan/book/desk';
import { namesOf, stressed } from '../../../plan/book/stressed';
import { DASH, number, percentBrief, usdWhole } from '../../../text/format';
import { parsePercent } from '../../../text/parse';
import { usdResultShort } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { fallHeadline, leftOutWords } from '../../../words/book/stressWords';
import styles from '../Rows.module.css';
import { Section } from '../Section';
import { BookRules } from './BookRules';

const FALL = { kind: 'percent', decimals: 0, step: 5, min: 0 } as const;

const STEPS = [0.1, 0.2, 0.3, 0.5];

const ALL = 'all';

/** The book through a fall of every stock, or of one alone, and its rules. */
export function StressPart({ desk }: { readonly desk: Desk }) {
  const [text, setText] = useState('20');
  const [name, setName] = useState(ALL);
  const { value } = parsePercent(text);
  const fall = value !== null && value >= 0 && value <= 1 ? value : 0.2;
  const falls = [...new Set([...STEPS, fall])].toSorted((a, b) => a - b);
  const names = namesOf(desk);
  const chosen = names.includes(name) ? name : null;
  const view = stressed(desk, falls, chosen);
  const typed = view.falls.find((one) => one.fall === fall)!;
  return (
    <>
      <div className="verdict">
        <h1>{fallHeadline(typed, chosen)}</h1>
        <p>Were every option to end there. Before fees of closing, and without what margin asks.</p>
      </div>
      <div className="fields">
        <TextField
          name="bookFall"
          label="Stocks fall"
          text={text}
          typing={FALL}
          after="%"
          unit="percent"
          problem={value === null || value > 1 ? 'Enter a fall up to 100%' : undefined}
          onType={setText}
        />
        <SelectField
          name="bookName"
          label="Which"
          value={chosen ?? ALL}
          options={{
            [ALL]: 'All stocks together',
            ...Object.fromEntries(names.map((each) => [each, `${each} alone`])),
          }}
          onChoose={setName}
        />
      </div>
      <Section title="Through a fall">
        <ScrollRegion label="Falls, a row each">
          <table className={`${styles.rows} ${styles.kept}`}>
            <caption className="visually-hidden">Through a fall</caption>
            <thead>
              <tr>
                <th scope="col">Fall</th>
                <th scope="col">Result since opening</th>
                <th scope="col">Against no fall</th>
                <th scope="col">Owed if assigned</th>
                <th scope="col">Months of premium</th>
              </tr>
            </thead>
            <tbody>
              {view.falls.map((one) => (
                <tr key={one.fall} data-strong={one === typed || undefined}>
                  <th scope="row">{percentBrief(one.fall)}</th>
                  {[one.resultTotal, one.changeTotal].map((total, at) => (
                    <td
                      key={at === 0 ? 'result' : 'change'}
                      data-sign={total === null ? undefined : signOf(total)}
                    >
                      {total === null ? DASH : usdResultShort(total)}
                    </td>
                  ))}
                  <td>{usdWhole(one.owedTotal)}</td>
                  <td>
                    {one.monthsOfPremium === null
                      ? DASH
                      : number(Math.round(one.monthsOfPremium * 10) / 10)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        {view.leftOut.length > 0 && <p className="note">{leftOutWords(view.leftOut)}</p>}
      </Section>
      <BookRules desk={desk} />
    </>
  );
}
