import { useMemo, useState } from 'react';
import { contractKey } from '../../../core/market/contract';
import type { Desk } from '../../../plan/book/desk';
import {
  chainCandidates,
  modelCandidates,
  type Candidate,
} from '../../../plan/book/next/candidates';
import { crossed, waysOn, type PutAtCrossroads } from '../../../plan/book/next/crossroads';
import { firstRoll, frontierOf } from '../../../plan/book/next/frontier';
import { heldFor } from '../../../plan/book/next/heldFor';
import type { OpenPut } from '../../../plan/book/openPuts';
import { truthOfCampaign } from '../../../plan/book/truths';
import { seenPrice } from '../../../plan/book/worth';
import { candidatesIn } from '../../../storage/typed/typedRolls';
import { useStrikes } from '../../../store/strikes';
import { useAsked } from '../../../store/typed/useAsked';
import { percentBrief, usdBrief } from '../../../text/format';
import { parsePercent } from '../../../text/parse';
import { TextField } from '../../../ui/field/TextField';
import { dayWords } from '../../../words/book/dayWords';
import { answerChanges, dayAnswerChanges, nextHeadline } from '../../../words/book/nextRows';
import { markAge } from '../../../words/book/putCells';
import { perShare } from '../../../words/book/optionLabel';
import { rollName } from '../../../words/book/rollWords';
import { MarkField } from '../puts/MarkField';
import { Section } from '../Section';
import section from '../Section.module.css';
import { CandidateDialog } from './CandidateDialog';
import { Frontier } from './Frontier';
import styles from './Next.module.css';
import { Titled } from './Titled';
import { Rolls } from './Rolls';
import { TruthStrip } from './TruthStrip';
import { useActs } from './useActs';
import { WaysTable } from './WaysTable';

interface WaysOnProps {
  readonly put: OpenPut;
  readonly desk: Desk;
  readonly at: PutAtCrossroads;
}

const FALL = { kind: 'percent', decimals: 0, step: 5, min: 0 } as const;

/** Puts to roll into: from the chain in Strikes or otherwise the model, plus typed ones. */
function useCandidates(put: OpenPut, desk: Desk, typed: readonly Candidate[]) {
  const chain = useStrikes((strikes) => strikes.chain);
  const { underlying } = put.position.contract;
  return useMemo(() => {
    const quotes = chain?.underlying === underlying ? chain.quotes : [];
    const quoted = chainCandidates(put, quotes, desk);
    const found = quoted.length > 0 ? quoted : modelCandidates(put, desk);
    const isTyped = new Set(typed.map(({ contract }) => contractKey(contract)));
    return [...typed, ...found.filter(({ contract }) => !isTyped.has(contractKey(contract)))];
  }, [chain, put, desk, typed, underlying]);
}

/** Hold, close now, roll, or take the shares, side by side. */
export function WaysOn({ put, desk, at }: WaysOnProps) {
  const { asOf, terms } = desk;
  const { position, worth, campaign } = put;
  const { contract, openedOn, premium } = position;
  const [fallText, setFallText] = useAsked('next.fall', '20');
  const [typedText, setTyped] = useAsked(`rolls.${put.key}`, '[]');
  const typed = useMemo(() => candidatesIn(typedText), [typedText]);
  const [isTyping, setTyping] = useState(false);
  const [chosenKey, setChosen] = useAsked(`roll.${put.key}`);
  const candidates = useCandidates(put, desk, typed);
  const lines = useMemo(
    () => frontierOf(candidates, at, { put, desk }),
    [candidates, at, put, desk],
  );
  const rolls = lines.flatMap((line) => line.rolls);
  const chosen = rolls.find(({ key }) => key === chosenKey) ?? firstRoll(lines);
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
      <p className={styles.facts}>
        <span>
          Sold {dayWords(openedOn, asOf)} at <b>{premium === null ? '—' : perShare(premium)}</b>
        </span>
        <span>
          buys back at{' '}
          <MarkField
            markKey={contractKey(contract)}
            label="Buys back at"
            price={seenPrice(worth)}
            placeholder={worth ? perShare(worth.price) : '—'}
            asOf={asOf}
          />{' '}
          {markAge(put, asOf)}
        </span>
        <span>
          {contract.underlying}{' '}
          <MarkField
            markKey={contract.underlying}
            label={`${contract.underlying} now`}
            price={at.spot}
            asOf={asOf}
          />
        </span>
        <span>
          time value <b>{put.timeValue === null ? '—' : perShare(Math.max(0, put.timeValue))}</b>
        </span>
      </p>
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
      <div className={section.pair}>
        <Section title="Net credit of a roll, dollars per share after fees">
          {rolls.length === 0 ? (
            <p className="note">
              No put to roll into is known. Read a chain in Strikes, or type one.
            </p>
          ) : (
            <Frontier
              lines={lines}
              evenNow={campaign?.economicBreakeven ?? null}
              chosen={chosen}
              asOf={asOf}
              onChoose={setChosen}
            />
          )}
        </Section>
        <Section title="Rolls worth a look">
          {rolls.length > 0 && (
            <Rolls
              lines={lines}
              chosen={chosen}
              asOf={asOf}
              billYield={terms.billYield}
              onChoose={setChosen}
            />
          )}
          <p className="buttons">
            <a className="button" href="#strikes">
              Read a {contract.underlying} chain
            </a>
            <button type="button" onClick={() => setTyping(true)}>
              Type a candidate
            </button>
          </p>
        </Section>
      </div>
      {isTyping && (
        <CandidateDialog
          put={put}
          onType={(candidate) => {
            setTyped(JSON.stringify([candidate, ...typed]));
            setChosen(contractKey(candidate.contract));
          }}
          onClose={() => setTyping(false)}
        />
      )}
    </>
  );
}
