import type { Contract } from '../../../core/market/contract';
import { togglePin, useIsPinned } from '../../../store/strikes/pins';
import { chainPutName } from '../../../words/strikes/chainPutName';

/** The checkbox that pins a put of the table. */
export const PinBox = ({ contract }: { readonly contract: Contract }) => (
  <label className="check">
    <input
      type="checkbox"
      aria-label={`Pin the ${chainPutName(contract)}`}
      checked={useIsPinned(contract)}
      onChange={() => togglePin(contract)}
    />
    <span aria-hidden="true">Pin</span>
  </label>
);
