import { memo, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { part } from '../../../parts/part';
import type { Plan } from '../../../plan/plan';
import { tabAddress, TABS, type Tab } from '../../../store/address';
import { usePage } from '../../../store/page';
import type { PlanView } from '../../../store/usePlan';
import { useFrameBehind } from '../../../ui/useFrameBehind';
import { shortAnswer } from '../../../words/plan/shortAnswer';
import styles from './Tabs.module.css';

/** The panel of each tab; only the one viewed is loaded and rendered. */
const PANELS = {
  judge: { name: 'Judge', Panel: part(() => import('../judge/Judge')) },
  outcomes: { name: 'Outcomes', Panel: part(() => import('../outcomes/AllOutcomes')) },
  chances: { name: 'Chances', Panel: part(() => import('../chances/AllChances')) },
  exits: { name: 'Exits', Panel: part(() => import('../exits/Exits')) },
  checklist: { name: 'Checklist', Panel: part(() => import('../checklist/Checklist')) },
} as const satisfies Record<Tab, unknown>;

interface TabsProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** Everything behind the answer, in tabs; the row of tabs stays visible with the answer in it. */
export default memo(function Tabs({ plan, problems }: TabsProps) {
  const tab = usePage((page) => page.tab);
  const { Panel } = PANELS[tab];
  // In a frame of its own, so that a keystroke is answered before parts that are out of sight.
  const later = useFrameBehind(useMemo(() => ({ plan, problems }), [plan, problems]));
  const panel = useTopOfPanel(tab);
  return (
    <div className={styles.tabs}>
      <div className={styles.row} id="tabs">
        <div role="tablist" aria-label="More about this put">
          {TABS.map((each) => (
            <a
              key={each}
              role="tab"
              id={`tab-${each}`}
              href={tabAddress(each)}
              aria-selected={each === tab}
              aria-controls="tab-panel"
              tabIndex={each === tab ? 0 : -1}
              onKeyDown={goAlong}
            >
              {PANELS[each].name}
            </a>
          ))}
        </div>
        <p className={styles.short}>{shortAnswer(plan)}</p>
      </div>
      <div
        ref={panel}
        role="tabpanel"
        id="tab-panel"
        aria-labelledby={`tab-${tab}`}
        className={styles.panel}
      >
        <Panel {...later} />
      </div>
    </div>
  );
});

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Arrow keys, Home and End move between tabs. */
function goAlong(event: KeyboardEvent<HTMLAnchorElement>) {
  const tabs = [...event.currentTarget.parentElement!.querySelectorAll('a')];
  const at = tabs.indexOf(event.currentTarget);
  const step = STEPS[event.key];
  const next =
    event.key === 'Home'
      ? tabs[0]
      : event.key === 'End'
        ? tabs.at(-1)
        : step && tabs.at((at + step) % tabs.length);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

/** When changing tabs from far down, the next one is shown from its top. */
function useTopOfPanel(tab: Tab) {
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(tab);
  useLayoutEffect(() => {
    if (shown.current === tab) return;
    shown.current = tab;
    const { current } = panel;
    if (current && current.getBoundingClientRect().top < 0) current.scrollIntoView();
  }, [tab]);
  return panel;
}
