import { act, render as mount, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { App } from '../src/App';
import { render } from '../src/prerender';
import { Live } from '../src/start/Live';
import { usePage } from '../src/store/page';

// React reports differences on the console, and setup.ts listens.
test('the page React takes over is the page the build rendered', async () => {
  const container = document.createElement('div');
  container.innerHTML = await render();
  document.body.append(container);

  const page = (
    <Live loadRest={() => Promise.resolve()}>
      <App />
    </Live>
  );
  await act(async () => mount(page, { container, hydrate: true }));
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-live'));

  // What startup leaves for an idle moment would otherwise run after the page is gone.
  await waitFor(() => expect(usePage.getState().clock).not.toBeNull());
  await act(() => vi.dynamicImportSettled());
});
