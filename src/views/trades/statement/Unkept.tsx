import { isTextKept } from '../../../storage/typed/isTextKept';
import { useTypedText, type TypedName } from '../../../store/typed/texts';

/** Warns if a reload would lose a pasted text. */
export function Unkept({ name }: { readonly name: TypedName }) {
  const text = useTypedText(name) ?? '';
  if (text === '' || isTextKept(name, text)) return null;
  return (
    <p className="note" role="note">
      This text is too long to keep in this tab: a reload loses it. Choose its file instead, or
      paste it again then.
    </p>
  );
}
