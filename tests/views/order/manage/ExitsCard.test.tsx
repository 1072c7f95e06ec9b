import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { placementWith } from '../../../plan/drafts';
import { field, retype } from '../../plan/planPage';
import { endPrint, print } from '../../printed';
import { card, inCard, openOrder, READY, unfoldAll } from '../orderPage';

afterEach(endPrint);

const CARD = 'Loss exit and assignment';

describe('the exits decided at entry', () => {
  test('begin undecided, and are asked for before the order is marked as placed', async () => {
    await openOrder();
    expect(field('Loss exit at')).toHaveValue('');
    expect(field('If assigned')).toHaveDisplayValue('not decided');
    expect(card(CARD)).toHaveTextContent('Loss exit: none chosen yet.');
    for (const open of ['a loss exit', 'what to do if assigned']) {
      expect(inCard('Send').getByRole('link', { name: open })).toBeVisible();
    }
  });

  test('appear on the card, in the steps and on paper once they are chosen', async () => {
    const user = await openOrder();
    await retype(user, 'Loss exit at', '3');
    await user.selectOptions(field('If assigned'), 'sell covered calls');
    const words = 'BUY to close 1 put at 16.20, 3 times the premium: −$1,082 after both';
    expect(card(CARD)).toHaveTextContent(words);
    expect(card('In TWS, step by step')).toHaveTextContent(words);
    expect(card('Until it ends')).toHaveTextContent(
      'Then: sell covered calls, as decided at entry.',
    );
    expect(card('Send')).not.toHaveTextContent('Not decided yet');
    await user.click(inCard(CARD).getByText('How these are worked out'));
    expect(await screen.findByText('5.40 × 3 = 16.20')).toBeVisible();
    const sheet = print();
    expect(sheet).toHaveTextContent(`Loss exit, a note and no order: ${words}`);
    expect(sheet).toHaveTextContent('If assigned: sell covered calls, as decided at entry');
  });

  test('are kept with the plan, and shown after the fill', async () => {
    const user = await openOrder({ ...READY, lossMultiple: '3', ifAssigned: 'hold' });
    await user.click(screen.getByRole('button', { name: 'Mark as placed' }));
    await unfoldAll(user);
    expect(usePage.getState().plans).toMatchObject([
      { draft: { lossMultiple: '3', ifAssigned: 'hold' } },
    ]);
    expect(card('Until it ends')).toHaveTextContent('Then: hold the shares, as decided at entry');
    expect(card(CARD)).toHaveTextContent('BUY to close 1 put at 16.20');
  });

  test('say what is wrong with a multiple that is too small', async () => {
    const user = await openOrder();
    await retype(user, 'Loss exit at', '1');
    await user.tab();
    expect(field('Loss exit at')).toHaveAccessibleDescription(/The multiple must be more than 1/);
    expect(card(CARD)).toHaveTextContent('Loss exit: fix the multiple to see it.');
  });

  test('ask nothing about shares for an index option', async () => {
    const texts = { stock: 'XSP', expiration: '2026-12-24' };
    await openOrder(texts, { placement: placementWith(texts) });
    expect(card('Loss exit')).toBeVisible();
    expect(screen.queryByLabelText('If assigned')).toBeNull();
    expect(print()).not.toHaveTextContent('If assigned');
  });
});
