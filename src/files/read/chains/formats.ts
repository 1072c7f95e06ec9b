import { isBarchart, readBarchart } from './formats/barchart';
import { isCboeJson, readCboeJson } from './formats/cboeJson';
import { isCboeTable, readCboeTable } from './formats/cboeTable';
import { readCopied } from './formats/copied';
import type { Json } from './formats/json';
import { isNasdaqJson, readNasdaqJson } from './formats/nasdaqJson';
import { Refusal, type About, type Answers, type Found } from './reading';
import { isSchwabJson, readSchwabJson } from './formats/schwabJson';
import type { Sheet } from './table/sheet';
import { isThinkorswim, readThinkorswim } from './formats/thinkorswim';
import { isTradierJson, readTradierJson } from './formats/tradierJson';
import { isYahooJson, readYahooJson } from './formats/yahooJson';
import { isYfinance, readYfinance } from './formats/yfinance';

/** A text, with parsed forms computed on demand. */
export interface Source {
  readonly text: string;
  readonly about: About;
  /** Undefined if the text is not JSON. */
  readonly json: Json | undefined;
  readonly sheet: () => Sheet;
}

/** A kind of file or page, recognized by its content. */
interface Format {
  /** The source's name. */
  readonly name: string;
  readonly tells: (source: Source) => boolean;
  readonly read: (source: Source, answers: Answers) => Found;
}

const ofJson = (
  name: string,
  tells: (json: Json) => boolean,
  read: (json: Json, text: string, answers: Answers) => Found,
): Format => ({
  name,
  tells: ({ json }) => json !== undefined && tells(json),
  read: ({ json, text }, answers) => read(json!, text, answers),
});

/** Every readable format, tried in this order; the last one takes whatever is left. */
export const FORMATS: readonly Format[] = [
  ofJson('Cboe', isCboeJson, readCboeJson),
  ofJson('Yahoo', isYahooJson, readYahooJson),
  ofJson('Tradier', isTradierJson, readTradierJson),
  ofJson('Nasdaq', isNasdaqJson, readNasdaqJson),
  ofJson('Schwab', isSchwabJson, readSchwabJson),
  {
    name: 'JSON',
    tells: ({ text }) => /^\s*[[{]/.test(text),
    read: ({ json }) => {
      throw new Refusal(
        json === undefined
          ? 'This JSON ends early or is damaged: save it again.'
          : 'This JSON holds no option chain from Cboe, Nasdaq, Schwab, Tradier or Yahoo.',
      );
    },
  },
  {
    name: 'thinkorswim',
    tells: ({ text }) => isThinkorswim(text),
    read: ({ sheet, text }, answers) => readThinkorswim(sheet(), text, answers),
  },
  {
    name: 'Cboe',
    tells: ({ sheet }) => isCboeTable(sheet()),
    read: ({ sheet }, answers) => readCboeTable(sheet(), answers),
  },
  {
    name: 'Yahoo',
    tells: ({ sheet }) => isYfinance(sheet()),
    read: ({ sheet }, answers) => readYfinance(sheet(), answers),
  },
  {
    name: 'Barchart',
    tells: ({ sheet }) => isBarchart(sheet()),
    read: ({ sheet, about }, answers) => readBarchart(sheet(), about, answers),
  },
  {
    name: 'Table',
    tells: () => true,
    read: ({ sheet, about }, answers) => readCopied(sheet(), about, answers),
  },
];
