import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeBackup } from '../../../../src/storage/backup/backup';
import { PLAN } from '../../../../src/storage/kinds';
import { readPlans } from '../../../../src/storage/plans/keptPlans';
import { usePage } from '../../../../src/store/page';
import { Backups } from '../../../../src/views/plan/saved/Backups';
import { accountWith, savedPlan } from '../../../plan/drafts';
import { envelope, fillStorage, planText } from '../../../storage/browser';
import { startPage } from '../../../store/startPage';
import { openDialogs } from './dialogs';
import { eventually } from '../../../eventually';

openDialogs();

const dialog = () => within(screen.getByRole('dialog'));
const press = (name: string) => userEvent.click(dialog().getByRole('button', { name }));
const names = () => readPlans().plans.map(({ name }) => name);

const file = (text: string) => new File([text], 'backup.json', { type: 'application/json' });

async function choose(text: string) {
  render(<Backups />);
  await userEvent.upload(screen.getByLabelText('Restore from a file'), file(text));
  await screen.findByRole('dialog');
}

const backupOf = (...plans: readonly string[]) =>
  writeBackup({ ...usePage.getState(), plans: plans.map((name) => savedPlan(name)) }, '2026-11-20');

afterEach(() => vi.restoreAllMocks());

test('a restore without enough room says in its dialog how many plans fit, and offers those', async () => {
  startPage();
  fillStorage(2.5 * planText(savedPlan('one')).length);
  await choose(backupOf('one', 'two', 'three'));
  await press('Add 3 plans');
  expect(dialog().getByRole('alert')).toHaveTextContent(
    'Nothing is restored yet: there is room for 2 of these 3 plans.',
  );
  expect(names()).toEqual([]);
  await press('Add the 2 plans that fit');
  expect(names().toSorted()).toEqual(['one', 'two']);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a restore into full storage says so in its dialog, and can be tried again', async () => {
  startPage();
  fillStorage();
  await choose(backupOf('one'));
  await press('Add 1 plan');
  expect(dialog().getByRole('alert')).toHaveTextContent(/^Not saved: .* storage is full\./);
  expect(dialog().queryByRole('button', { name: /that fits?$/ })).toBeNull();
  vi.restoreAllMocks();
  await press('Add 1 plan');
  expect(names()).toEqual(['one']);
  expect(screen.queryByRole('dialog')).toBeNull();
});

describe('exporting all', () => {
  /** The text of the file that the user is given. */
  async function exported(click: () => Promise<void>) {
    const files: Blob[] = [];
    URL.createObjectURL = (blob) => {
      files.push(blob as Blob);
      return 'blob:file';
    };
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    render(<Backups />);
    await click();
    await eventually(() => expect(usePage.getState().message).not.toBeNull());
    return files[0]!.text();
  }

  const exportAll = () => userEvent.click(screen.getByRole('button', { name: 'Export all' }));
  const leaveOut = () =>
    userEvent.click(
      screen.getByRole('checkbox', { name: /cash, account value and account number/ }),
    );
  const said = () => usePage.getState().message!.text;
  const account = accountWith({ cash: '52,000', brokerAccount: 'U1234567' });

  test('says that the file holds cash and account number', async () => {
    startPage({ account });
    expect(await exported(exportAll)).toMatch(/52,000[^]*U1234567|U1234567[^]*52,000/);
    expect(said()).toMatch(/^Exported 0 plans to .*\. It holds your cash and account number\.$/);
  });

  test('names no account number if none is typed', async () => {
    startPage({ account: accountWith({ cash: '52,000', accountValue: '120,000' }) });
    await exported(exportAll);
    expect(said()).toMatch(/ It holds your cash and account value\.$/);
  });

  test('says nothing about what is not typed', async () => {
    startPage();
    await exported(exportAll);
    expect(said()).toMatch(/\.json\.$/);
  });

  test('leaves cash, account value and account number out on request, and says so', async () => {
    startPage({ account });
    const text = await exported(async () => {
      await leaveOut();
      await exportAll();
    });
    expect(text).not.toMatch(/52,000|U1234567/);
    expect(said()).toMatch(/Your cash, account value and account number are left out\.$/);
  });
});

test('a file without cash and account number replaces the rest of the account, and says so', async () => {
  const mine = accountWith({ cash: '9,000', commission: '0.65' });
  startPage({ account: mine });
  const theirs = accountWith({ cash: '52,000', commission: '0.35' });
  await choose(writeBackup({ ...usePage.getState(), account: theirs }, '2026-11-20', false));
  const replace = dialog().getByRole('checkbox', { name: /^Replace my fees, .* and mine stay$/ });
  await userEvent.click(replace);
  await press('Restore');
  expect(usePage.getState().account).toEqual({ ...mine, commission: '0.35' });
});

test('a file of data that was set aside is restored as far as it can be read, and the dialog says how far', async () => {
  startPage();
  const { draft, ...plan } = savedPlan('one');
  const texts = [
    envelope({ ...plan, draft: { ...draft, tickClass: 'dime' } }, PLAN.version),
    '{broken',
  ];
  const kept = texts.map((raw, index) => ({
    key: `putwise.unreadable.plan.id-${index}.2026-11-20T16:00:00.000Z.${index}`,
    raw,
  }));
  await choose(JSON.stringify(kept));
  expect(dialog().getByText('Read in part: “one”, without Price steps.')).toBeVisible();
  expect(dialog().getByText('Left out, as it cannot be read: 1 plan in the file.')).toBeVisible();
  await press('Add 1 plan');
  expect(readPlans().plans).toEqual([savedPlan('one')]);
});
