import { DASH } from '../text/format';

interface DashedProps {
  readonly text: string;
  /** Why there is no figure, in a few words. */
  readonly why?: string | undefined;
}

/** A figure as shown. A dash, which most voices pass over, is heard as words. */
export const Dashed = ({ text, why = 'none' }: DashedProps) =>
  text === DASH ? (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a sign, no picture
    <span role="img" aria-label={why}>
      {DASH}
    </span>
  ) : (
    text
  );
