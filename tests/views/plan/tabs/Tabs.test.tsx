import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPage, openTab } from '../planPage';

const tab = (name: string) => screen.getByRole('tab', { name });

const inTab = (name: string) => screen.getByRole('tabpanel', { name });

const titles = (name: string) =>
  [...inTab(name).querySelectorAll('h2')].map(({ textContent }) => textContent);

describe('the tabs of Plan', () => {
  test('are links with addresses of their own, and one of them is open', async () => {
    await openPage();
    const tabs = screen.getAllByRole<HTMLAnchorElement>('tab');
    expect(tabs.map(({ textContent, hash }) => [textContent, hash])).toEqual([
      ['Judge', '#plan/judge'],
      ['Outcomes', '#plan/outcomes'],
      ['Chances', '#plan/chances'],
      ['Exits', '#plan/exits'],
      ['Checklist', '#plan/checklist'],
    ]);
    expect(screen.getByRole('tab', { selected: true })).toBe(tab('Judge'));
    expect(tabs.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1]);
  });

  test('hold each card of the plan once', async () => {
    await openPage();
    expect(titles('Judge')).toEqual(['Your rules', 'The same $36,500 for 37 days']);
    await openTab('outcomes');
    expect(titles('Outcomes')).toEqual([
      'At expiration',
      'If it gaps down',
      'Profit or loss by price and date',
    ]);
    await openTab('chances');
    await screen.findByRole('heading', { name: 'The past of GOOGL' });
    expect(titles('Chances')).toEqual([
      'Chances',
      'The past of GOOGL',
      'Asked backward',
      'What moves it today',
      'More figures',
    ]);
    await openTab('exits');
    expect(titles('Exits')).toEqual([
      'Half the premium in half the time, or hold',
      'Price to buy it back, dollars per share',
      'Closing early, or holding on',
      'Early exercise',
    ]);
    await openTab('checklist');
    expect(titles('Checklist')).toEqual(['First-trade checklist']);
  });

  test('move with the arrow keys, wrap around, and jump to either end with Home and End', async () => {
    const user = await openPage();
    tab('Judge').focus();
    const goTo = async (key: string, name: string) => {
      await user.keyboard(`{${key}}`);
      expect(tab(name)).toHaveFocus();
      expect(location.hash).toBe(`#plan/${name.toLowerCase()}`);
    };
    await goTo('ArrowRight', 'Outcomes');
    await goTo('ArrowLeft', 'Judge');
    await goTo('ArrowLeft', 'Checklist');
    await goTo('ArrowRight', 'Judge');
    await goTo('End', 'Checklist');
    await goTo('Home', 'Judge');
    history.replaceState(null, '', ' ');
  });

  test('come with the answer in one line', async () => {
    await openPage();
    expect(screen.getByText('GOOGL 365 put · 14.6% a year · breakeven $359.61')).toBeVisible();
  });
});
