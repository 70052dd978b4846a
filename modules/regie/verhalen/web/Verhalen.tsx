import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextField } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Section, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { verhalen, type Lijn, type Stand, type VerhaalDto, type VerhaalRij } from '../contract.ts';
import { Kader, useJaar } from './Kader.tsx';
import { useOpties } from './opties.ts';
import { BereikBadge, LijnTeken } from './signs.tsx';
import css from './Verhalen.module.css';

/** What waits for a second reader first, then what is being written, then what may go out. */
const VOLGORDE: readonly Stand[] = ['ter-vrijgave', 'concept', 'vrijgegeven', 'ingetrokken'];

/** The stories of a year. */
export function Verhalen() {
  const t = useText();
  const { jaar } = useJaar();
  const read = useRead(verhalen.lijst, { query: { jaar } }, { keep: true });
  const [nieuw, setNieuw] = useState(false);
  const mag = useRight('verhaal.schrijven');
  return (
    <Kader
      deel="verhalen"
      actions={
        mag ? (
          <Button icon="plus" kbd="n" onPress={() => setNieuw(true)}>
            {t('verhalen.nieuw')}
          </Button>
        ) : null
      }
    >
      <Loaded of={read}>{({ data }) => <Lijst rijen={data.items} />}</Loaded>
      {nieuw ? <NieuwVerhaal jaar={jaar} onClose={() => setNieuw(false)} /> : null}
    </Kader>
  );
}

function Lijst({ rijen }: { rijen: readonly VerhaalRij[] }) {
  const t = useText();
  if (rijen.length === 0)
    return (
      <EmptyState icon="message" title={t('verhalen.leeg')}>
        {t('verhalen.leeg-uitleg')}
      </EmptyState>
    );
  return (
    <Stack gap={24}>
      {VOLGORDE.map((stand) => {
        const hier = rijen.filter((v) => v.stand === stand);
        return hier.length === 0 ? null : (
          <Section key={stand} title={t(`verhalen.groep.${stand}`)} aside={<span>{hier.length}</span>}>
            <ul className={css['lijst']}>
              {hier.map((v) => (
                <Rij key={v.id} verhaal={v} />
              ))}
            </ul>
          </Section>
        );
      })}
    </Stack>
  );
}

function Rij({ verhaal: v }: { verhaal: VerhaalRij }) {
  const t = useText();
  const delen = [
    v.thema ? t(`signalen.thema.${v.thema}`) : '',
    v.kwartaal ? t('verhalen.kwartaal-kort', { kwartaal: v.kwartaal }) : '',
    v.auteur,
  ];
  return (
    <li className={css['regel']}>
      <div>
        <Link to="/regie/verhalen/$deel" params={{ deel: v.id }}>
          {v.titel}
        </Link>
        <small>
          {v.lijn ? <LijnTeken lijn={v.lijn} /> : null}
          {delen.filter(Boolean).map((deel) => (
            <span key={deel}>{deel}</span>
          ))}
        </small>
      </div>
      {v.bereik ? <BereikBadge bereik={v.bereik} /> : null}
    </li>
  );
}

/** A title and a line; the rest is written on its own page. */
function NieuwVerhaal({ jaar, onClose }: { jaar: number; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const opties = useOpties();
  const make = useAction(verhalen.maak, { invalidates: [verhalen.lijst] });
  const form = useForm<{ titel: string; lijn: string }, { data: VerhaalDto }>({
    start: { titel: '', lijn: '' },
    labels: { titel: t('verhalen.titel'), lijn: t('verhalen.lijn') },
    check: (v) => ({ titel: v.titel.trim() === '' ? t('verhalen.titel-leeg') : undefined }),
    submit: (v) => make.run({ body: { titel: v.titel, jaar, lijn: (v.lijn || null) as Lijn | null } }),
    onDone: ({ data }) => void navigate({ to: '/regie/verhalen/$deel', params: { deel: data.id } } as never),
  });
  return (
    <FormDialog
      title={t('verhalen.nieuw')}
      submit={t('verhalen.begin')}
      id="nieuw-verhaal"
      form={form}
      onClose={onClose}
    >
      <TextField
        label={t('verhalen.titel')}
        hint={t('verhalen.titel-uitleg')}
        maxLength={300}
        {...form.field('titel')}
      />
      <Select
        label={t('verhalen.lijn')}
        optional
        empty={t('web.kies')}
        options={opties.lijn}
        {...form.field('lijn')}
      />
    </FormDialog>
  );
}
