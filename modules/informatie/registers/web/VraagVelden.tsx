import { Select, TextField } from '#platform/web/components/Field.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import type { Form } from '#platform/web/form/useForm.ts';
import { useText } from '#platform/web/texts.tsx';
import type { VraagSoortDto } from '../contract.ts';

/** The form's names of a question's fields: as the server calls them when it refuses one. */
export const startVan = (vraag: VraagSoortDto, given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(vraag.velden.map((v) => [`waarden.${v.naam}`, given[v.naam] ?? '']));

export const waardenVan = (vraag: VraagSoortDto, form: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    vraag.velden.flatMap(({ naam }) => {
      const value = (form[`waarden.${naam}`] ?? '').trim();
      return value === '' ? [] : [[naam, value]];
    }),
  );

/** The fields that this kind of question has, from the same table that the server checks them by. */
export function VraagVelden({ vraag, form }: { vraag: VraagSoortDto; form: Form<Record<string, string>> }) {
  const t = useText();
  return vraag.velden.map(({ naam, verplicht, vorm }) => {
    const frame = {
      label: t(`registers.veld.${naam}`),
      optional: !verplicht,
      ...form.field(`waarden.${naam}`),
    };
    const given = { ...frame, value: frame.value ?? '' };
    if (vorm === 'datum') return <DateField key={naam} {...given} />;
    if (vorm === 'ja-nee')
      return (
        <Select
          key={naam}
          {...given}
          options={[
            { value: '', label: t('registers.nee') },
            { value: 'ja', label: t('registers.ja') },
          ]}
        />
      );
    return <TextField key={naam} maxLength={200} {...given} />;
  });
}
