import { MOST_FIGURE } from '../../../core/book/mostFigure';
import { underlyingOf, type Contract } from '../../../core/market/contract';
import { about, one, type About, type TypedEvents } from './about';
import { seriesOf, tooMany } from './series';
import { missing, notUnderstood, told, troubled, type Told } from './trouble';
import { sortWords } from './words';

const RATIO = /^([\d.]+)(?::|-?for-?|\/)([\d.]+)$/i;

/** `split KO 4:1`: the ratio is not a number, and is extracted first. */
export function split(words: readonly string[], asked: About): Told<TypedEvents> {
  const at = words.findIndex((word) => RATIO.test(word));
  const [, young, old] = RATIO.exec(words[at] ?? '') ?? [];
  const { value: sorted, trouble } = sortWords(words.toSpliced(at, at < 0 ? 0 : 1), asked.today);
  if (trouble) return troubled(trouble);
  const excess = tooMany(sorted, { counts: 0 });
  if (excess) return excess;
  const [symbol] = sorted.names;
  if (symbol === undefined) return missing('symbol');
  if (young === undefined) return missing('ratio');
  const ratio = Number(young) / Number(old);
  if (ratio > MOST_FIGURE) return notUnderstood(words[at]!);
  return one({ kind: 'split', ...about(sorted, asked), symbol: underlyingOf(symbol), ratio });
}

/** `changed FB to META`, or a series to the one it became. */
export function changed(words: readonly string[], asked: About): Told<TypedEvents> {
  const at = words.findIndex((word) => word.toLowerCase() === 'to');
  if (at < 0) return missing('to');
  const sides = [words.slice(0, at), words.slice(at + 1)].map((side) =>
    sortWords(side, asked.today),
  );
  const names: (string | Contract)[] = [];
  for (const { value: sorted, trouble } of sides) {
    if (trouble) return troubled(trouble);
    const excess = tooMany(sorted, { counts: 0, strikes: 1, dates: 1 });
    if (excess) return excess;
    const [symbol] = sorted.names;
    if (symbol === undefined) return missing('symbol');
    const isSeries = sorted.strikes.length > 0 || sorted.dates.length > 0;
    const series = isSeries ? seriesOf(sorted) : told(underlyingOf(symbol));
    if (series.trouble) return series;
    names.push(series.value);
  }
  const [from, to] = names;
  return one({ kind: 'changed', ...about(sides[1]!.value!, asked), from: from!, to: to! });
}
