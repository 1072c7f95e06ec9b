import { typeSector, useBookChoices } from '../../../store/desk/bookChoices';
import { TextField } from '../../../ui/field/TextField';
import { Section } from '../Section';

/** The sector of each stock, typed once: a rule asks how much of the strikes is in one sector. */
export function Sectors({ names }: { readonly names: readonly string[] }) {
  const { sectors } = useBookChoices();
  return (
    <Section title="Sectors" beside="typed once for each stock">
      <div className="fields">
        {names.map((name) => (
          <TextField
            key={name}
            name={`sector-${name}`}
            label={`Sector of ${name}`}
            text={sectors[name] ?? ''}
            onType={(text) => typeSector(name, text)}
          />
        ))}
      </div>
    </Section>
  );
}
