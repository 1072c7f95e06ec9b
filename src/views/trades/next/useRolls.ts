import { useMemo } from 'react';
import { contractKey } from '../../../core/market/contract';
import type { Desk } from '../../../plan/book/desk';
import {
  chainCandidates,
  modelCandidates,
  type Candidate,
} from '../../../plan/book/next/candidates';
import type { PutAtCrossroads } from '../../../plan/book/next/crossroads';
import {
  firstRoll,
  frontierOf,
  type FrontierLine,
  type RollOption,
} from '../../../plan/book/next/frontier';
import type { OpenPut } from '../../../plan/book/openPuts';
import { candidatesIn } from '../../../storage/typed/typedRolls';
import { useStrikes } from '../../../store/strikes';
import { isShown } from '../../../store/strikes/keptChain';
import { useAsked } from '../../../store/typed/useAsked';

/** Puts to roll into: from the chain in Strikes or otherwise the model, plus typed ones. */
function useCandidates(put: OpenPut, desk: Desk, typed: readonly Candidate[]) {
  const chain = useStrikes((strikes) => strikes.chain);
  const { underlying } = put.position.contract;
  return useMemo(() => {
    const quotes = isShown(chain, underlying) ? chain.quotes : [];
    const quoted = chainCandidates(put, quotes, desk);
    const found = quoted.length > 0 ? quoted : modelCandidates(put, desk);
    const isTyped = new Set(typed.map(({ contract }) => contractKey(contract)));
    return [...typed, ...found.filter(({ contract }) => !isTyped.has(contractKey(contract)))];
  }, [chain, put, desk, typed, underlying]);
}

/** The rolls by expiration, and the chosen one: the first to show until a person picks another. */
export interface PutRolls {
  readonly lines: readonly FrontierLine[];
  readonly chosen: RollOption | null;
  readonly choose: (key: string) => void;
  /** Adds a typed candidate, and chooses it. */
  readonly add: (candidate: Candidate) => void;
}

export function useRolls(put: OpenPut, desk: Desk, at: PutAtCrossroads): PutRolls {
  const [typedText, setTyped] = useAsked(`rolls.${put.key}`, '[]');
  const typed = useMemo(() => candidatesIn(typedText), [typedText]);
  const [chosenKey, choose] = useAsked(`roll.${put.key}`);
  const candidates = useCandidates(put, desk, typed);
  const lines = useMemo(
    () => frontierOf(candidates, at, { put, desk }),
    [candidates, at, put, desk],
  );
  const isChosen = ({ key }: RollOption) => key === chosenKey;
  const chosen = lines.flatMap(({ rolls }) => rolls).find(isChosen) ?? firstRoll(lines);
  const add = (candidate: Candidate) => {
    setTyped(JSON.stringify([candidate, ...typed]));
    choose(contractKey(candidate.contract));
  };
  return { lines, chosen, choose, add };
}
