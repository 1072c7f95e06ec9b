import { senselessness } from '../../../core/book/log/sense';
import { isCalendarDate } from '../../../core/market/calendar';
import type { About, Read, TypedEvents } from './about';
import { allExpired, fill, outcome } from './options';
import { changed, split } from './renamed';
import { carried, cash, dividend, stock } from './shares';
import { missing, notUnderstood, troubled, type Told } from './trouble';
import { sortWords, wordsOf } from './words';

const VERBS: Readonly<Record<string, Read>> = {
  sto: fill('sell', 'open'),
  stc: fill('sell', 'close'),
  bto: fill('buy', 'open'),
  btc: fill('buy', 'close'),
  sold: stock('sell'),
  sell: stock('sell'),
  bought: stock('buy'),
  buy: stock('buy'),
  expired: outcome('expiration'),
  assigned: outcome('assignment'),
  exercised: outcome('exercise'),
  settled: outcome('settlement'),
  div: dividend,
  dividend,
  deposit: cash('deposit', 1),
  withdrawal: cash('withdrawal', -1),
  withdraw: cash('withdrawal', -1),
  interest: cash('interest', 1),
  fee: cash('fee', -1),
  fees: cash('fee', -1),
  balance: cash('balance', 1),
  held: carried,
};

/** Whole words for what opens and closes, with their short forms. */
const IN_SHORT: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:sell|sold)\s+to\s+open\b/i, 'sto'],
  [/^\s*(?:sell|sold)\s+to\s+close\b/i, 'stc'],
  [/^\s*(?:buy|bought)\s+to\s+open\b/i, 'bto'],
  [/^\s*(?:buy|bought)\s+to\s+close\b/i, 'btc'],
];

function read(text: string, asked: About): Told<TypedEvents> {
  const inShort = IN_SHORT.reduce((line, [long, short]) => line.replace(long, short), text);
  const [verb, ...rest] = wordsOf(inShort);
  if (verb === undefined) return missing('what');
  const key = verb.toLowerCase();
  if (key === 'split') return split(rest, asked);
  if (key === 'changed') return changed(rest, asked);
  if (key === 'expired' && rest.join(' ').toLowerCase() === 'all') return allExpired(asked);
  const readWords = Object.hasOwn(VERBS, key) ? VERBS[key] : undefined;
  if (!readWords) return notUnderstood(verb);
  const sorted = sortWords(rest, asked.today);
  return sorted.trouble ? sorted : readWords(sorted.value, asked);
}

/**
 * Reads one line as a person types an event: `sto 2 KO 67.5p 15jan27 .62`, `assigned 1 MU 660p
 * 18dec26`, `bought 100 KO 67.50`, `div KO 51`, `expired all`. A position being closed needs only
 * as many words as distinguish it from the other open ones. Otherwise returns the word that makes
 * no sense, or what is still missing.
 */
export function readTypedLine(text: string, asked: About): Told<TypedEvents> {
  const line = read(text, asked);
  if (line.trouble) return line;
  for (const event of line.value.events) {
    if (event.date > asked.today) return troubled({ kind: 'future', date: event.date });
    const problem = senselessness({ ...event, id: '' }, isCalendarDate);
    if (problem !== null) return troubled({ kind: 'senseless', problem });
  }
  return line;
}
