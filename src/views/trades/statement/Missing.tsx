import { addEvents } from '../../../store/book/events';
import type { ShownStatement } from '../../../store/statement/statements';
import { useAsked } from '../../../store/typed/useAsked';
import { LineForm } from '../log/LineForm';
import { Section } from '../Section';

interface MissingProps {
  readonly shown: ShownStatement;
  readonly account: string | undefined;
}

/** For typing a trade the file lacks: the proof is then repeated with it. */
export function Missing({ shown, account }: MissingProps) {
  const [text, setText] = useAsked(`${shown.id}.missing`);
  return (
    <Section title="Is a trade missing from the file?">
      <LineForm
        label="What happened"
        text={text}
        onType={setText}
        act="Record"
        account={account}
        onDone={(events) => {
          addEvents(events);
          setText(null);
        }}
      />
    </Section>
  );
}
