import { useEffect, useMemo } from 'react';
import { PastKept, useHistory } from '../../../parts/history/PastKept';
import type { Plan } from '../../../plan/plan';
import { historyOf } from '../../../store/history/stockHistory';
import { useHistories } from '../../../store/history/histories';
import { usePastOnPaper } from '../../../store/history/pastOnPaper';
import { Card } from '../../../ui/Card';
import { pastFigures, pastPaperRows } from '../../../words/history/pastFigures';
import { PlanFigures } from '../recipe/PlanFigures';
import styles from './MoreFigures.module.css';

/** What the stock's past says about the put. */
export default function OwnPast({ plan }: { readonly plan: Plan }) {
  const symbol = plan.input.stock ?? '';
  const history = useHistory(symbol);
  const figures = useMemo(() => history && pastFigures(history), [history]);
  useEffect(() => {
    usePastOnPaper.setState({
      rowsOf: (printed) => {
        const past = historyOf(useHistories.getState().kept, printed.input.stock ?? '');
        return past ? pastPaperRows(past, printed) : [];
      },
    });
  }, []);
  if (symbol === '') return null;
  return (
    <Card title={`The past of ${symbol}`}>
      {figures && <PlanFigures figures={figures} plan={plan} className={styles.sentences!} />}
      <PastKept symbol={symbol} history={history} />
    </Card>
  );
}
