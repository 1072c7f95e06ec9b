import { Children, type ReactNode } from 'react';
import type { Plan } from '../plan/plan';
import { Boundary } from './Boundary';

interface CardsProps {
  readonly plan: Plan;
  readonly children: ReactNode;
}

/** Stacked cards; a failing card does not affect the others. */
export const Cards = ({ plan, children }: CardsProps) =>
  Children.map(children, (card) => <Boundary plan={plan}>{card}</Boundary>);
