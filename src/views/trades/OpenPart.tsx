import { Boundary } from '../../parts/Boundary';
import { cashCalendars } from '../../plan/book/cashCalendar';
import type { Desk } from '../../plan/book/desk';
import { openTruths } from '../../plan/book/truths';
import { useNeeds } from '../../store/desk/useNeeds';
import { Calendar } from './calendar/Calendar';
import { Truths } from './campaigns/Truths';
import { Needs } from './needs/Needs';
import { OpenPuts } from './puts/OpenPuts';
import section from './Section.module.css';
import { Shares } from './shares/Shares';

/** Open positions, and what needs a decision. */
export function OpenPart({ desk }: { readonly desk: Desk }) {
  const needs = useNeeds(desk);
  const calendars = cashCalendars(desk);
  return (
    <>
      <div className={`${section.pair} ${section.wide}`}>
        <Boundary>
          <Needs needs={needs} desk={desk} />
        </Boundary>
        <Boundary>
          <Calendar calendars={calendars} asOf={desk.asOf} />
        </Boundary>
      </div>
      <Boundary>
        <OpenPuts desk={desk} />
      </Boundary>
      <Boundary>
        <Shares desk={desk} />
      </Boundary>
      <Boundary>
        <Truths truths={openTruths(desk)} asOf={desk.asOf} />
      </Boundary>
    </>
  );
}
