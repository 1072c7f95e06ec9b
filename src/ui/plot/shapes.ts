import type { Placed } from './nearest';

const square = (x: number, y: number) => `M${x - 2.6} ${y - 2.6}h5.2v5.2h-5.2Z`;
const circle = (x: number, y: number) =>
  `M${x - 3.2} ${y}a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0Z`;
const triangle = (x: number, y: number) => `M${x} ${y - 4}l3.6 6.6h-7.2Z`;
const diamond = (x: number, y: number) => `M${x} ${y - 4.2}l4.2 4.2l-4.2 4.2l-4.2-4.2Z`;

const SHAPES = [square, circle, triangle, diamond] as const;

const round = (at: number) => Math.round(at * 10) / 10;

/** Marks of one class as one path: the class determines the shape. */
export function marksPath(marks: readonly Placed[], shape: number): string {
  const drawn = SHAPES[shape % SHAPES.length]!;
  return marks.map(({ x, y }) => drawn(round(x), round(y))).join('');
}

/** Which of two shades a class has: with shape and shade, eight classes look different. */
export const shadeOf = (at: number): 'ink' | 'muted' =>
  (at + Math.floor(at / SHAPES.length)) % 2 === 0 ? 'muted' : 'ink';

/** A line through marks. */
export const linePath = (marks: readonly Placed[]): string =>
  marks.length === 0 ? '' : `M${marks.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`;
