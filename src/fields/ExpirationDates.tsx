import { Fragment } from 'react';
import { typeField } from '../store/typing';

interface ExpirationDatesProps {
  readonly dates: readonly string[];
  readonly words: (date: string) => string;
  /** The button disappears with its question, so the focus must move to the answer. */
  readonly onPick: (button: HTMLElement) => void;
}

/** Possible expiration days, as buttons: `Dec 24 or Dec 31`. */
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
