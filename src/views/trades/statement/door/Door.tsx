import { useId, type ChangeEvent } from 'react';
import { typeText, useTypedText } from '../../../../store/typed/texts';
import { bringFiles, bringText } from '../brought';
import styles from '../Statement.module.css';
import { Unkept } from '../Unkept';

/** Input for statements: files, or a text. */
export function Door() {
  const id = useId();
  const text = useTypedText('statement') ?? '';
  const onChoose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    void bringFiles(files);
  };
  return (
    <>
      <div className="verdict">
        <h1>The log from your broker’s own file, proved before anything is added.</h1>
        <p>
          Drop one or several files here, choose them, or paste what is in one: Interactive Brokers’
          Activity Statement, Transaction History or Flex query, files from Fidelity, Robinhood,
          Schwab or tastytrade, or any table of trades. They stay in this browser.
        </p>
      </div>
      <p className="buttons">
        <label className="button primary">
          Choose files
          <input
            type="file"
            className="visually-hidden"
            multiple
            accept=".csv,.xml,.txt,.tsv,text/*"
            onChange={onChoose}
          />
        </label>
      </p>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void bringText(text);
        }}
      >
        <label htmlFor={id} className="small">
          Or paste a statement
        </label>
        <textarea
          id={id}
          className={styles.text}
          rows={4}
          value={text}
          spellCheck="false"
          onChange={(event) => typeText('statement', event.target.value)}
        />
        <Unkept name="statement" />
        <p className="buttons">
          <button type="submit" disabled={text.trim() === ''}>
            Read this text
          </button>
        </p>
      </form>
    </>
  );
}
