import { useRested } from './useRested';

const PAUSE = 500;

/** The result in words, read out once it has changed and typing pauses; nothing of it is seen. */
export const Announced = ({ children }: { readonly children: string }) => (
  <output className="visually-hidden" aria-label="Result">
    {useRested(children, PAUSE)}
  </output>
);
