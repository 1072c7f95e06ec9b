import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');

/** Each color of tokens.css by name, as it is in the light and in the dark theme. */
const tokens = new Map(
  [...css.matchAll(/--([a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** WCAG 2.2 relative luminance of an sRGB color. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const backgrounds = ['page', 'surface', 'sunken'];
const texts = ['muted', 'ink', 'profit', 'loss', 'error'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(texts.flatMap((text) => backgrounds.map((on) => [text, on] as const)))(
    '%s text is readable on %s',
    (text, on) => {
      expect(contrast(tokens.get(text)![theme], tokens.get(on)![theme])).toBeGreaterThanOrEqual(
        4.5,
      );
    },
  );

  test.each(['page', 'surface'])('the edge of a field stands out from %s', (on) => {
    expect(contrast(tokens.get('edge')![theme], tokens.get(on)![theme])).toBeGreaterThanOrEqual(3);
  });
});
