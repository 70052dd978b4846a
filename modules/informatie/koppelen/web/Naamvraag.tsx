import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { RadioGroup } from '#platform/web/components/Choice.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { TextField } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Degree } from '#platform/web/components/Measure.tsx';
import { Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useAction } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  koppelen,
  naamvraagRedenen,
  type Bron,
  type Gelijke,
  type Graad,
  type NaamvraagReden,
  type SamenhangDto,
} from '../contract.ts';
import css from './Naamvraag.module.css';

interface NaamvraagProps {
  bron: Bron;
  samenhang: SamenhangDto;
}

/** Komt deze naam eerder voor? The one thing that may be asked of a name before the weighing (regel KOP-7). */
export function Naamvraag({ bron, samenhang }: NaamvraagProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const namen = [...new Set(samenhang.vermeldingen.filter(isNaam).map((one) => one.tekst))];
  if (!useRight('naam.vragen')) return null;
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t('koppelen.naamvraag')}
      </Button>
      {open ? <Vraag bron={bron} namen={namen} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const isNaam = ({ soort }: SamenhangDto['vermeldingen'][number]): boolean => soort === 'persoon';

const LEEG: { naam: string; reden: NaamvraagReden | '' } = { naam: '', reden: '' };

type Gevonden = (Gelijke & { naam: string; graad: Graad })[];
interface Antwoord {
  naam: string;
  gevonden: Gevonden;
}

function Vraag({ bron, namen, onClose }: { bron: Bron; namen: readonly string[]; onClose: () => void }) {
  const t = useText();
  const [antwoord, setAntwoord] = useState<Antwoord | null>(null);
  const stel = useAction(koppelen.naamvraag, { saves: false });
  const form = useForm({
    start: { ...LEEG, naam: namen[0] ?? '' },
    labels: { naam: t('koppelen.naam'), reden: t('koppelen.waarom-naam') },
    check: (v) => ({
      naam: v.naam.trim().length < 2 ? t('koppelen.naam-leeg') : undefined,
      reden: v.reden === '' ? t('koppelen.kies-reden') : undefined,
    }),
    submit: (v) => stel.run({ body: { bron, naam: v.naam.trim(), reden: v.reden as NaamvraagReden } }),
    onDone: ({ data }) => setAntwoord({ naam: form.value.naam.trim(), gevonden: data.gevonden }),
  });
  return (
    <Dialog
      title={t('koppelen.naamvraag')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('koppelen.sluit')}</Button>
          <Button kind="primary" type="submit" form="naamvraag" busy={form.busy}>
            {t('koppelen.vraag')}
          </Button>
        </>
      }
    >
      <p>{t('koppelen.naamvraag-uitleg')}</p>
      <form id="naamvraag" {...form.props}>
        <Stack gap={12}>
          <FormErrors form={form} />
          <TextField label={t('koppelen.naam')} maxLength={120} autoFocus {...form.field('naam')} />
          {namen.length > 1 ? (
            <div className={css['namen']} role="group" aria-label={t('koppelen.namen-in-tekst')}>
              {namen.map((naam) => (
                <Button key={naam} size="small" onPress={() => form.set('naam', naam)}>
                  {naam}
                </Button>
              ))}
            </div>
          ) : null}
          <RadioGroup
            legend={t('koppelen.waarom-naam')}
            options={naamvraagRedenen.map((value) => ({ value, label: t(`koppelen.naamreden.${value}`) }))}
            {...form.field('reden')}
            onChange={(value) => form.set('reden', value as NaamvraagReden)}
          />
        </Stack>
      </form>
      <div role="status">{antwoord ? <Uitkomst {...antwoord} onGo={onClose} /> : null}</div>
    </Dialog>
  );
}

/** The records of one's own with that name, or the word that there is none. */
function Uitkomst({ naam, gevonden, onGo }: Antwoord & { onGo: () => void }) {
  const t = useText();
  const format = useFormat();
  if (gevonden.length === 0) return <p className={css['antwoord']}>{t('koppelen.naam-niet', { naam })}</p>;
  return (
    <div className={css['antwoord']}>
      <p>{t('koppelen.naam-wel', { naam, aantal: gevonden.length })}</p>
      <ul>
        {gevonden.map((one) => (
          <li key={`${one.bron.id} ${one.naam}`} className={css['gevonden']}>
            <span>{one.naam}</span>
            <Degree value={one.graad} />
            <span>
              {/* The page behind the dialog changes, so the dialog goes. */}
              <span onClickCapture={onGo}>
                <Link to={one.pad}>{one.titel}</Link>
              </span>{' '}
              {format.month(one.maand)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
