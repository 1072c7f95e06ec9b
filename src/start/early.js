// Runs before anything is painted. The page is built with the worked example, and until React has
// taken over, its figures are wrong as soon as something is typed, and from the start for users
// with stored data or a link. `data-stale` hides them until Live.tsx has the right ones. If the
// first scripts do not load, nothing else can say so: `data-lost` shows a message from index.html,
// and what was typed meanwhile is kept across the reload.
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
      // Storage is forbidden: the fields return to their built-in texts.
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
    // Storage is forbidden, empty or unreadable: the page starts as on a first visit.
  }
})();
