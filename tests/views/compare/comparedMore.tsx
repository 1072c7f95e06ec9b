import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Draft } from '../../../src/state/draft';
import { withOutlook } from '../../../src/state/outlook';
import { EXAMPLE_WORK } from '../../../src/state/page';
import { usePlan } from '../../../src/state/usePlan';
import CompareMore from '../../../src/views/compare/CompareMore';
import { exampleWith } from '../../state/drafts';
import { startPage } from '../../state/startPage';

function Page() {
  const { plan } = usePlan();
  return plan && <CompareMore plan={withOutlook(plan)} />;
}

/** What stands below the comparison, for the worked example with other texts in some fields. */
export async function openMore(texts: Partial<Draft> = {}): Promise<UserEvent> {
  startPage({ work: { ...EXAMPLE_WORK, draft: exampleWith(texts) } });
  await act(async () => render(<Page />));
  return userEvent.setup({ delay: null });
}
