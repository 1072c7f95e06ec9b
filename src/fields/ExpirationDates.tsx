import { Fragment } from 'react';
import { typeField } from '../store/typing';

interface ExpirationDatesProps {
  readonly dates: readonly string[];
  readonly words: (date: string) => string;
  /** The button goes with its question: the focus is to move to the answer. */
  readonly onPick: (button: HTMLElement) => void;
}

/** Days on which the put can expire, one of them to be picked: `Dec 24 or Dec 31`. */
export const ExpirationDates = ({ dates, words, onPick }: ExpirationDatesProps) =>
  dates.map((date, index) => (
    <Fragment key={date}>
      {index > 0 && ' or '}
      <button
        type="button"
        className="plain"
        onClick={({ currentTarget }) => {
          onPick(currentTarget);
          typeField('expiration', date);
        }}
      >
        {words(date)}
      </button>
    </Fragment>
  ));
