import type { RankedPut } from '../../../src/core/chain/rankedPut';
import { rankPuts } from '../../../src/core/chain/rankPuts';
import { exampleChain } from '../../../src/files/exampleChain';
import { readChain } from '../../../src/files/read/chains/readChain';
import { rankFactsOf } from '../../../src/plan/strikes/facts';
import { accountWith, CONTEXT, exampleWith, TODAY } from '../drafts';

/** The puts of the example chain, judged as for the worked example. */
export function examplePuts(): readonly RankedPut[] {
  const { quotes } = readChain(exampleChain(TODAY), { receivedAt: '2026-11-20T16:00:00Z' });
  const facts = rankFactsOf(
    { quotes, spot: 385, quotedAt: null },
    { draft: exampleWith(), account: accountWith(), context: CONTEXT, priceAt: 'bid' },
  );
  return rankPuts(quotes, facts!);
}
