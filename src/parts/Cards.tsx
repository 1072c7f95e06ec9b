import { Children, type ReactNode } from 'react';
import type { Plan } from '../plan/plan';
import { Boundary } from './Boundary';

interface CardsProps {
  readonly plan: Plan;
  readonly children: ReactNode;
}

/** Cards one below the other, of which none takes the others along when it fails. */
export const Cards = ({ plan, children }: CardsProps) =>
  Children.map(children, (card) => <Boundary plan={plan}>{card}</Boundary>);
