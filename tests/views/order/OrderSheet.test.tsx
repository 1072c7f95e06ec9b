import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { placementWith } from '../../plan/drafts';
import { retype } from '../plan/planPage';
import { endPrint, print } from '../printed';
import { openFilled, openOrder } from './orderPage';

afterEach(endPrint);

const HOSTILE = '<img src=x onerror="document.title=1">';

describe('the printed order', () => {
  test('has the same lines as the copied ticket, one for one', async () => {
    const user = await openOrder();
    await user.click(screen.getByRole('button', { name: 'Copy ticket' }));
    const copied = await navigator.clipboard.readText();
    const sheet = print();
    const lines = [...sheet.querySelector('section')!.querySelectorAll('li')];
    expect(lines.map(({ textContent }) => textContent).join('\n')).toBe(copied);
  });

  test('has guard rails with their reasons, the exit, the steps left and room to write', async () => {
    const reasons = { cashSecured: 'The rest comes on Monday' };
    await openOrder({ cash: '18250' }, { reasons, ticks: ['chain'] });
    const sheet = print();
    expect(sheet).toHaveTextContent(
      'Fails: Cash covers the strike · 50% of it · The rest comes on Monday',
    );
    expect(sheet).toHaveTextContent('After 17 days: +$267.87 after both orders’ fees');
    expect(sheet).toHaveTextContent('Build the order.');
    expect(sheet).not.toHaveTextContent('Open the option chain');
    expect(sheet).toHaveTextContent('Fill price');
  });

  test('has the reasons that were given when it was placed', async () => {
    const reasons = { cashSecured: 'The rest comes on Monday' };
    const texts = { expiration: '2026-12-24', cash: '18250' };
    await openOrder(texts, { placement: placementWith(texts, { reasons }) });
    expect(print()).toHaveTextContent(
      'Fails: Cash covers the strike · 50% of it · The rest comes on Monday',
    );
  });

  test('has the fill and its figures, and no room to write them, once the fill is known', async () => {
    await openFilled({ fillFees: '1.03', fillDate: '2026-11-20', fillTime: '10:42' });
    const sheet = print();
    expect(sheet).toHaveTextContent('Filled at 5.60');
    expect(sheet).toHaveTextContent('Most you can lose (TWS: maximum loss) $35,941.03');
    expect(sheet).toHaveTextContent('Fill price 5.60');
    expect(sheet).toHaveTextContent('Date and time Nov 20, 2026, 10:42');
    expect(sheet).toHaveTextContent('Commission $1.03');
    expect(sheet).not.toHaveTextContent('$35,961');
  });

  test('leaves the price of the exit blank while its share cannot be read', async () => {
    await openOrder({ takeProfitShare: 'abc' });
    const sheet = print();
    expect(sheet).toHaveTextContent('BUY to close at ________');
    expect(sheet).not.toHaveTextContent('2.70');
  });

  test('leaves room for a missing reason, and cuts a long one', async () => {
    await openOrder(
      { cash: '18250', premium: '5.42' },
      { reasons: { saneLimit: 'word '.repeat(500) } },
    );
    const sheet = print();
    expect(sheet).toHaveTextContent('no reason yet ________');
    expect(sheet).toHaveTextContent('(the rest is in Putwise)');
    expect(sheet.textContent.length).toBeLessThan(4000);
  });

  test('says what it waits for while a field cannot be read', async () => {
    const user = await openOrder();
    await retype(user, 'Premium', 'abc');
    expect(print()).toHaveTextContent(
      'No order to print: it waits for Premium. Fix it in Putwise, then print again.',
    );
  });

  test('says so if every step is ticked', async () => {
    const user = await openOrder();
    for (const box of screen.getAllByRole('checkbox', { name: /^Step/ })) await user.click(box);
    expect(print()).toHaveTextContent('Nothing: every step is ticked.');
  });

  test('says how a put on an index ends, and when it may trade last', async () => {
    await openOrder({ stock: '^RUT', expiration: '2026-12-18' });
    const sheet = print();
    expect(sheet).toHaveTextContent('Settled in cash, exercised at expiration only.');
    expect(sheet).toHaveTextContent('it last trades on the day before it expires');
  });

  test('is removed once printing is over', async () => {
    await openOrder();
    print();
    act(() => {
      dispatchEvent(new Event('afterprint'));
    });
    expect(document.querySelector('[data-print-sheet]')).toBeNull();
  });
});

test('the printed order names its contract in full, and the price of the stock', async () => {
  await openOrder();
  expect(print()).toHaveTextContent('1 GOOGL Dec 24, 2026 365 put, stock at $385.00');
});

test('the printed order leaves room to write what is unknown, and never says to type it', async () => {
  await openOrder({ spot: '', bid: '', ask: '' });
  const sheet = print();
  expect(sheet).toHaveTextContent('stock at ________');
  expect(sheet).toHaveTextContent('your cash: ________');
  expect(sheet).toHaveTextContent('Unanswered: Cash covers the strike · ________');
  expect(sheet).not.toHaveTextContent(/\benter (your|the|bid|both|its)\b|type bid|Mend/i);
});

test('the printed order of the example says that it is one', async () => {
  await openOrder({ spot: '385.00' });
  expect(print()).toHaveTextContent('A worked example, not a trade: its prices are invented.');
});

test('a day on which nothing trades is named on paper in place of the ticket', async () => {
  await openOrder({ days: '37' });
  expect(print()).toHaveTextContent('None yet. No options expire on December 27, 2026');
});

describe('hostile text', () => {
  test('in symbol and reason stays text, on the page and on paper', async () => {
    await openOrder({ stock: HOSTILE, cash: '18250' }, { reasons: { cashSecured: HOSTILE } });
    const sheet = print();
    expect(document.querySelector('img')).toBeNull();
    expect(sheet.querySelector('section')).toHaveTextContent('<img src=x');
    expect(sheet).toHaveTextContent(`· ${HOSTILE}`);
    expect(screen.getByRole('main')).toHaveTextContent('Save order file: not written.');
  });
});
