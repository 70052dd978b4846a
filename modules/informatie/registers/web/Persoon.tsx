import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { registers, type SlotDto } from '../contract.ts';
import type { Vervolg } from './Antwoord.tsx';
import css from './Registers.module.css';
import { startVan, VraagVelden, waardenVan } from './VraagVelden.tsx';
import { vraagWoord } from './woorden.ts';

interface PersoonProps {
  signaalId: string;
  slot: SlotDto;
  /** A question that another answer led to. */
  begin: Vervolg | null;
  onClose: () => void;
}

/** Looks up a person: purpose first, then the question, then why it is needed. Without them nothing leaves. */
export function Persoon(props: PersoonProps) {
  const { slot, begin, onClose } = props;
  const t = useText();
  const fits = slot.doelen.filter((d) => !begin || d.vragen.some((v) => v.soort === begin.soort));
  const [doel, setDoel] = useState(fits.length === 1 ? (fits.at(0)?.doel ?? '') : '');
  const chosen = fits.find((d) => d.doel === doel);
  const [soort, setSoort] = useState(begin?.soort ?? '');
  const vraag = chosen?.vragen.find((v) => v.soort === soort);
  if (!slot.open || fits.length === 0) return <Dicht slot={slot} onClose={onClose} />;
  return (
    <Dialog
      title={t('registers.persoon-titel')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('registers.annuleer')}</Button>
          <Button
            kind="primary"
            type="submit"
            form="persoon"
            unavailable={vraag ? undefined : t('registers.kies-eerst')}
          >
            {t('registers.stel-vraag')}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        <p>{t('registers.persoon-uitleg')}</p>
        <Select
          label={t('registers.doel')}
          name="doel"
          value={doel}
          onChange={setDoel}
          empty={t('web.kies')}
          options={fits.map((d) => ({ value: d.doel, label: t(`registers.doel.${d.doel}`) }))}
        />
        {chosen ? <Keuze doel={chosen} soort={soort} onChoose={setSoort} /> : null}
        {vraag ? <Formulier key={vraag.soort} {...props} doel={doel} vraag={vraag} /> : null}
      </Stack>
    </Dialog>
  );
}

/** Why it cannot: the lock is closed, or no purpose carries this question. */
function Dicht({ slot, onClose }: Pick<PersoonProps, 'slot' | 'onClose'>) {
  const t = useText();
  return (
    <Dialog
      title={t('registers.persoon-titel')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('registers.sluit')}</Button>}
    >
      <Notice icon="lock">
        {slot.open ? t('registers.geen-doel') : t(`registers.slot.${slot.waarom ?? 'uit'}`)}
      </Notice>
    </Dialog>
  );
}

type Doel = SlotDto['doelen'][number];

/** What this purpose asks at most, and which questions it may put. */
function Keuze({ doel, soort, onChoose }: { doel: Doel; soort: string; onChoose: (soort: string) => void }) {
  const t = useText();
  const lijst = doel.velden.map((v) => t(`registers.gegeven.${v.replaceAll('.', '-')}`)).join(', ');
  return (
    <>
      <p className={css['fields']}>
        {lijst === '' ? t('registers.gegevens-brk') : t('registers.gegevens', { lijst })}
      </p>
      <Select
        label={t('registers.vraag')}
        name="soort"
        value={soort}
        onChange={onChoose}
        empty={t('web.kies')}
        options={doel.vragen.map((v) => ({ value: v.soort, label: vraagWoord(t, v.soort) }))}
      />
    </>
  );
}

type FormulierProps = PersoonProps & { doel: string; vraag: Doel['vragen'][number] };

const waarom = ['noodzaak', 'proportionaliteit', 'subsidiariteit'] as const;

function usePersoon({ signaalId, begin, onClose, doel, vraag }: FormulierProps) {
  const t = useText();
  const ask = useAction(registers.vraagPersoon, { invalidates: [registers.bijSignaal], saves: false });
  const given = begin?.soort === vraag.soort ? begin.waarden : {};
  return useForm<Record<string, string>, unknown>({
    start: { ...startVan(vraag, given), noodzaak: '', proportionaliteit: '', subsidiariteit: '' },
    labels: Object.fromEntries([
      ...vraag.velden.map((v) => [`waarden.${v.naam}`, t(`registers.veld.${v.naam}`)]),
      ...waarom.map((w) => [w, t(`registers.${w}`)]),
    ]),
    check: (v) =>
      Object.fromEntries(
        waarom.map((w) => [w, (v[w] ?? '').trim().length < 3 ? t('registers.waarom-leeg') : undefined]),
      ),
    submit: (v) =>
      ask.run({
        body: {
          soort: vraag.soort,
          waarden: waardenVan(vraag, v),
          signaalId,
          doel,
          noodzaak: (v['noodzaak'] ?? '').trim(),
          proportionaliteit: (v['proportionaliteit'] ?? '').trim(),
          subsidiariteit: (v['subsidiariteit'] ?? '').trim(),
        },
      }),
    onDone: onClose,
  });
}

function Formulier(props: FormulierProps) {
  const t = useText();
  const form = usePersoon(props);
  return (
    <form id="persoon" {...form.props}>
      <Stack gap={12}>
        <FormErrors form={form} />
        <VraagVelden vraag={props.vraag} form={form} />
        <TextField
          label={t('registers.noodzaak')}
          hint={t('registers.noodzaak-uitleg')}
          maxLength={500}
          {...form.field('noodzaak')}
        />
        <TextField
          label={t('registers.proportionaliteit')}
          hint={t('registers.proportionaliteit-uitleg')}
          maxLength={500}
          {...form.field('proportionaliteit')}
        />
        <TextField
          label={t('registers.subsidiariteit')}
          hint={t('registers.subsidiariteit-uitleg')}
          maxLength={500}
          {...form.field('subsidiariteit')}
        />
      </Stack>
    </form>
  );
}
