import { namesOf, type Desk } from '../../../plan/book/desk';
import { shocked } from '../../../plan/book/shocked';
import { stressed } from '../../../plan/book/stressed';
import { useAsked } from '../../../store/typed/useAsked';
import { parsePercent } from '../../../text/parse';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { fallHeadline, shockWords } from '../../../words/book/stressWords';
import { BookRules } from './BookRules';
import { Falls } from './Falls';
import { Sectors } from './Sectors';

const FALL = { kind: 'percent', decimals: 0, step: 5, min: 0 } as const;

/** Relative to itself: a volatility of 20% becomes 120%. */
const MOST_RISE = 5;

const STEPS = [0.1, 0.2, 0.3, 0.5];

const ALL = 'all';

/** The book through a fall of every stock, or of one, and its rules. */
export function StressPart({ desk }: { readonly desk: Desk }) {
  const [text, setText] = useAsked('stress.fall', '20');
  const [riseText, setRiseText] = useAsked('stress.rise', '50');
  const [name, setName] = useAsked('stress.which', ALL);
  const { value } = parsePercent(text);
  const fall = value !== null && value >= 0 && value <= 1 ? value : 0.2;
  const risen = parsePercent(riseText).value;
  const rise = risen !== null && risen >= 0 && risen <= MOST_RISE ? risen : 0.5;
  const falls = [...new Set([...STEPS, fall])].toSorted((a, b) => a - b);
  const names = namesOf(desk);
  const chosen = names.includes(name) ? name : null;
  const view = stressed(desk, falls, chosen);
  const typed = view.falls.find((one) => one.fall === fall)!;
  const shocks = falls.map((each) => shocked(desk, each, rise, chosen));
  return (
    <>
      <div className="verdict">
        <h1>{fallHeadline(typed, chosen)}</h1>
        <p>{shockWords(shocks[view.falls.indexOf(typed)]!, fall, rise, chosen)}</p>
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
        <TextField
          name="bookRise"
          label="Volatility rises"
          text={riseText}
          typing={FALL}
          after="%"
          unit="percent of itself"
          problem={risen === null || risen > MOST_RISE ? 'Enter a rise up to 500%' : undefined}
          onType={setRiseText}
        />
        <SelectField
          name="bookName"
          label="Which"
          value={chosen ?? ALL}
          options={{
            [ALL]: 'All stocks',
            ...Object.fromEntries(names.map((each) => [each, `${each} alone`])),
          }}
          onChoose={setName}
        />
      </div>
      <Falls view={view} shocks={shocks} typed={typed} />
      <Sectors names={names} />
      <BookRules desk={desk} />
    </>
  );
}
