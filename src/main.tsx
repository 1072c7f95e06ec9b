import 'react-dom'; // beside React; a chunk of its own would be one more request
import { App } from './App';
import { loadWithRetry } from './loading/loadWithRetry';
import { attempt } from './parts/attempt';
import { Boundary } from './parts/Boundary';
import { Live } from './start/Live';
import { loadEngine } from './store/useEngine';

// In its own chunk, fetched beside this one: evaluated in one task with the rest, it would keep the
// page unresponsive for too long.
const { createRoot, hydrateRoot } = await import('react-dom/client');

/** The parts of the page that are loaded once it is usable. */
const loadRest = () =>
  Promise.all([
    loadEngine(),
    import('./views/plan/form/MoreInputs'),
    import('./views/plan/payoff/Payoff'),
    import('./views/plan/headline/Standing'),
    import('./views/plan/tabs/Tabs'),
  ]);

const root = document.getElementById('root')!;
const page = (
  <Boundary>
    <Live loadRest={loadRest}>
      <App />
    </Live>
  </Boundary>
);
if (root.firstElementChild) hydrateRoot(root, page);
else createRoot(root).render(page); // `npm run dev` prerenders nothing

void attempt('What lets Putwise work offline', async () => {
  const { workOffline } = await loadWithRetry(() => import('./start/offline'));
  workOffline();
});
