import { useMemo } from 'react';
import type { Replayed } from '../../../core/history/replay/replay';
import type { StartBand } from '../../../core/history/replay/startDays';
import { ridePicture } from '../../../plan/history/ridePicture';
import { Figure } from '../../../ui/Figure';
import { NumberTable } from '../../../ui/table/NumberTable';
import {
  HISTORY_SOURCES,
  HONEST,
  SEED_FIGURE,
  estimateWords,
} from '../../../words/history/honestWords';
import {
  afterWords,
  bandWords,
  RIDE_HEADS,
  rideRows,
  sourceRows,
  tradeFigures,
  YEAR_HEADS,
  yearRows,
} from '../../../words/history/rideWords';
import { Section } from '../Section';
import styles from './History.module.css';
import { RideChart } from './RideChart';

interface RiddenProps {
  readonly replayed: Replayed;
  readonly band: StartBand | null;
}

/** What a rule would have done, in parts. */
export function Ridden({ replayed, band }: RiddenProps) {
  const picture = useMemo(() => ridePicture(replayed, band), [replayed, band]);
  const { record, decomposed, estimatedFrom, after, calibrated } = replayed;
  const apart = afterWords(replayed);
  const rides = (caption: string, of: typeof after) =>
    of && (
      <NumberTable
        caption={caption}
        columns={[caption, ...RIDE_HEADS]}
        rows={rideRows(of).map(({ name, cells }) => ({ key: name, cells: [name, ...cells] }))}
      />
    );
  return (
    <>
      <Section title="Beside buy and hold and T-bills">{rides('The ride', replayed)}</Section>
      <Section title="What $100,000 came to, and its falls">
        <RideChart picture={picture} band={band} />
        <p>{band === null ? 'Trying every start day…' : bandWords(band)}</p>
      </Section>
      <Section title="Its trades">
        <dl className={styles.figures}>
          {tradeFigures(record, decomposed).map(({ name, value }) => (
            <Figure key={name} name={name} value={value} />
          ))}
        </dl>
      </Section>
      <Section title="Where the gain on $100,000 came from">
        <NumberTable
          caption="Where the gain came from"
          columns={['Part', 'Dollars']}
          rows={sourceRows(decomposed).map(({ name, ...cell }, at, all) => ({
            key: name,
            cells: [name, cell],
            strong: at === all.length - 1,
          }))}
        />
      </Section>
      {apart !== null && (
        <Section title="The years the model was not fitted to">
          <p>{apart}</p>
          {calibrated !== null && rides('Since the end of 2021', after)}
        </Section>
      )}
      <Section title="Year by year">
        <NumberTable
          caption="Years, the last first"
          columns={YEAR_HEADS}
          rows={yearRows(replayed.years)}
        />
      </Section>
      <Section title="What this is, and what it is not">
        {[...HONEST, ...(estimatedFrom === null ? [] : [estimateWords(estimatedFrom)])].map(
          (words) => (
            <p key={words} className="note">
              {words}
            </p>
          ),
        )}
        {SEED_FIGURE.map((words) => (
          <p key={words} className="note">
            {words}
          </p>
        ))}
        <p className="note">
          {HISTORY_SOURCES} <a href="history/sources.txt">All sources and their licenses</a>.
        </p>
      </Section>
    </>
  );
}
