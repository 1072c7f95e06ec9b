import { useEffect, useMemo } from 'react';
import { unpacked } from '../../../core/chain/packed/quotes';
import { SHARES_PER_CONTRACT } from '../../../core/market/sharesPerContract';
import { rootOf } from '../../../core/market/contract';
import { callCandidates, exDividendInside } from '../../../plan/book/callCandidates';
import { feesOf, type Desk } from '../../../plan/book/desk';
import { soldToOpen } from '../../../plan/book/happened';
import type { SharesRow } from '../../../plan/book/heldShares';
import { addEvents } from '../../../store/book/events';
import { keptChains } from '../../../storage/chains/keptChains';
import { useStrikes } from '../../../store/strikes';
import { isShown } from '../../../store/strikes/keptChain';
import { callName, noteOfCall } from '../../../words/book/callWords';
import { belowBasisWords } from '../../../words/book/shareWords';
import { dateField, feesField, moneyField } from './recordFields';
import { RecordDialog } from './RecordDialog';

interface SellCallDialogProps {
  readonly row: SharesRow;
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** Calls of the stock's chain, whether it is shown in Strikes or stored there; never the example. */
function useCallCandidates(row: SharesRow, desk: Desk) {
  const { symbol } = row.holding;
  const chain = useStrikes((strikes) => strikes.chain);
  const kept = useStrikes((strikes) => strikes.kept);
  useEffect(() => void keptChains.keep(), []);
  return useMemo(() => {
    const own = kept.find(({ underlying }) => underlying === symbol);
    const shown = isShown(chain, symbol) ? chain : null;
    const quotes = shown ? shown.quotes : own ? unpacked(own.series) : [];
    return callCandidates(row, quotes, desk);
  }, [chain, kept, row, desk, symbol]);
}

/** Covers shares with a call; warns if its strike is below either basis. */
export default function SellCallDialog({ row, desk, onClose }: SellCallDialogProps) {
  const { holding, uncovered } = row;
  const { account, symbol } = holding;
  const candidates = useCallCandidates(row, desk);
  const root = rootOf(symbol);
  const series = { root, multiplier: SHARES_PER_CONTRACT };
  return (
    <RecordDialog
      title={`Sold: ${uncovered === 1 ? 'a call' : `${uncovered} calls`} on ${symbol}`}
      fields={{
        strike: moneyField('Strike', { example: '97', above: 0 }),
        expiration: dateField('Expiration'),
        premium: moneyField('Premium', { example: '1.00' }),
        fees: feesField(
          'Fees',
          (price) => feesOf(desk, 'sell', series, uncovered, price),
          'premium',
        ),
        date: dateField('Day', desk.asOf),
      }}
      offers={{
        label: `Of the ${symbol} chain kept in Strikes`,
        each: candidates.map((candidate) => ({
          words: callName(candidate, desk.asOf),
          texts: {
            strike: String(candidate.contract.strike),
            expiration: candidate.contract.expiration,
            premium: candidate.premium.toFixed(2),
          },
        })),
      }}
      warning={({ strike, expiration }) => {
        const below = strike === undefined ? null : belowBasisWords(strike, row);
        const day = expiration === undefined ? null : exDividendInside(row, expiration, desk);
        const said = [below, day && noteOfCall(day, desk.asOf)].filter((words) => words !== null);
        return said.length > 0 ? said.join(' ') : null;
      }}
      onRecord={({ strike, expiration, premium, fees, date }) =>
        addEvents([
          soldToOpen(
            account,
            { ...series, underlying: symbol, expiration, right: 'call', strike },
            uncovered,
            { price: premium, feesTotal: fees, date },
          ),
        ])
      }
      onClose={onClose}
    />
  );
}
