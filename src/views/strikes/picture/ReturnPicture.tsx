import { useMemo } from 'react';
import type { ChainFilters } from '../../../core/chain/filters';
import { askedBand, billFloor, returnPicture } from '../../../plan/strikes/plots/returnByChance';
import { percent, percentBrief } from '../../../text/format';
import { NAMES } from '../../../words/names';
import { beyondWords, returnSpotWords } from '../../../words/strikes/plotWords';
import type { ViewProps } from '../look/viewProps';
import { PutsPlot, type Scale } from './PutsPlot';
import styles from './PutsPlot.module.css';

interface ReturnPictureProps extends ViewProps {
  readonly filters: ChainFilters;
}

const AXES = { x: percentBrief, y: percentBrief, across: NAMES.assignment };

/** What each put pays against its chance of assignment. */
export default function ReturnPicture({ puts, filters, ...view }: ReturnPictureProps) {
  const picture = useMemo(() => returnPicture(puts), [puts]);
  const bills = useMemo(() => billFloor(puts), [puts]);
  if (picture === null) {
    return <p className="note">No put here has both a return and a chance of assignment.</p>;
  }
  const band = askedBand(filters, picture);
  const behind = ({ across, down, width }: Scale) => (
    <>
      {band && (
        <>
          <path
            className={styles.band}
            d={`M${across(band.x.low)} ${down(band.y.low)}H${across(band.x.high)}V${down(band.y.high)}H${across(band.x.low)}Z`}
          />
          <text x={across(band.x.low) + 6} y={down(band.y.high) + 15} className={styles.said}>
            what you ask
          </text>
        </>
      )}
      {bills !== null && <path className={styles.floor} d={`M0 ${down(bills)}H${width}`} />}
    </>
  );
  return (
    <PutsPlot
      {...view}
      title="Annualized return against chance of assignment"
      picture={picture}
      wordsOf={returnSpotWords}
      axes={AXES}
      behind={behind}
      ends={({ down }) =>
        bills === null
          ? []
          : [
              {
                key: 'bills',
                text: `${NAMES.bills} ${percent(bills)}`,
                y: down(bills),
                isStrong: true,
              },
            ]
      }
      note={
        <>
          A line for each expiration: what pays more on it comes at a higher chance. Hollow:
          doubtful. {beyondWords(picture.beyond)}
        </>
      }
    />
  );
}
