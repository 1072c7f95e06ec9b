import { Fragment } from 'react';
import { typeField } from '../../store/typing';
import { monthDay } from '../../text/format';
import { FieldLink, type FieldWay } from './FieldLink';

interface PickExpirationProps {
  readonly dates: readonly string[];
  readonly way: FieldWay;
}

/** The headline while the put cannot expire on the day typed: the days that it can, to click. */
export const PickExpiration = ({ dates, way }: PickExpirationProps) => (
  <h1 tabIndex={-1}>
    {dates.length === 0 ? (
      <FieldLink field="expiration" way={way}>
        Pick an expiration that is still to come
      </FieldLink>
    ) : (
      <>
        Pick an expiration:{' '}
        {dates.map((date, index) => (
          <Fragment key={date}>
            {index > 0 && ' or '}
            <button
              type="button"
              className="plain"
              onClick={({ currentTarget }) => {
                const main = currentTarget.closest('main');
                typeField('expiration', date);
                // The button goes with its question, so the focus moves to the answer.
                requestAnimationFrame(() => main?.querySelector('h1')?.focus());
              }}
            >
              {monthDay(date)}
            </button>
          </Fragment>
        ))}
      </>
    )}
  </h1>
);
