import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { instellingen, type InstellingDto, type Wijziging } from '../contract.ts';
import css from './Instellingen.module.css';
import { inWoorden } from './waarde.ts';

interface WijzigenProps {
  instelling: InstellingDto;
  onClose: () => void;
}

/** Another value from a day on, and what it rests on (regels INS-1 tot en met INS-3). */
export function Wijzigen({ instelling: one, onClose }: WijzigenProps) {
  const t = useText();
  const form = useWijzigen(one, onClose);
  return (
    <Dialog
      title={one.naam}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('instellingen.annuleer')}</Button>
          <Button kind="primary" type="submit" form="instelling" busy={form.busy}>
            {t('instellingen.opslaan')}
          </Button>
        </>
      }
    >
      <form id="instelling" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          {one.soort === 'keuze' ? (
            <Select
              label={t('instellingen.waarde')}
              options={one.keuzes.map(({ waarde, naam }) => ({ value: waarde, label: naam }))}
              {...form.field('waarde')}
            />
          ) : (
            <TextField
              label={t('instellingen.waarde')}
              hint={
                one.eenheid === null
                  ? undefined
                  : t('instellingen.in', { eenheid: t(`instellingen.woord.${one.eenheid}`) })
              }
              inputMode={one.soort === 'getal' ? 'numeric' : 'text'}
              autoFocus
              {...form.field('waarde')}
            />
          )}
          <DateField label={t('instellingen.vanaf')} {...form.field('vanaf')} />
          <TextField
            label={t('instellingen.bron')}
            hint={t('instellingen.bron-uitleg')}
            maxLength={200}
            {...form.field('bron')}
          />
        </Stack>
      </form>
      <Geschiedenis instelling={one} />
    </Dialog>
  );
}

function Geschiedenis({ instelling: one }: { instelling: InstellingDto }) {
  const t = useText();
  const format = useFormat();
  if (one.geschiedenis.length === 0) return null;
  return (
    <section aria-label={t('instellingen.geschiedenis')}>
      <h3>{t('instellingen.geschiedenis')}</h3>
      <ul className={css['history']}>
        {one.geschiedenis.map((g) => (
          <li key={g.vanaf}>
            {t('instellingen.gold', {
              waarde: inWoorden(t, one, g.waarde),
              vanaf: format.date(g.vanaf),
              bron: g.bron,
              door: g.door,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was typed, as the kind of value that the setting is; a number that is none is handed on for the server to refuse. */
function typed(soort: InstellingDto['soort'], text: string): Wijziging['waarde'] {
  const number = Number(text.replace(',', '.'));
  if (soort === 'getal' && text.trim() !== '' && Number.isFinite(number)) return number;
  return soort === 'ja-nee' ? text === 'true' : text.trim();
}

function useWijzigen(one: InstellingDto, onClose: () => void) {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const put = useAction(instellingen.zet, { invalidates: [instellingen.lijst] });
  const mayBeEmpty = one.soort === 'tekst';
  return useForm({
    start: { waarde: String(one.waarde), vanaf: today, bron: '' },
    labels: {
      waarde: t('instellingen.waarde'),
      vanaf: t('instellingen.vanaf'),
      bron: t('instellingen.bron'),
    },
    check: (v) => ({
      waarde: v.waarde.trim() || mayBeEmpty ? undefined : t('instellingen.waarde-leeg'),
      vanaf: v.vanaf ? undefined : t('instellingen.vanaf-leeg'),
      bron: v.bron.trim() ? undefined : t('instellingen.bron-leeg'),
    }),
    submit: ({ waarde, ...v }) =>
      put.run({ params: { sleutel: one.sleutel }, body: { ...v, waarde: typed(one.soort, waarde) } }),
    onDone: onClose,
  });
}
