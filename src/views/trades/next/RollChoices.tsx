import { useState } from 'react';
import type { Desk } from '../../../plan/book/desk';
import type { OpenPut } from '../../../plan/book/openPuts';
import { Section } from '../Section';
import section from '../Section.module.css';
import { CandidateDialog } from './CandidateDialog';
import { Frontier } from './Frontier';
import { Rolls } from './Rolls';
import type { PutRolls } from './useRolls';

interface RollChoicesProps extends PutRolls {
  readonly put: OpenPut;
  readonly desk: Desk;
}

/** The rolls as a picture and as a table, and how to know of more. */
export function RollChoices({ put, desk, lines, chosen, choose, add }: RollChoicesProps) {
  const { asOf, terms } = desk;
  const { underlying } = put.position.contract;
  const [isTyping, setTyping] = useState(false);
  return (
    <>
      <div className={section.pair}>
        <Section title="Net credit of a roll, dollars per share after fees">
          {lines.length === 0 ? (
            <p className="note">
              No put to roll into is known. Read a chain in Strikes, or type one.
            </p>
          ) : (
            <Frontier
              lines={lines}
              evenNow={put.campaign?.economicBreakeven ?? null}
              chosen={chosen}
              asOf={asOf}
              onChoose={choose}
            />
          )}
        </Section>
        <Section title="Rolls worth a look">
          {lines.length > 0 && (
            <Rolls lines={lines} chosen={chosen} asOf={asOf} terms={terms} onChoose={choose} />
          )}
          <p className="buttons">
            <a className="button" href="#strikes">
              Read a {underlying} chain
            </a>
            <button type="button" onClick={() => setTyping(true)}>
              Type a candidate
            </button>
          </p>
        </Section>
      </div>
      {isTyping && <CandidateDialog put={put} onType={add} onClose={() => setTyping(false)} />}
    </>
  );
}
