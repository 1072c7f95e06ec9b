import { useState, type KeyboardEvent, type ReactNode } from 'react';

interface FoldProps {
  readonly name: string;
  /** What it opens, for those who hear only the name. */
  readonly about: string;
  readonly className: string | undefined;
  readonly children: () => ReactNode;
}

/** Text that opens a section, rendered on first use; Escape closes it again. */
export function Fold({ name, about, className, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  const foldOnEscape = ({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) => {
    if (key !== 'Escape' || !currentTarget.open) return;
    currentTarget.open = false;
    currentTarget.querySelector('summary')?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of what is in it
    <details
      className={className}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={foldOnEscape}
    >
      <summary aria-description={about}>{name}</summary>
      {open && children()}
    </details>
  );
}
