import { useMemo, useState } from 'react';
import { gapsOf, type ChainFilters } from '../../../core/chain/filters';
import { isSound } from '../../../core/chain/dominance';
import type { RankedPut } from '../../../core/chain/rankedPut';
import { ALL_COLUMNS, type Column } from '../../../plan/strikes/columns';
import { heatMap } from '../../../plan/strikes/heat';
import { count, monthDay, usdBrief } from '../../../text/format';
import { SelectField } from '../../../ui/field/SelectField';
import { dashed } from '../../../ui/dashed';
import { ScrollRegion } from '../../../ui/table/ScrollRegion';
import { heatSpotWords } from '../../../words/strikes/plotWords';
import { CELLS, COLUMN_NAMES } from '../../../words/strikes/rowWords';
import { Reading } from '../picture/Reading';
import type { ViewProps } from '../look/viewProps';
import styles from './HeatMap.module.css';
import { useGrid } from './useGrid';

/** Strikes shown before all are asked for. */
const SHOWN = 20;

/** Columns that are not figures to color by. */
const NOT_MAPPED: ReadonlySet<Column> = new Set(['expiration', 'strike']);

const MAPPED = Object.fromEntries(
  ALL_COLUMNS.filter((column) => !NOT_MAPPED.has(column)).map((column) => [
    column,
    COLUMN_NAMES[column],
  ]),
) as Readonly<Record<Column, string>>;

const Doubtful = () => (
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a symbol, not a picture
  <span role="img" aria-label="doubtful">
    {'! '}
  </span>
);

interface HeatMapProps extends ViewProps {
  readonly filters: ChainFilters;
  /** Whether a put is of a selected expiration. */
  readonly isAsked: (put: RankedPut) => boolean;
}

/** Any figure of the puts by strike and expiration, with the number in each cell. */
export default function HeatMap(props: HeatMapProps) {
  const { chain, puts, filters, isAsked, current, onCurrent } = props;
  const [column, setColumn] = useState<Column>('annualizedReturn');
  const [isAll, setAll] = useState(false);
  const { spot } = chain;
  const map = useMemo(
    () => heatMap(puts, { column, spot, most: isAll ? Infinity : SHOWN }),
    [puts, column, spot, isAll],
  );
  const grid = useGrid(map, current, onCurrent);
  const fits = (put: RankedPut) =>
    isSound(put) && isAsked(put) && gapsOf(put, filters).length === 0;
  return (
    <figure
      className={styles.figure}
      aria-label={`${COLUMN_NAMES[column]} by strike and expiration`}
    >
      <div className={styles.head}>
        <SelectField<Column>
          name="heatFigure"
          label="Figure in the map"
          value={column}
          options={MAPPED}
          onChoose={setColumn}
        />
        <Reading words={current && heatSpotWords(current, column)} put={current} chain={chain} />
      </div>
      <ScrollRegion label="Heat map">
        {/* oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/no-redundant-roles -- the arrow keys go from cell to cell */}
        <table
          role="grid"
          aria-label={`${COLUMN_NAMES[column]} by strike and expiration`}
          className={styles.map}
          onKeyDown={grid.onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">Strike</th>
              {map.expirations.map(({ date, days }) => (
                <th key={date} scope="col">
                  {monthDay(date)} <em>{count(days, 'day')}</em>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {map.rows.map(({ strike, cells }, row) => (
              <tr key={strike}>
                <th scope="row">{usdBrief(strike).slice(1)}</th>
                {cells.map((cell, at) => (
                  <td
                    role="gridcell"
                    key={map.expirations[at]!.date}
                    ref={grid.isFocus(row, at) ? grid.focus : undefined}
                    tabIndex={grid.isFocus(row, at) ? 0 : -1}
                    data-fits={(cell && fits(cell.put)) || undefined}
                    data-doubtful={(cell && !isSound(cell.put)) || undefined}
                    style={{ '--share': cell?.share ?? 0 } as React.CSSProperties}
                    onClick={() => cell && onCurrent(cell.put)}
                    onPointerEnter={({ pointerType }) => {
                      if (cell && pointerType === 'mouse') onCurrent(cell.put);
                    }}
                    onFocus={() => cell && onCurrent(cell.put)}
                  >
                    {cell && !isSound(cell.put) && <Doubtful />}
                    {cell && dashed(CELLS[column](cell.put).text)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {/* oxlint-enable jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/no-redundant-roles */}
      </ScrollRegion>
      {map.left > 0 && (
        <button type="button" onClick={() => setAll(true)}>
          Show {count(map.left, 'more strike')}
        </button>
      )}
      <figcaption>
        Outlined: fits what you ask. !: doubtful. The deeper the color, the more of it. Arrow keys
        move from cell to cell; Enter pins.
      </figcaption>
    </figure>
  );
}
