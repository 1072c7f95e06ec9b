import type { useTypedLine } from '../../../store/desk/useTypedLine';
import { PROBLEM_WORDS } from '../../../words/trades/problemWords';
import { readBack } from '../../../words/trades/readBack';
import { troubleWords } from '../../../words/trades/typedWords';

interface ReadBackProps {
  readonly typed: NonNullable<ReturnType<typeof useTypedLine>>;
}

/** What a typed line would record and what the book would say to it, or why it is no event. */
export function ReadBack({ typed: { line, cashTotal, problems } }: ReadBackProps) {
  if (line.trouble) return troubleWords(line.trouble);
  const [what, ...more] = readBack({ ...line.value, cashTotal });
  return (
    <>
      <strong>{what}</strong> {more.join(' ')}
      {problems.map((problem) => (
        <em key={problem}>{PROBLEM_WORDS[problem]}</em>
      ))}
    </>
  );
}
