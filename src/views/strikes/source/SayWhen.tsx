import { useId, useState, type SubmitEvent } from 'react';
import { usePage } from '../../../store/page';
import { sayOf } from '../../../store/strikes';
import type { ReadChain } from '../../../store/strikes/keptChain';

/** Asks when a chain was quoted, if it does not say. */
export function SayWhen({ chain }: { readonly chain: ReadChain }) {
  const id = useId();
  const now = usePage((page) => page.clock?.now ?? 0);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const at = Date.parse(text);
    if (Number.isNaN(at)) setProblem('Enter the day and the time, by your clock');
    else if (at > now) setProblem('The time must be now or earlier');
    else sayOf(chain, { quotedAt: new Date(at).toISOString() });
  };
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)}>
        Say when it was quoted
      </button>
    );
  }
  return (
    <form onSubmit={onSubmit} className="buttons">
      <label htmlFor={id} className="small">
        Quoted at, by your clock
      </label>
      <input
        id={id}
        type="datetime-local"
        value={text}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem !== '' || undefined}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit">Use it</button>
      <p id={`${id}-problem`} role="alert" className="note">
        {problem}
      </p>
    </form>
  );
}
