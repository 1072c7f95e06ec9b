import { addEvents } from '../../../store/book/events';
import { typeEntry } from '../../../store/typed/typeEntry';
import { useTypedText } from '../../../store/typed/texts';
import { LineForm } from './LineForm';
import { useLeftLines } from './useLeftLines';

/** The field for typing events. */
export function Entry() {
  useLeftLines();
  const text = useTypedText('entry') ?? '';
  return (
    <LineForm
      label="What happened"
      text={text}
      onType={typeEntry}
      act="Record"
      onDone={(events) => {
        addEvents(events);
        typeEntry('');
      }}
    />
  );
}
