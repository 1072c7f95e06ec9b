import type { RankedPut } from '../../../core/chain/rankedPut';
import { PastKept, useHistory } from '../../../parts/history/PastKept';
import { Card } from '../../../ui/Card';
import { Figure } from '../../../ui/Figure';
import { pastFacts } from '../../../words/history/pastFigures';
import { chainPutName } from '../../../words/strikes/chainPutName';

interface ChainPastProps {
  readonly underlying: string;
  readonly spot: number;
  /** The first put of the list; null if it is empty. */
  readonly put: RankedPut | null;
}

/** What the past of the chain's stock says about the first put of the list. */
export default function ChainPast({ underlying, spot, put }: ChainPastProps) {
  const history = useHistory(underlying);
  const facts =
    history &&
    put &&
    pastFacts(history, {
      spot,
      strike: put.contract.strike,
      days: put.days,
      impliedVolatility: put.impliedVolatility,
    });
  return (
    <Card title={`The past of ${underlying}`}>
      {facts && put && (
        <dl className="fields">
          <Figure name="Realized volatility" {...facts.realized} />
          <Figure name={`Fell to the ${chainPutName(put.contract)}`} {...facts.fell} />
          <Figure name="Worst of the windows" {...facts.worst} />
          {facts.rank && <Figure name="IV rank and percentile" {...facts.ranked} />}
        </dl>
      )}
      <PastKept symbol={underlying} history={history} />
    </Card>
  );
}
