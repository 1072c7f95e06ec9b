import {
  act,
  createEvent,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { DEFAULT_SETTINGS } from '../../../../src/store/settings';
import { usePlan } from '../../../../src/store/usePlan';
import { PrintSheet } from '../../../../src/views/plan/print/PrintSheet';
import { ProfitTable } from '../../../../src/views/plan/outcomes/ProfitTable';
import { pageWith, type Texts } from '../../../plan/drafts';
import { startPage } from '../../../store/startPage';
import { field, paragraph, retype } from '../planPage';

function Shown() {
  const { plan, problems } = usePlan();
  return plan && <ProfitTable plan={plan} problems={problems} />;
}

function Printed() {
  const { plan, waitingFor } = usePlan();
  return <PrintSheet plan={plan} waitingFor={waitingFor} />;
}

function open(texts: Texts = {}, element = <Shown />) {
  startPage(pageWith(texts));
  render(element);
  return userEvent.setup({ delay: null });
}

const IN_DOLLARS = 'Profit or loss in dollars, a row for each stock price, a column for each date';
const grid = (name = IN_DOLLARS) => screen.getByRole('grid', { name });

/** The cells of the row whose name begins so; in jsdom those of a grid are plain cells. */
const cells = (name: RegExp) => within(screen.getByRole('row', { name })).getAllByRole('cell');
const texts = (name: RegExp) => cells(name).map(({ textContent }) => textContent);

/** The paragraph with these words. */
const reading = (text: string | RegExp) => screen.getByText(paragraph(text));

/** Brings the mouse over a cell: it moves there, or rests while the table scrolls below it. */
function moveMouse(cell: HTMLElement, movementX: number) {
  const move = createEvent.pointerMove(cell, { pointerType: 'mouse' });
  Object.defineProperties(move, { movementX: { value: movementX }, movementY: { value: 0 } });
  fireEvent(cell, move);
}

describe('the grid', () => {
  test('heads its columns by date and days left', () => {
    open();
    expect(
      within(grid())
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Stock price',
      'Nov 20 today',
      'Nov 25 32 days left',
      'Dec 1 26 days left',
      'Dec 7 20 days left',
      'Dec 11 16 days left',
      'Dec 16 11 days left',
      'Dec 22 5 days left',
      'Dec 27 expiration',
    ]);
  });

  test('says which prices are now, strike and breakeven', () => {
    open();
    const marked = within(grid())
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent.trim())
      .filter((text) => / /.test(text));
    expect(marked).toEqual(['$385.00 now', '$365.00 strike', '$359.61 breakeven']);
  });

  test('begins at minus the fees and ends at the payoff', () => {
    open();
    expect(texts(/^\$385.00 ?now/)[0]).toBe('−$1');
    expect(texts(/^\$385.00 ?now/).at(-1)).toBe('+$539');
    expect(texts(/^\$359.61 ?breakeven/).at(-1)).toBe('$0');
    expect(texts(/^\$310.00/).at(-1)).toBe('−$4,961');
  });

  test('shades by sign and size, in addition to the sign in the text', () => {
    open();
    const [first] = cells(/^\$385.00 ?now/);
    expect(first).toHaveAttribute('data-sign', 'loss');
    expect(first).toHaveAttribute('data-level', '1');
    expect(cells(/^\$310.00/)[0]).toHaveAttribute('data-level', '4');
    const even = cells(/^\$359.61/).at(-1);
    expect(even).not.toHaveAttribute('data-sign');
    expect(even).not.toHaveAttribute('data-level');
  });

  test('shows percent of the cash if asked', async () => {
    const user = open();
    await user.selectOptions(screen.getByLabelText('Show profit in'), '% of the cash');
    grid(
      'Profit or loss in percent of the cash, a row for each stock price, a column for each date',
    );
    expect(texts(/^\$385.00 ?now/).at(-1)).toBe('+1.48%');
    expect(texts(/^\$310.00/).at(-1)).toBe('−13.59%');
  });

  test('follows the prices asked for', async () => {
    const user = open();
    await retype(user, 'Prices from', '340');
    await retype(user, 'Prices to', '349');
    expect(screen.getByRole('row', { name: /^\$340.50/ })).toBeVisible();
    expect(screen.queryByRole('row', { name: /^\$430.00/ })).not.toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^\$385.00 ?now/ })).toBeVisible();
  });
});

