import { memo } from 'react';
import { linePath, marksPath, shadeOf } from '../../../ui/plot/shapes';
import type { DrawnSeries } from './drawn';
import styles from './PutsPlot.module.css';

/** Every put of a picture: one path per expiration, and one for its doubtful puts. */
export const Marks = memo(function Marks({ drawn }: { readonly drawn: readonly DrawnSeries[] }) {
  return drawn.map(({ series, sound, doubtful, line }, at) => (
    <g key={series.expiration} data-shade={shadeOf(at)}>
      <path className={styles.line} d={linePath(line)} />
      <path className={styles.marks} d={marksPath(sound, at)} />
      <path className={styles.hollow} d={marksPath(doubtful, at)} />
    </g>
  ));
});
