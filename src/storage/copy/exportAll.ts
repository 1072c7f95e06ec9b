import { useBookState } from '../../store/book';
import { useDatabaseFailure } from '../../store/databaseFailure';
import { say, tell, usePage } from '../../store/page';
import { count } from '../../text/format';
import { listed } from '../../text/listed';
import { hiddenWords } from '../../words/trades/keptWords';
import { writeBackup } from '../backup/backup';
import { bookForBackup } from '../backup/bookBackup';
import { personalIn } from '../backup/personal';
import { download } from '../download';
import { makeCopy, noteCopy } from './keepCopy';

const JSON_TYPE = 'application/json';

/** `2 plans and 12 events`. */
const contentsWords = ({ plans, events }: { plans: number; events: number }) =>
  `${count(plans, 'plan')}${events > 0 ? ` and ${count(events, 'event')}` : ''}`;

/** Saves everything to a file for the user, and remembers that they have it. */
async function exportCopy(fileName: string) {
  const copy = await makeCopy(fileName);
  download(fileName, copy.text, JSON_TYPE);
  await noteCopy(copy);
  return copy;
}

/** The same without personal data: not a copy from which everything could be restored. */
async function exportShared(fileName: string, now: string) {
  const kept = await bookForBackup();
  const events = kept.events.length;
  const page = usePage.getState();
  const book = events > 0 ? kept : undefined;
  download(fileName, writeBackup({ ...page, book }, now, false), JSON_TYPE);
  const { isHidden: isPart } = useBookState.getState();
  return { size: { plans: page.plans.length, events }, isPart };
}

const PERSONAL_NAMES = {
  cash: 'cash',
  accountValue: 'account value',
  brokerAccount: 'account number',
} as const;

function personalWords(isPersonal: boolean): string {
  if (!isPersonal) return ' Your cash, account value and account number are left out.';
  const held = personalIn(usePage.getState()).map((name) => PERSONAL_NAMES[name]);
  return held.length > 0 ? ` It holds your ${listed(held)}.` : '';
}

/** Saves everything to a file, and reports it. */
export async function exportAll(isPersonal = true) {
  const now = new Date().toISOString();
  const fileName = `putwise-backup-${now.slice(0, 10)}.json`;
  const { size, isPart } = await (isPersonal ? exportCopy(fileName) : exportShared(fileName, now));
  const said = `Exported ${contentsWords(size)} to ${fileName}.${personalWords(isPersonal)}`;
  if (!isPart) return tell(said);
  const [where, act] = hiddenWords(useDatabaseFailure.getState().failure);
  say(`${said} It does not include your log. ${where} ${act}, and export again.`);
}
