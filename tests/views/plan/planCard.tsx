import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { ReturnConvention } from '../../../src/core/put/returnConvention';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { loadEngine } from '../../../src/store/useEngine';
import { usePlan, type PlanView } from '../../../src/store/usePlan';
import { pageWith, type Texts } from '../../plan/drafts';
import { startPage } from '../../store/startPage';
import type { Plan } from '../../../src/plan/plan';

type Show = (plan: Plan, problems: PlanView['problems']) => ReactNode;

function Shown({ show }: { readonly show: Show }) {
  const { plan, problems } = usePlan();
  return plan && show(plan, problems);
}

/** Opens one card of the page by itself, with the given texts in some fields of the worked example. */
export async function openCard(
  show: Show,
  texts: Texts = {},
  convention: Partial<ReturnConvention> = {},
): Promise<UserEvent> {
  startPage({
    ...pageWith(texts),
    settings: {
      ...DEFAULT_SETTINGS,
      convention: { ...DEFAULT_SETTINGS.convention, ...convention },
    },
  });
  await loadEngine();
  await act(async () => render(<Shown show={show} />));
  return userEvent.setup({ delay: null });
}
