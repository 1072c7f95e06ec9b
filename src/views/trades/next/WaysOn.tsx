import { useMemo } from 'react';
import type { Desk } from '../../../plan/book/desk';
import { crossed, waysOn, type PutAtCrossroads } from '../../../plan/book/next/crossroads';
import { heldFor } from '../../../plan/book/next/heldFor';
import type { OpenPut } from '../../../plan/book/openPuts';
import { truthOfCampaign } from '../../../plan/book/truths';
import { useAsked } from '../../../store/typed/useAsked';
import { percentBrief, usdBrief } from '../../../text/format';
import { parsePercent } from '../../../text/parse';
import { TextField } from '../../../ui/field/TextField';
import { dayWords } from '../../../words/book/dayWords';
import { answerChanges, dayAnswerChanges, nextHeadline } from '../../../words/book/nextRows';
import { perShare } from '../../../words/book/optionLabel';
import { rollName } from '../../../words/book/rollWords';
import styles from './Next.module.css';
import { PutFacts } from './PutFacts';
import { RollChoices } from './RollChoices';
import { Titled } from './Titled';
import { TruthStrip } from './TruthStrip';
import { useActs } from './useActs';
import { useRolls } from './useRolls';
import { WaysTable } from './WaysTable';

interface WaysOnProps {
  readonly put: OpenPut;
  readonly desk: Desk;
  readonly at: PutAtCrossroads;
}

const FALL = { kind: 'percent', decimals: 0, step: 5, min: 0 } as const;

/** Hold, close now, roll, or take the shares, side by side. */
export function WaysOn({ put, desk, at }: WaysOnProps) {
  const { asOf, terms } = desk;
  const { campaign } = put;
  const { contract } = put.position;
  const [fallText, setFallText] = useAsked('next.fall', '20');
  const rolls = useRolls(put, desk, at);
  const { chosen } = rolls;
  const fallRead = parsePercent(fallText);
  const fall = fallRead.value !== null && fallRead.value <= 1 ? Math.max(0, fallRead.value) : 0.2;
  const ways = waysOn(at, chosen?.candidate ?? null, { put, desk, fall });
  const ends = dayWords(contract.expiration, asOf);
  const into = chosen?.candidate.contract ?? contract;
  const facts = {
    put,
    ways,
    fall,
    spot: at.spot,
    asOf,
    billYield: terms.billYield,
    isBillExample: terms.isBillExample,
    crossed: {
      hold: crossed(contract.underlying, contract.expiration, desk),
      roll: crossed(contract.underlying, into.expiration, desk),
    },
  };
  const acts = useActs({ put, desk, roll: chosen });
  const held = useMemo(() => heldFor(put, desk), [put, desk]);
  const changes = [answerChanges(facts), held && dayAnswerChanges(facts, held)]
    .filter((words) => words !== null)
    .join(' ');
  const shares = put.contracts * contract.multiplier;
  return (
    <>
      <Titled title={nextHeadline(put, at.spot, chosen?.plan ?? null, ways)} />
      <PutFacts put={put} spot={at.spot} asOf={asOf} />
      {campaign && <TruthStrip truth={truthOfCampaign(campaign, desk)} />}
      <WaysTable
        facts={facts}
        notes={{
          hold: `to ${ends}`,
          close: `buy back at ${perShare(at.from.closePrice)}`,
          roll: chosen ? `to the ${rollName(chosen, asOf)}` : 'no put to roll into',
          takeShares: `${shares} at ${usdBrief(contract.strike)}, ${ends}`,
        }}
        acts={acts.buttons}
      />
      {acts.dialog}
      <div className={styles.foot}>
        {changes !== '' && <p className="note">{changes}</p>}
        <TextField
          name="fall"
          label="The stock falls"
          text={fallText}
          typing={FALL}
          after="%"
          unit="percent"
          hint={`${percentBrief(fall)} of its price now`}
          onType={setFallText}
        />
      </div>
      <RollChoices {...rolls} put={put} desk={desk} />
    </>
  );
}
