import { ownAccounts } from '../../../store/statement/beside';
import { ownAccount } from '../../../store/desk/ownAccount';
import { usePage } from '../../../store/page';
import { typeText, useTypedText } from '../../../store/typed/texts';
import type { ShownStatement } from '../../../store/statement/statements';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { accountWords } from '../../../words/statement/aboutWords';
import { answer } from './brought';

interface AccountsAskedProps {
  readonly shown: ShownStatement;
  /** Whether one of them is still to be answered. */
  readonly isAsked: boolean;
}

/** Asks for the log's account for each of the file’s, if that is unclear or not stated. */
export function AccountsAsked({ shown, isAsked }: AccountsAskedProps) {
  const { told, accounts } = shown.proven;
  const typed = usePage((page) => page.account);
  const logged = ownAccounts();
  const own = [...new Set([...logged, ownAccount(typed)])];
  const isOpen = isAsked || told.some((name) => logged.some((other) => other !== name));
  if (!isOpen) return null;
  const choose = (name: string, its: string) =>
    void answer({ accounts: { ...shown.answers.accounts, [name]: its } });
  return (
    <section aria-label="Account in your log" className="fields">
      {told.map((name) => (
        <AccountField
          key={name}
          id={shown.id}
          name={name}
          its={accounts[name]}
          own={own}
          onChoose={(chosen) => choose(name, chosen)}
        />
      ))}
    </section>
  );
}

const ANOTHER = ' another';

interface AccountFieldProps {
  /** Id of the statement. */
  readonly id: string;
  readonly name: string;
  readonly its: string | undefined;
  readonly own: readonly string[];
  readonly onChoose: (its: string) => void;
}

function AccountField({ id, name, its, own, onChoose }: AccountFieldProps) {
  const field = `asked.${id}.account.${name}` as const;
  const typed = useTypedText(field);
  const setTyped = (text: string | null) => typeText(field, text);
  const names = new Set([name, ...own, its ?? '']);
  names.delete('');
  const options = {
    ...(its === undefined && { '': 'Choose an account' }),
    ...Object.fromEntries(Array.from(names, (each) => [each, accountWords(each)])),
    [ANOTHER]: 'Another name',
  };
  return (
    <>
      <SelectField
        name={`account ${name}`}
        label={`${accountWords(name) || 'Its account'} is in your log`}
        value={typed !== undefined ? ANOTHER : (its ?? '')}
        options={options}
        onChoose={(chosen) => {
          setTyped(chosen === ANOTHER ? '' : null);
          if (chosen !== ANOTHER && chosen !== '') onChoose(chosen);
        }}
      />
      {typed !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === '') return;
            setTyped(null);
            onChoose(typed.trim());
          }}
        >
          <TextField name="accountName" label="Its name" text={typed} onType={setTyped} hint="" />
          <button type="submit">Use this name</button>
        </form>
      )}
    </>
  );
}
