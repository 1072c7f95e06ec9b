// Runs before anything is painted. The page is built with the worked example on it, and until React
// has taken over, its figures are wrong as soon as a field is typed in, and from the start for whoever
// has something stored or comes by a link. `data-stale` hides them until Live.tsx has the right ones.
(() => {
  const page = document.documentElement;
  const hideFigures = () => {
    if (!page.hasAttribute('data-live')) page.setAttribute('data-stale', '');
  };
  addEventListener('input', hideFigures);
  if (/^#plan(\?|%(25)*3[fF])/.test(location.hash)) hideFigures();
  try {
    for (const storage of [localStorage, sessionStorage]) {
      if (Object.keys(storage).some((key) => key.startsWith('putwise.'))) hideFigures();
    }
    const { theme } = JSON.parse(localStorage.getItem('putwise.settings') ?? '').data;
    if (theme === 'light' || theme === 'dark') page.setAttribute('data-theme', theme);
  } catch {
    // Storage forbidden, empty or unreadable: the page starts as on a first visit.
  }
})();
