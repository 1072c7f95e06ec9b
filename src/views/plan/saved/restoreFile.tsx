import { openBackup } from './openBackup';
import { Restore } from './Restore';

/**
 * Shows what restoring a file would change, over whatever is on the page; resolves once it is
 * restored or declined. Returns why it cannot be restored if it is not a backup.
 */
export async function restoreFile(file: File): Promise<string | null> {
  const { backup, events, problem } = await openBackup(file);
  if (!backup) return problem;
  // Imported the same way as by the page itself; a named import would add a file to the first load.
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
