import { render, waitFor } from '@testing-library/react';
import { useDeferredValue } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { create } from 'zustand';
import { Live } from '../../src/start/Live';

const useDraft = create(() => ({ strike: '365' }));

vi.mock('../../src/start/startup', () => ({
  startup: async (typed: { strike: string }) => useDraft.setState(typed),
}));

function Form() {
  const { strike } = useDraft();
  return (
    <>
      <input name="strike" value={strike} onChange={() => {}} />
      <output>{useDeferredValue(strike)}</output>
    </>
  );
}

test('when the page is marked live, even figures that lag behind show what was typed', async () => {
  const page = document.documentElement;
  page.setAttribute('data-stale', '');
  const container = document.createElement('div');
  container.innerHTML = renderToString(<Form />);
  document.body.append(container);
  const field = container.querySelector('input')!;
  const figure = container.querySelector('output')!;
  field.value = '300';

  const shown: (string | null)[] = [];
  const setAttribute = vi.spyOn(page, 'setAttribute').mockImplementation((name) => {
    if (name === 'data-live') shown.push(figure.textContent);
  });
  const form = (
    <Live loadRest={() => Promise.resolve()}>
      <Form />
    </Live>
  );
  render(form, { container, hydrate: true });
  await waitFor(() => expect(shown).toEqual(['300']));
  setAttribute.mockRestore();

  expect(field).toHaveValue('300');
  expect(page).not.toHaveAttribute('data-stale');
});
