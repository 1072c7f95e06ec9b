import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePins } from '../../../src/store/strikes/pins';
import { usePage } from '../../../src/store/page';
import { useStrikesView } from '../../../src/store/strikes/view';
import { arriveAtStrikes, chainText, paste } from './strikesPage';

const CHAIN = chainText(
  '2026-12-24 Put 350 2.30 2.36 900',
  '2026-12-24 Put 360 4.20 4.30 900',
  '2026-12-24 Put 365 5.40 5.50 900',
  '2026-12-24 Put 370 6.90 6.80 900',
  '2026-12-31 Put 355 3.80 3.90 900',
  '2026-12-31 Put 365 5.95 6.05 900',
);

async function look(name: string) {
  usePins.setState(usePins.getInitialState());
  useStrikesView.setState(useStrikesView.getInitialState());
  const user = await arriveAtStrikes();
  await paste(user, CHAIN);
  await user.click(await screen.findByRole('radio', { name }));
  const figure = await screen.findByRole('figure');
  return { user, figure: within(figure), slider: within(figure).getByRole('slider') };
}

const reads = (slider: HTMLElement) => slider.getAttribute('aria-valuetext');

test('in the picture the arrow keys move along the line of an expiration and to the next', async () => {
  const { user, slider } = await look('Picture');
  slider.focus();
  await user.keyboard('{Home}');
  expect(reads(slider)).toMatch(/^350 put, Dec 24: \d\.\d% a year at a \d+% chance of assignment$/);
  await user.keyboard('{ArrowRight}');
  expect(reads(slider)).toMatch(/^360 put, Dec 24: /);
  await user.keyboard('{End}{ArrowRight}');
  expect(reads(slider)).toMatch(/^365 put, Dec 24: /);
  await user.keyboard('{ArrowDown}');
  expect(reads(slider)).toMatch(/^365 put, Dec 31: /);
  await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowUp}');
  expect(reads(slider)).toMatch(/^3[56]0 put, Dec 24: /);
});

test('Enter pins the put that is read out, and a button beside its sentence plans it', async () => {
  const { user, figure, slider } = await look('Picture');
  slider.focus();
  await user.keyboard('{Home}{End}{Enter}');
  expect(usePins.getState().keys).toHaveLength(1);
  await user.click(figure.getByRole('button', { name: 'Unpin it: 365 put, Dec 24' }));
  expect(usePins.getState().keys).toEqual([]);
  await user.click(figure.getByRole('button', { name: 'Plan it: 365 put, Dec 24' }));
  expect(usePage.getState().work.draft).toMatchObject({ strike: '365.00', premium: '5.40' });
});

test('the picture of volatility reads each put of an expiration, from the lowest strike up', async () => {
  const { user, slider } = await look('Volatility');
  slider.focus();
  await user.keyboard('{Home}');
  expect(reads(slider)).toMatch(
    /^350 put, Dec 24: \d\d\.\d% implied volatility, \d\d\.\d% bearable$/,
  );
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(reads(slider)).toMatch(/^365 put, Dec 24: /);
});

test('each view of the chain has an address, which opens it', async () => {
  const { user } = await look('Volatility');
  expect(location.hash).toBe('#strikes/volatility');
  location.hash = '#strikes/heat';
  expect(await screen.findByRole('grid')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Heat map' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'Picture' }));
  expect(location.hash).toBe('#strikes/picture');
});
