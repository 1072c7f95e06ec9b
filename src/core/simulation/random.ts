import { normalInverse } from '../pricing/normalInverse';

type State = readonly [number, number, number, number];

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/**
 * Whole numbers from 0 to 2^32 - 1, the same ones for the same state, which must not be all zeros:
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM
 * Transactions on Mathematical Software, 2021). From the state 1, 2, 3, 4 come 11520, 0, 5927040.
 */
export function randomWords([first, second, third, fourth]: State): () => number {
  let [a, b, c, d] = [first, second, third, fourth];
  return () => {
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return word >>> 0;
  };
}

const GOLDEN_RATIO = 0x9e3779b9;

/**
 * A state from one whole number: incremented by the golden ratio and mixed by the finalizer of
 * MurmurHash3 (Appleby), so that neighboring seeds have nothing in common.
 */
export function seededState(seed: number): State {
  const word = (index: number): number => {
    let mixed = (seed + Math.imul(index, GOLDEN_RATIO)) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  return [word(1), word(2), word(3), word(4)];
}

/**
 * Independent standard normal numbers, the same for the same whole-number seed: the inverse of the
 * normal distribution at a random level that is never 0 or 1.
 */
export function normalNumbers(seed: number): () => number {
  const next = randomWords(seededState(seed));
  return () => normalInverse((next() + 0.5) / 2 ** 32);
}
