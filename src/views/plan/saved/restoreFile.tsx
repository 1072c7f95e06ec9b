import { openBackup } from './openBackup';
import { Restore } from './Restore';

/**
 * Shows what restoring a file would change, over whatever is on the page, and is over once it is restored
 * or left. Why it cannot be, where it is no backup.
 */
export async function restoreFile(file: File): Promise<string | null> {
  const { backup, events, problem } = await openBackup(file);
  if (!backup) return problem;
  // As the page itself imports it: by name it would become one more file of the first load.
  const { createRoot } = await import('react-dom/client');
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await new Promise<void>((done) => {
    root.render(<Restore backup={backup} events={events} onClose={done} />);
  });
  root.unmount();
  place.remove();
  return null;
}
