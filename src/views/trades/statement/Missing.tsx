import { useState } from 'react';
import { addEvents } from '../../../store/book';
import { LineForm } from '../log/LineForm';
import { Section } from '../Section';

/** Where a trade is typed that the file lacks: the proof is worked out again with it. */
export function Missing({ account }: { readonly account: string | undefined }) {
  const [text, setText] = useState('');
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
          setText('');
        }}
      />
    </Section>
  );
}
