import { useId, type ChangeEvent } from 'react';
import { exampleChain } from '../../files/exampleChain';
import { usePage } from '../../store/page';
import { typeText, useTypedText } from '../../store/typed/texts';
import { Card } from '../../ui/Card';
import { readExample, readFiles, readText } from './brought';
import styles from './Strikes.module.css';

/** Input for a chain: a text, a file, or the example. */
export function ReadAChain() {
  const id = useId();
  const text = useTypedText('chain') ?? '';
  const today = usePage((page) => page.clock?.today ?? null);
  const onChoose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    void readFiles(files);
  };
  return (
    <Card title="Read a chain">
      <label htmlFor={id} className="small">
        Option chain
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={5}
        value={text}
        aria-describedby={`${id}-note`}
        spellCheck="false"
        onChange={(event) => typeText('chain', event.target.value)}
      />
      <p className="note" id={`${id}-note`}>
        A file or page from Barchart, Cboe, Nasdaq, Schwab, thinkorswim, Tradier or Yahoo, or any
        table with strike, bid and ask. Its content says which it is, and it stays in this browser.
      </p>
      <div className="buttons">
        <button
          type="button"
          className="primary"
          disabled={text.trim() === ''}
          onClick={() => void readText(text)}
        >
          Read this text
        </button>
        <label className="button">
          Choose files
          <input
            type="file"
            className="visually-hidden"
            multiple
            accept=".csv,.json,.txt,.tsv,.dat,text/*"
            onChange={onChoose}
          />
        </label>
        {today !== null && (
          <button type="button" onClick={() => void readExample(exampleChain(today))}>
            Read the example chain
          </button>
        )}
      </div>
    </Card>
  );
}
