import { addEvents, typeEntry, useBookState } from '../../../store/book';
import { LineForm } from './LineForm';

/** Where what happened is typed. */
export function Entry() {
  const text = useBookState((book) => book.entry);
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
