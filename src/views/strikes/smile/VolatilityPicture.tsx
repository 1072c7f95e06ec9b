import { useMemo } from 'react';
import { volatilityPicture } from '../../../plan/strikes/plots/volatilityByStrike';
import { percentBrief, price, usdBrief } from '../../../text/format';
import { beyondWords, volatilitySpotWords } from '../../../words/strikes/plotWords';
import { PutsPlot, type Scale } from '../picture/PutsPlot';
import styles from '../picture/PutsPlot.module.css';
import type { ViewProps } from '../look/viewProps';

const AXES = {
  x: (strike: number) => price(strike).replace('.00', ''),
  y: percentBrief,
  across: 'Strike, dollars',
};

interface VolatilityPictureProps extends ViewProps {
  /** Days to the next earnings, if known. */
  readonly daysToEarnings: number | null;
}

/** The implied volatility of each strike, one line per expiration. */
export default function VolatilityPicture(props: VolatilityPictureProps) {
  const { puts, daysToEarnings, ...view } = props;
  const picture = useMemo(() => volatilityPicture(puts), [puts]);
  const { spot } = view.chain;
  if (picture === null) return <p className="note">No put here has an implied volatility.</p>;
  const isIn = spot >= picture.x.low && spot <= picture.x.high;
  const behind = ({ across, height }: Scale) =>
    isIn && (
      <>
        <path className={styles.floor} d={`M${across(spot)} 0V${height}`} />
        <text x={across(spot) - 6} y="11" textAnchor="end" className={styles.said}>
          now {usdBrief(spot)}
        </text>
      </>
    );
  const over = picture.series.filter(
    ({ days }) => daysToEarnings !== null && days >= daysToEarnings,
  );
  return (
    <PutsPlot
      {...view}
      title="Implied volatility by strike"
      picture={picture}
      wordsOf={volatilitySpotWords}
      axes={AXES}
      behind={behind}
      marked={new Set(over.map(({ expiration }) => expiration))}
      note={
        <>
          A line for each expiration. Hollow: doubtful.{' '}
          {over.length > 0 && 'e: the next earnings come before it ends. '}
          {beyondWords(picture.beyond)}
        </>
      }
    />
  );
}
