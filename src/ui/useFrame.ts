import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Frame } from './placeLabels';
import { guessedWidth } from './textWidth';

const AXIS_TYPE = 12;

/** Smallest size of a drawing, on the narrowest phone. What fits there fits everywhere. */
const LEAST = { width: 230, height: 150 };

const LEAST_FRAME: Frame = {
  ...LEAST,
  em: AXIS_TYPE,
  widthOf: (text, strong) => guessedWidth(text, strong) * AXIS_TYPE,
};

/** Measures texts in the page's font, each once. */
function measuring(fontFamily: string, em: number): Frame['widthOf'] {
  let pen: CanvasRenderingContext2D | null | undefined;
  const known = new Map<string, number>();
  return (text, strong) => {
    const key = `${strong} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    pen ??= document.createElement('canvas').getContext('2d');
    if (pen) pen.font = `${strong ? 600 : 400} ${em}px ${fontFamily}`;
    const measured = pen ? pen.measureText(text).width : guessedWidth(text, strong) * em;
    known.set(key, measured);
    return measured;
  };
}

const sameOr = (last: Frame, next: Frame) =>
  last.width === next.width && last.height === next.height && last.widthOf === next.widthOf
    ? last
    : next;

/** Size of a drawing and its type; the smallest size until it is on screen. */
export function useFrame(drawing: RefObject<Element | null>): Frame {
  const [frame, setFrame] = useState(LEAST_FRAME);
  useLayoutEffect(() => {
    const element = drawing.current!;
    const { fontFamily, fontSize } = getComputedStyle(element);
    const em = Number.parseFloat(fontSize);
    const widthOf = measuring(fontFamily, em);
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0) setFrame((last) => sameOr(last, { width, height, em, widthOf }));
    };
    measure();
    if (!('ResizeObserver' in globalThis)) return undefined; // no layout here
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [drawing]);
  return frame;
}
