import { SHARES_PER_CONTRACT } from '../../../core/market/sharesPerContract';
import { rootOf } from '../../../core/market/contract';
import { feesOf, type Desk } from '../../../plan/book/desk';
import { soldToOpen } from '../../../plan/book/happened';
import type { SharesRow } from '../../../plan/book/heldShares';
import { addEvents } from '../../../store/book';
import { belowBasisWords } from '../../../words/book/shareWords';
import { dateField, moneyField } from './fieldOf';
import { RecordDialog } from './RecordDialog';

interface SellCallDialogProps {
  readonly row: SharesRow;
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** Covers shares with a call; says when its strike lies below either basis. */
export function SellCallDialog({ row, desk, onClose }: SellCallDialogProps) {
  const { holding, uncovered } = row;
  const { account, symbol } = holding;
  const root = rootOf(symbol);
  const series = { root, multiplier: SHARES_PER_CONTRACT };
  return (
    <RecordDialog
      title={`Sold: ${uncovered === 1 ? 'a call' : `${uncovered} calls`} on ${symbol}`}
      fields={[
        moneyField('strike', 'Strike', '', { example: '97', above: 0 }),
        dateField('expiration', 'Expiration', ''),
        moneyField('premium', 'Premium', '', { example: '1.00' }),
        moneyField('fees', 'Fees', '', {
          standing: feesOf(desk, 'sell', series, uncovered, 1),
          min: -1000,
        }),
        dateField('date', 'Day', desk.asOf),
      ]}
      warning={({ strike }) => (typeof strike === 'number' ? belowBasisWords(strike, row) : null)}
      onRecord={({ strike, expiration, premium, fees, date }) =>
        addEvents([
          soldToOpen(
            account,
            {
              ...series,
              underlying: symbol,
              expiration: expiration as string,
              right: 'call',
              strike: strike as number,
            },
            uncovered,
            { price: premium as number, feesTotal: fees as number, date: date as string },
          ),
        ])
      }
      onClose={onClose}
    />
  );
}
