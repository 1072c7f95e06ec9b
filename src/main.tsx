import { App } from './App';
import { Live } from './start/Live';
import { workOffline } from './start/offline';

// A chunk of its own, fetched beside this one: evaluated in one task with the rest, the page would
// not answer for longer than it should.
const { createRoot, hydrateRoot } = await import('react-dom/client');

const root = document.getElementById('root')!;
const page = (
  <Live>
    <App />
  </Live>
);
if (root.firstElementChild) hydrateRoot(root, page);
else createRoot(root).render(page); // `npm run dev` prerenders nothing

workOffline();