describe('the reading', () => {
  test('starts with today and the current price', () => {
    open();
    expect(reading('Today, at $385.00: loss of $1.07, 0.00% of the cash')).toBeVisible();
  });

  test('follows the arrow keys cell by cell', async () => {
    const user = open();
    act(() => cells(/^\$385.00 ?now/)[0]!.focus());
    await user.keyboard('{ArrowRight}');
    expect(cells(/^\$385.00 ?now/)[1]).toHaveFocus();
    expect(
      reading(/^On Nov 25, 32 days before expiration, at \$385.00: profit of \$70.40, 0.19% of/),
    ).toBeVisible();
    await user.keyboard('{ArrowDown}');
    expect(cells(/^\$380.00/)[1]).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowUp}{ArrowUp}');
    expect(cells(/^\$390.00/)[0]).toHaveFocus();
    await user.keyboard('{End}');
    expect(
      reading('At expiration, at $390.00: profit of $538.93, 1.48% of the cash'),
    ).toBeVisible();
    await user.keyboard('{Home}');
    expect(cells(/^\$390.00/)[0]).toHaveFocus();
  });

  test('goes to the corners with Control, and no farther', async () => {
    const user = open();
    act(() => cells(/^\$385.00 ?now/)[0]!.focus());
    await user.keyboard('{Control>}{End}{/Control}{ArrowDown}{ArrowRight}');
    expect(cells(/^\$310.00/).at(-1)).toHaveFocus();
    expect(reading('At expiration, at $310.00: loss of $4,961, 13.59% of the cash')).toBeVisible();
    await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowLeft}');
    expect(cells(/^\$460.00/)[0]).toHaveFocus();
  });

  test('leaves other keys alone', async () => {
    const user = open();
    const [first] = cells(/^\$385.00 ?now/);
    act(() => first!.focus());
    await user.keyboard('a');
    expect(first).toHaveFocus();
  });

  test('follows the mouse, and goes back to the keyboard’s cell', async () => {
    open();
    const cell = cells(/^\$359.61/).at(-1)!;
    moveMouse(cell, 0);
    expect(reading(/^Today, at \$385.00/)).toBeVisible();
    moveMouse(cell, 3);
    expect(
      reading('At expiration, at $359.61: no gain and no loss, 0.00% of the cash'),
    ).toBeVisible();
    fireEvent.pointerLeave(grid());
    expect(reading(/^Today, at \$385.00/)).toBeVisible();
  });

  test('is reached with Tab in one cell, the last one visited', async () => {
    const user = open();
    const reached = () =>
      within(grid())
        .getAllByRole('cell')
        .filter(({ tabIndex }) => tabIndex === 0);
    expect(reached()).toEqual([cells(/^\$385.00 ?now/)[0]]);
    await user.click(cells(/^\$370.00/)[2]!);
    expect(reached()).toEqual([cells(/^\$370.00/)[2]]);
  });

  test('stays in the table when there are fewer columns', async () => {
    const user = open();
    await user.click(cells(/^\$310.00/)[7]!);
    await user.unhover(grid());
    act(() => usePage.setState(pageWith({ days: '2' })));
    expect(reading(/^At expiration, at /)).toBeVisible();
  });
});

describe('the text on what is assumed', () => {
  test('names volatility, rate, dividends, fees and what speaks against it', () => {
    open();
    expect(
      reading(
        /28\.3% volatility, which the premium implies, interest of 3\.86% from the T-bill and no dividends.*after the fees to open and before the fee to buy back.*losses before expiration are larger/,
      ),
    ).toBeVisible();
  });

  test('leaves out the fees to open if figures are before fees', () => {
    open();
    const { convention } = DEFAULT_SETTINGS;
    act(() =>
      usePage.setState({
        settings: { ...DEFAULT_SETTINGS, convention: { ...convention, fees: 'before' } },
      }),
    );
    expect(reading(/would leave, before the fee to buy back/)).toBeVisible();
    expect(texts(/^\$385.00 ?now/).at(-1)).toBe('+$540');
  });

  test('has the formula with the numbers of today one click away', async () => {
    const user = open();
    await user.click(screen.getByText('How these are worked out'));
    expect(
      await screen.findByText(
        paragraph(/28\.3% volatility: \$538\.93 − \$5\.40 × 100 = −\$1\.07$/),
      ),
    ).toBeVisible();
  });
});

