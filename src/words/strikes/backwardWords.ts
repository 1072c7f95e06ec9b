import type { ChainAnswer, Giving } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';
import { percentChance } from '../../text/chanceFormat';
import { DASH, percentPerYear } from '../../text/format';
import { atStart } from '../../text/sentence';
import { allowance, obstacleName, putOf } from './givingWords';

/** What a put pays, and its chance of assignment: `pays 11.7% a year at 18%`. */
const paysWords = ({ annualizedReturn, assignment }: RankedPut) =>
  `pays ${annualizedReturn === null ? DASH : `${percentPerYear(annualizedReturn)} a year`} at ${
    assignment === null ? DASH : percentChance(assignment)
  }`;

/** The limit that stands in the way, and by how much: `The return stands in the way: allow …`. */
function obstacleWords(giving: Giving, at: number): string | null {
  const [name, allows] = [obstacleName(giving), allowance(giving)];
  if (name === null || allows === null) return null;
  const answers = `${putOf(giving.put)} answers.`;
  return at === 0
    ? `${atStart(name)} stands in the way: allow ${allows}, and ${answers}`
    : `Or allow ${allows}: ${answers}`;
}

/** A short verdict, and the text after it. */
interface AnswerWords {
  readonly verdict: string;
  readonly rest: string;
}

/** How many puts answer a backward question; if none, the nearest and what stands in the way. */
export function backwardWords({ answers, misses, giving }: ChainAnswer): AnswerWords {
  if (answers.length > 0) {
    return { verdict: answers.length === 1 ? 'One does.' : `${answers.length} do.`, rest: '' };
  }
  if (misses.length === 0) return { verdict: 'None does.', rest: 'There is no put to ask about.' };
  const nearest = misses.slice(0, 2).map(({ put }) => `${putOf(put)} ${paysWords(put)}`);
  const obstacles = giving.map(obstacleWords).filter((words) => words !== null);
  const rest = [
    `Nearest: ${nearest.join('; ')}.`,
    ...(obstacles.length > 0
      ? obstacles
      : ['More than one number stands in the way of each of them.']),
  ];
  return { verdict: 'None does.', rest: rest.join(' ') };
}

/** A put among the answers: `pays 12.0% a year at 19%, in 41 days`. */
export const answerWords = (put: RankedPut) => `${paysWords(put)}, in ${put.days} days`;
