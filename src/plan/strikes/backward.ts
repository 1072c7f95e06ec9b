import { isSound } from '../../core/chain/dominance';
import { askChain, type ChainAnswer, type ChainFilters } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';
import { share } from '../../text/fieldKinds';
import { field } from '../../text/fieldSpec';
import { readFilters, whole } from './readFilters';

const percent = { ...share, step: 1, decimals: 0 } as const;

/** Fields of a backward question: its answer is a put, not a figure of one. */
export const BACKWARD = {
  minReturn: field({ ...percent, label: 'Return you want', example: '12%' }),
  maxAssignment: field({ ...percent, label: 'Chance you accept', example: '20%' }),
  minDays: field({ ...whole, label: 'Fewest days', example: '20' }),
  maxDays: field({ ...whole, label: 'Most days', example: '50' }),
} as const;

export type BackwardName = keyof typeof BACKWARD;

export type BackwardTexts = Readonly<Record<BackwardName, string>>;

/** The question shown until another is typed. */
export const FIRST_QUESTION: BackwardTexts = {
  minReturn: '12',
  maxAssignment: '20',
  minDays: '20',
  maxDays: '50',
};

interface Question {
  readonly filters: ChainFilters;
  /** Problems of fields whose text cannot be read; those fields are ignored. */
  readonly problems: readonly string[];
}

/** The question as typed. */
export function readBackward(texts: BackwardTexts): Question {
  const { filters, problems } = readFilters(BACKWARD, texts);
  return { filters, problems: Object.values(problems) };
}

/** The answers among puts without doubts. */
export const askBackward = (puts: readonly RankedPut[], filters: ChainFilters): ChainAnswer =>
  askChain(puts.filter(isSound), filters);
