import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { usePlan } from '../../../src/store/usePlan';
import CompareMore from '../../../src/views/compare/CompareMore';
import { pageWith, type Texts } from '../../plan/drafts';
import { unfold } from './comparePage';
import { startPage } from '../../store/startPage';

function Page() {
  const { plan } = usePlan();
  return plan && <CompareMore plan={plan} />;
}

/** Renders what follows the comparison, unfolded, with the given texts in some fields of the example. */
export async function openMore(texts: Texts = {}): Promise<UserEvent> {
  startPage(pageWith(texts));
  await act(async () => render(<Page />));
  await unfold(/./);
  return userEvent.setup({ delay: null });
}
