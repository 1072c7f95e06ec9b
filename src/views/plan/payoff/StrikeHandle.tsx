import type { Spots } from '../../../core/put/payoffPicture';
import { FIELDS } from '../../../draft/fields';
import type { Plan } from '../../../plan/plan';
import { usePage } from '../../../store/page';
import { typeField } from '../../../store/typing';
import { price, usd } from '../../../text/format';
import { parseMoney } from '../../../text/parse';
import { place } from '../../../ui/drawing';
import { strikeHint } from '../../../words/strikeHint';
import styles from './StrikeHandle.module.css';

interface StrikeHandleProps {
  readonly plan: Plan;
  /** The prices across the picture. */
  readonly spots: Spots;
  /** Holds the picture still during a drag; null releases it. */
  readonly onHold: (spots: Spots | null) => void;
}

const { step } = FIELDS.strike;

/** Share of the picture at its right that the handle avoids, so as not to widen the page. */
const KEPT_FREE = 0.03;

/**
 * The strike as a handle to drag along the picture or move by keys. It follows the field at once;
 * the picture follows as fast as it can be drawn.
 */
export default function StrikeHandle({ plan, spots, onHold }: StrikeHandleProps) {
  const typed = usePage((page) => page.work.draft.strike);
  // A placed put cannot be moved, nor can the prerendered page, because of its policy.
  const isFixed = usePage(({ work, clock }) => work.placement !== null || clock === null);
  const { low, high } = spots;
  const least = Math.max(step, Math.ceil(low / step) * step);
  const most = Math.floor((high - KEPT_FREE * (high - low)) / step) * step;
  if (isFixed || most <= least) return null;
  const strike = parseMoney(typed).value ?? plan.terms.strike;
  const across = (spot: number) => (spot - low) / (high - low);
  const letGo = () => onHold(null);
  return (
    <div className={styles.area}>
      <input
        type="range"
        className={styles.handle}
        style={{
          insetInlineStart: `calc(${place(across(least))} - var(--grip) / 2)`,
          width: `calc(${place(across(most) - across(least))} + var(--grip))`,
        }}
        aria-label="Strike in the picture"
        aria-valuetext={strikeWords(strike, plan)}
        min={least}
        max={most}
        step={step}
        value={strike}
        onChange={(event) => {
          onHold(spots);
          typeField('strike', price(event.target.valueAsNumber));
        }}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onKeyUp={letGo}
        onBlur={letGo}
      />
      <svg
        aria-hidden="true"
        className={styles.grip}
        // Moved by a property that browsers do not count as a layout shift.
        style={{
          transform: `translateX(${place(across(Math.min(most, Math.max(least, strike))))})`,
        }}
      >
        <circle r="9" />
        <path d="M-2 -3.5L-5 0L-2 3.5M2 -3.5L5 0L2 3.5" />
      </svg>
    </div>
  );
}

/** `$365.00, 5.2% below the stock`. */
const strikeWords = (strike: number, { trade, isIndex }: Plan) =>
  trade
    ? `${usd(strike)}, ${strikeHint((trade.spot - strike) / trade.spot, { isIndex })}`
    : usd(strike);
