import type { useTypedLine } from '../../../store/desk/useTypedLine';
import { PROBLEM_WORDS } from '../../../words/trades/problemWords';
import { readBack } from '../../../words/trades/readBack';
import { troubleWords } from '../../../words/trades/typedWords';

type Typed = NonNullable<ReturnType<typeof useTypedLine>>;

interface ReadBackProps {
  readonly typed: Typed;
}

/** What a typed line would record and what the book would report, or why it is not an event. */
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

/** The same, to be read aloud. */
export function readBackWords({ line, cashTotal, problems }: Typed): string {
  if (line.trouble) return troubleWords(line.trouble);
  const said = [
    ...readBack({ ...line.value, cashTotal }),
    ...problems.map((problem) => PROBLEM_WORDS[problem]),
  ];
  return said.join(' ');
}
