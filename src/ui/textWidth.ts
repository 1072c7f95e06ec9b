/** Letters that are much narrower, or wider, than most. */
const NARROW = /[ijl.,:;’'|! ()]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[A-Z]/;

const letterWidth = (letter: string) =>
  NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.85 : CAPITAL.test(letter) ? 0.72 : 0.6;

const STRONGER = 1.06;

/** Estimated width of a text in ems before it can be measured: rather too much than too little. */
export const guessedWidth = (text: string, strong: boolean) =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0) * (strong ? STRONGER : 1);
