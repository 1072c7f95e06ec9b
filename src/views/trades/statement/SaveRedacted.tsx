import { download } from '../../../storage/download';
import type { Brought } from '../../../store/statement/statements';
import { say, tell } from '../../../store/page';
import { runRedacting } from '../../../workers/runStatement';

/** `redacted.csv`, with the file's extension. */
const nameLike = (fileName: string) => `redacted${/\.\w{1,5}$/.exec(fileName)?.[0] ?? '.csv'}`;

async function saveRedacted({ source, fileName }: Brought) {
  const seed = crypto.getRandomValues(new Uint16Array(1))[0]!;
  const copy = await runRedacting(source, fileName, seed);
  if (copy === null) {
    say('No copy was saved: with other names, days and amounts this file is read in another way.');
    return;
  }
  const name = nameLike(fileName);
  download(name, copy, 'text/plain;charset=utf-8');
  tell(
    `Saved ${name}: days moved, amounts multiplied, names replaced. Look it over before you send it.`,
  );
}

/** A copy for reporting what was misread, which does not reveal its owner. */
export const SaveRedacted = ({ brought }: { readonly brought: Brought }) => (
  <button type="button" onClick={() => void saveRedacted(brought)}>
    Save a redacted copy
  </button>
);
