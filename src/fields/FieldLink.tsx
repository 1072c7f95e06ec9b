import type { ReactNode } from 'react';

/** The way to a field by name: its place, and how it gets the focus. */
export interface FieldWay {
  readonly hrefOf: (field: string) => string;
  readonly goTo: (field: string) => void;
}

interface FieldLinkProps {
  readonly field: string;
  readonly way: FieldWay;
  readonly children: ReactNode;
}

export function FieldLink({ field, way: { hrefOf, goTo }, children }: FieldLinkProps) {
  const href = hrefOf(field);
  return (
    <a
      className="plain"
      href={href}
      onClick={(event) => {
        // A link to the current place would move the focus to its top.
        if (href === location.hash) event.preventDefault();
        goTo(field);
      }}
    >
      {children}
    </a>
  );
}