describe('there is no table', () => {
  test('without a stock price', () => {
    open({ spot: '' });
    expect(reading('Enter the stock price to see the put before expiration.')).toBeVisible();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save as CSV' })).not.toBeInTheDocument();
    expect(field('Prices from')).toBeVisible();
  });

  test('if no volatility explains the premium', () => {
    open({ premium: '0' });
    expect(reading(/^No volatility explains this premium/)).toBeVisible();
  });
});

describe('Save as CSV', () => {
  let saved: Blob[];
  let names: string[];

  beforeEach(() => {
    saved = [];
    names = [];
    URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  const lines = async () => Papa.parse<string[]>(await saved[0]!.text()).data;

  test('writes the figures of the table, one row per price', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    await waitFor(() => expect(names).toEqual(['putwise-GOOGL-profit-in-dollars.csv']));
    const all = await lines();
    const end = all.findIndex(([first]) => first === '');
    const [heads, ...rows] = all.slice(0, end);
    expect(Object.fromEntries(all.slice(end + 1))).toEqual({
      Stock: 'GOOGL',
      'Stock price': '385',
      Strike: '365',
      Premium: '5.4',
      Contracts: '1',
      Today: '2026-11-20',
      Expiration: '2026-12-27',
      'Volatility in percent': '28.31',
      'Interest rate in percent': '3.86',
      Dividends: 'no dividends',
      'Figures in': 'dollars',
      Returns: 'simple, on cash to set aside, after fees',
      'Before the last column': 'before the fee to buy back',
    });
    expect(heads!.slice(0, 3)).toEqual(['Stock price', 'Mark', '2026-11-20']);
    expect(rows).toHaveLength(within(grid()).getAllByRole('rowheader').length);
    const now = rows.find(([, mark]) => mark === 'now')!;
    expect(now[0]).toBe('385');
    expect(now[2]).toBe('-1.07');
    expect(now.at(-1)).toBe('538.93');
    const shown = texts(/^\$385.00 ?now/).map((text) => Number(text.replace(/[^\d]/g, '')));
    expect(now.slice(2).map((text) => Math.round(Math.abs(Number(text))))).toEqual(shown);
    expect(usePage.getState().message?.text).toBe('Saved putwise-GOOGL-profit-in-dollars.csv.');
  });

  test('writes percent if percent is shown, and tells the close from now', async () => {
    const user = open({ tableUnit: 'percent', days: '0', strike: '385', stock: '=1+1/../x' });
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    await waitFor(() => expect(names).toEqual(['putwise-11x-profit-in-percent.csv']));
    const [heads, ...rows] = await lines();
    expect(heads).toEqual(['Stock price', 'Mark', '2026-11-20 now', '2026-11-20 at the close']);
    expect(rows.find(([, mark]) => mark === 'now strike')!.at(-1)).toBe('1.4');
  });
});

describe('the table in print', () => {
  const printed = () => screen.queryByRole('heading', { name: /profit or loss in/ });

  test('is asked for by a checkbox', async () => {
    const user = open();
    const box = screen.getByRole('checkbox', { name: 'Print this table too' });
    expect(box).not.toBeChecked();
    await user.click(box);
    expect(box).toBeChecked();
    expect(usePage.getState().work.draft.printTable).toBe('yes');
    await user.click(box);
    expect(usePage.getState().work.draft.printTable).toBe('');
  });

  test('is left out unless it was asked for', () => {
    open({}, <Printed />);
    expect(printed()).not.toBeInTheDocument();
  });

  test('names the put, its unit and what it assumes', () => {
    open({ printTable: 'yes', tableUnit: 'percent' }, <Printed />);
    expect(printed()).toHaveTextContent(
      'GOOGL 365 put, sold for 5.40: profit or loss in percent of the cash',
    );
    const row = screen.getByRole('row', { name: /^\$385.00 ?now/ });
    expect(within(row).getAllByRole('cell').at(-1)).toHaveTextContent('+1.48%');
    expect(reading(/^Assumes 28\.3% volatility/)).toBeVisible();
  });

  test('is left out if the page has no table', () => {
    open({ printTable: 'yes', spot: '' }, <Printed />);
    expect(printed()).not.toBeInTheDocument();
  });
});
