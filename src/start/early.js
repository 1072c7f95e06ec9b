// Runs before anything is painted. The page is built with the worked example on it, and until React
// has taken over, its figures are wrong as soon as a field is typed in, and from the start for whoever
// has something stored or comes by a link. `data-stale` hides them until Live.tsx has the right ones.
// Where the first scripts do not load, nothing else can say so: `data-lost` shows what index.html has
// to say of it, and what was typed meanwhile goes with the reload.
(() => {
  const page = document.documentElement;
  const typed = 'putwise-typed';
  const hideFigures = () => {
    if (!page.hasAttribute('data-live')) page.setAttribute('data-stale', '');
  };
  const fields = () => [...document.querySelectorAll('input')];
  const isLost = () => page.setAttribute('data-lost', '');
  addEventListener('input', hideFigures);
  addEventListener('error', isLost, true);
  addEventListener('unhandledrejection', isLost);
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.id !== 'reload') return;
    try {
      sessionStorage.setItem(typed, JSON.stringify(fields().map(({ value }) => value)));
    } catch {
      // Storage forbidden: the fields come back as they were built.
    }
    location.reload();
  });
  if (location.hash.startsWith('#plan?')) hideFigures();
  try {
    const texts = JSON.parse(sessionStorage.getItem(typed) ?? 'null');
    sessionStorage.removeItem(typed);
    if (texts) {
      hideFigures();
      addEventListener('DOMContentLoaded', () => {
        for (const [index, field] of fields().entries()) field.value = texts[index];
      });
    }
    for (const storage of [localStorage, sessionStorage]) {
      if (Object.keys(storage).some((key) => key.startsWith('putwise.'))) hideFigures();
    }
    const { theme } = JSON.parse(localStorage.getItem('putwise.settings') ?? '').data;
    if (theme === 'light' || theme === 'dark') page.setAttribute('data-theme', theme);
  } catch {
    // Storage forbidden, empty or unreadable: the page starts as on a first visit.
  }
})();
