import { Badge } from '#platform/web/components/Badge.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm, type Form } from '#platform/web/form/useForm.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { bereiken, verhalen, type Bereik, type BevindingDto, type VerhaalDto } from '../contract.ts';
import { eenmalig } from './Nagekeken.tsx';
import css from './Verhalen.module.css';

interface Props {
  verhaal: VerhaalDto;
  onClose: () => void;
}

type Velden = Record<string, string>;

const VELD = /^reden-(\d+)$/;

/** Asks a second person to read it: how far it may go, and why what stands out may stay. */
export function Aanbieden({ verhaal: v, onClose }: Props) {
  const t = useText();
  const punten = eenmalig(v.bevindingen);
  const form = useAanbieden(v, punten, onClose);
  const bereik = form.value['bereik'] as Bereik;
  const tegen = punten.filter((p) => p.soort === 'bsn' || (p.hard && bereik === 'openbaar'));
  return (
    <FormDialog
      title={t('verhalen.aanbieden')}
      submit={t('verhalen.aanbieden')}
      id="aanbieden"
      form={form}
      onClose={onClose}
    >
      <RadioGroup
        legend={t('verhalen.bereik-vraag')}
        options={bereiken.map((value) => ({ value, label: t(`verhalen.bereik-uitleg.${value}`) }))}
        {...form.field('bereik')}
      />
      {tegen.length > 0 ? (
        <Notice tone="warning">
          <p>{t('verhalen.houdt-tegen')}</p>
          <ul className={css['punten']}>
            {tegen.map((p) => (
              <li key={p.sleutel}>
                <Badge icon="hand-stop" tone="warning">
                  {t(`verhalen.punt.${p.soort}`)}
                </Badge>
                <q>{p.fragment}</q>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Redenen punten={punten} tegen={tegen} form={form} />
      <p className={css['zacht']}>{t('verhalen.tweede-uitleg')}</p>
    </FormDialog>
  );
}

function Redenen({
  punten,
  tegen,
  form,
}: {
  punten: readonly BevindingDto[];
  tegen: readonly BevindingDto[];
  form: Form<Velden>;
}) {
  const t = useText();
  return (
    <>
      {punten.map((p, i) =>
        tegen.includes(p) ? null : (
          <TextField
            key={p.sleutel}
            label={t('verhalen.waarom-mag', {
              soort: t(`verhalen.punt.${p.soort}`),
              woord: p.fragment.slice(0, 80),
            })}
            maxLength={300}
            {...form.field(`reden-${i}`)}
          />
        ),
      )}
    </>
  );
}

function useAanbieden(v: VerhaalDto, punten: readonly BevindingDto[], onClose: () => void): Form<Velden> {
  const t = useText();
  const bied = useAction(verhalen.vraagVrijgave, { invalidates: [verhalen.toon, verhalen.lijst] });
  return useForm<Velden, unknown>({
    start: {
      bereik: 'intern',
      ...Object.fromEntries(punten.map((p, i) => [`reden-${i}`, p.reden ?? ''])),
    },
    labels: {
      lijn: t('verhalen.lijn'),
      aanleiding: t('verhalen.kop.aanleiding'),
      opbrengst: t('verhalen.kop.opbrengst'),
      les: t('verhalen.kop.les'),
    },
    check: (w) =>
      Object.fromEntries(
        punten.flatMap((p, i) => {
          const hoeft = !(p.soort === 'bsn' || (p.hard && w['bereik'] === 'openbaar'));
          const leeg = (w[`reden-${i}`] ?? '').trim() === '';
          return hoeft && leeg ? [[`reden-${i}`, t('verhalen.reden-leeg')]] : [];
        }),
      ),
    submit: (w) =>
      bied.run({
        params: { id: v.id },
        version: v.versie,
        body: {
          bereik: w['bereik'] as Bereik,
          redenen: Object.entries(w).flatMap(([naam, reden]) => {
            const punt = punten[Number(VELD.exec(naam)?.[1] ?? -1)];
            return punt && reden.trim() !== '' ? [{ sleutel: punt.sleutel, reden }] : [];
          }),
        },
      }),
    onDone: onClose,
  });
}
