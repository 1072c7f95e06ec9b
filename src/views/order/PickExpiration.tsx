import { ExpirationDates } from '../../fields/ExpirationDates';
import { monthDay } from '../../text/format';
import { FieldLink, type FieldWay } from '../../fields/FieldLink';

interface PickExpirationProps {
  readonly dates: readonly string[];
  readonly way: FieldWay;
}

/** The headline while the put cannot expire on the typed day: possible days to click. */
export const PickExpiration = ({ dates, way }: PickExpirationProps) => (
  <h1 tabIndex={-1}>
    {dates.length === 0 ? (
      <FieldLink field="expiration" way={way}>
        Pick an expiration that is still to come
      </FieldLink>
    ) : (
      <>
        Pick an expiration:{' '}
        <ExpirationDates
          dates={dates}
          words={monthDay}
          onPick={(button) => {
            const main = button.closest('main');
            requestAnimationFrame(() => main?.querySelector('h1')?.focus());
          }}
        />
      </>
    )}
  </h1>
);
