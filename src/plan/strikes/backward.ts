import { isSound } from '../../core/chain/dominance';
import { askChain, type ChainAnswer, type ChainFilters } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';
import { share } from '../../text/fieldKinds';
import { field } from '../../text/fieldSpec';
import { parsePercent, parseWhole } from '../../text/parse';
import { problemSentence } from '../../text/problem';

const percent = { ...share, step: 1, decimals: 0 } as const;
const days = { kind: 'whole', min: 0, step: 1 } as const;

/** What is asked backward: the answer is a put, not a figure of one. */
export const BACKWARD = {
  minReturn: field({ ...percent, label: 'Return you want', example: '12%' }),
  maxAssignment: field({ ...percent, label: 'Chance you accept', example: '20%' }),
  minDays: field({ ...days, label: 'Fewest days', example: '20' }),
  maxDays: field({ ...days, label: 'Most days', example: '50' }),
} as const;

export type BackwardName = keyof typeof BACKWARD;

const NAMES = Object.keys(BACKWARD) as readonly BackwardName[];

export type BackwardTexts = Readonly<Record<BackwardName, string>>;

/** The question that stands there until another is typed. */
export const FIRST_QUESTION: BackwardTexts = {
  minReturn: '12',
  maxAssignment: '20',
  minDays: '20',
  maxDays: '50',
};

interface Question {
  readonly filters: ChainFilters;
  /** Of the fields whose text cannot be read; those ask nothing. */
  readonly problems: readonly string[];
}

/** The question as typed; what is empty is not asked. */
export function readBackward(texts: BackwardTexts): Question {
  const filters: Partial<Record<BackwardName, number>> = {};
  const problems: string[] = [];
  for (const name of NAMES) {
    if (texts[name].trim() === '') continue;
    const spec = BACKWARD[name];
    const { value, problem } = (spec.kind === 'whole' ? parseWhole : parsePercent)(texts[name]);
    if (problem) problems.push(problemSentence(problem, spec));
    else filters[name] = value;
  }
  return { filters, problems };
}

/** What answers, among the puts that nothing speaks against. */
export const askBackward = (puts: readonly RankedPut[], filters: ChainFilters): ChainAnswer =>
  askChain(puts.filter(isSound), filters);
