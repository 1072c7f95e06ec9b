import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Draft } from '../../../src/draft/draft';
import { EXAMPLE_WORK } from '../../../src/draft/work';
import { usePlan } from '../../../src/store/usePlan';
import CompareMore from '../../../src/views/compare/CompareMore';
import { exampleWith } from '../../plan/drafts';
import { startPage } from '../../store/startPage';

function Page() {
  const { plan } = usePlan();
  return plan && <CompareMore plan={plan} />;
}

/** What stands below the comparison, for the worked example with other texts in some fields. */
export async function openMore(texts: Partial<Draft> = {}): Promise<UserEvent> {
  startPage({ work: { ...EXAMPLE_WORK, draft: exampleWith(texts) } });
  await act(async () => render(<Page />));
  return userEvent.setup({ delay: null });
}
