import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

const KEPT: Readonly<Record<string, ReactElement>> = {
  '<dd translate="no">$4,850.00</dd>': <dd>$4,850.00</dd>,
  '<td translate="no">12</td>': <td>{12}</td>,
  '<b translate="no">−2.3%</b>': <b>−2.3%</b>,
  '<strong translate="no">GOOGL</strong>': <strong>GOOGL</strong>,
  '<p><bdi translate="no">95.00 </bdi><i>now</i></p>': (
    <p>
      {'95.00'} <i>now</i>
    </p>
  ),
};

test('a translation leaves unchanged a figure or symbol that is alone in its element', () => {
  for (const [html, made] of Object.entries(KEPT)) expect(renderToStaticMarkup(made)).toBe(html);
});

const TRANSLATED: Readonly<Record<string, ReactElement>> = {
  '<p>Cash to set aside</p>': <p>Cash to set aside</p>,
  '<p>34 in 100</p>': <p>34 in 100</p>,
  '<p></p>': <p>{''}</p>,
  '<p translate="yes">95</p>': <p translate="yes">95</p>,
};

test('a translation may change words', () => {
  for (const [html, made] of Object.entries(TRANSLATED))
    expect(renderToStaticMarkup(made)).toBe(html);
});

const WHOLE: Readonly<Record<string, ReactElement>> = {
  '<p><bdi>more than </bdi><bdi class="whole">T-bills</bdi><bdi> pay</bdi></p>': (
    <p>more than T-bills pay</p>
  ),
  '<p><bdi>it makes </bdi><bdi class="whole" translate="no">−$0.56</bdi><bdi>, on average</bdi></p>':
    <p>it makes −$0.56, on average</p>,
  '<td translate="no">−$1,234</td>': <td>−$1,234</td>,
  '<option>T-bills of 4 weeks</option>': <option>T-bills of 4 weeks</option>,
};

test('no line breaks within an amount and its sign, or within a word with a hyphen', () => {
  for (const [html, made] of Object.entries(WHOLE)) expect(renderToStaticMarkup(made)).toBe(html);
});
