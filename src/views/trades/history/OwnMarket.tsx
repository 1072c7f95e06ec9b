import { useId, useState, type ChangeEvent } from 'react';
import { Fold } from '../../../ui/Fold';
import { OWN_MARKET } from '../../../words/history/ownMarketWords';
import type { Replayer } from '../../../workers/runReplay';
import { ownReplayer } from './replayer';

interface OwnMarketProps {
  readonly isOwn: boolean;
  /** Uses a history of the person's own, or the bundled one. */
  readonly onTake: (replayer: Replayer | null) => void;
}

/** Replaces the bundled history by one of the person's own. */
export const OwnMarket = (props: OwnMarketProps) => (
  <Fold name="Another history" about="Takes two files of your own" className="note">
    {() => <Files {...props} />}
  </Fold>
);

function Files({ isOwn, onTake }: OwnMarketProps) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    try {
      onTake(await ownReplayer(files));
      setProblem(null);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <>
      <p id={id}>{OWN_MARKET}</p>
      <p role="alert" hidden={problem === null}>
        {problem !== null && `Not read. ${problem}`}
      </p>
      <p className="buttons">
        <label className="button">
          Choose both files
          <input
            type="file"
            className="visually-hidden"
            multiple
            accept=".csv,text/*"
            aria-describedby={id}
            onChange={(event) => void take(event)}
          />
        </label>
        {isOwn && (
          <button type="button" onClick={() => onTake(null)}>
            Back to the S&amp;P 500’s history
          </button>
        )}
      </p>
    </>
  );
}
