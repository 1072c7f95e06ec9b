import { useRested } from './useRested';

const PAUSE = 500;

interface AnnouncedProps {
  readonly name?: string;
  readonly children: string;
}

/** The result in words, read aloud once it has changed and typing pauses; not visible. */
export const Announced = ({ name = 'Result', children }: AnnouncedProps) => (
  <output className="visually-hidden" aria-label={name}>
    {useRested(children, PAUSE)}
  </output>
);
