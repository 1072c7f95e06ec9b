import { NO_BOOK_CHOICES } from '../../plan/book/bookChoices';
import { daysToExpiration } from '../../core/market/calendar';
import { changeSettings } from '../changeSettings';
import { say, usePage, type Page } from '../page';

/** Days for which something is left as it is; by then it may have grown. */
const DAYS_LEFT = 7;

const choicesOf = ({ settings }: Pick<Page, 'settings'>) => settings.book ?? NO_BOOK_CHOICES;

/** Changes the user's choices about the book. */
const changeChoices = (part: Partial<typeof NO_BOOK_CHOICES>) =>
  changeSettings({ book: { ...choicesOf(usePage.getState()), ...part } });

export const useBookChoices = () => usePage((page) => page.settings.book) ?? NO_BOOK_CHOICES;

/** Whether something was left as it is shortly before a day. */
export function isPostponed(left: typeof NO_BOOK_CHOICES.left, key: string, asOf: string): boolean {
  const since = left[key];
  const days = since === undefined ? -1 : daysToExpiration(since, asOf);
  return days >= 0 && days < DAYS_LEFT;
}

/** Leaves something that needs a decision as it is for a while. */
export function postponeNeed(key: string, asOf: string) {
  const { left } = choicesOf(usePage.getState());
  const still = Object.entries(left).filter(([each]) => isPostponed(left, each, asOf));
  changeChoices({ left: { ...Object.fromEntries(still), [key]: asOf } });
  say('Left as it is for a week.', () => {
    const { [key]: _, ...others } = choicesOf(usePage.getState()).left;
    changeChoices({ left: others });
    say('Undone: it needs a decision again.');
  });
}

/** Sets the sector of a stock; an empty text removes it. */
export function typeSector(symbol: string, sector: string) {
  const { [symbol]: _, ...others } = choicesOf(usePage.getState()).sectors;
  changeChoices({ sectors: sector === '' ? others : { ...others, [symbol]: sector } });
}
