import { toggleTick } from '../store/typing';

/** Ticks a line, or takes its tick away, and keeps that with the open plan. */
export function tick(line: string) {
  toggleTick(line);
  void import('./plans').then(({ keepProgress }) => keepProgress());
}
