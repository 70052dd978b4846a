import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Pane, Panes, Row, Screen, Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { verhalen, type VerhaalDto } from '../contract.ts';
import { Aanbieden } from './Aanbieden.tsx';
import { Intrekken, Terugsturen, Vrijgeven } from './Beoordelen.tsx';
import { Lezen } from './Lezen.tsx';
import { Nagekeken } from './Nagekeken.tsx';
import { Schrijven } from './Schrijven.tsx';
import { BereikBadge, StandBadge } from './signs.tsx';
import css from './Verhalen.module.css';

const BESLISSEN = ['verhaal.beoordelen', 'verhaal.aanbieden', 'verhaal.wijzigen', 'verhaal.intrekken'];

/** One story: written or read on the left, what stands out on the right. */
export function Verhaal({ id }: { id: string }) {
  const read = useRead(verhalen.toon, { params: { id } });
  return <Loaded of={read}>{({ data }) => <Blad verhaal={data} />}</Loaded>;
}

type Open = 'schrijven' | 'aanbieden' | 'terugsturen' | 'intrekken' | null;

function Blad({ verhaal: v }: { verhaal: VerhaalDto }) {
  const t = useText();
  const [open, setOpen] = useState<Open>(
    v.stand === 'concept' && v.rechten.includes('verhaal.wijzigen') ? 'schrijven' : null,
  );
  const schrijft = open === 'schrijven';
  const sluit = () => setOpen(null);
  return (
    <Screen
      title={v.titel}
      layout="panes"
      aside={
        <Row>
          <StandBadge stand={v.stand} />
          {v.bereik ? <BereikBadge bereik={v.bereik} /> : null}
        </Row>
      }
    >
      <Panes columns="main-side">
        <Pane label={t('verhalen.verhaal')}>
          <Stack>
            <Link to="/regie/verhalen">{t('verhalen.alle')}</Link>
            <Melding verhaal={v} schrijft={schrijft} />
            {schrijft ? <Schrijven key={v.versie} verhaal={v} onDone={sluit} /> : <Lezen verhaal={v} />}
          </Stack>
        </Pane>
        <Pane
          label={t('verhalen.nagekeken')}
          foot={
            BESLISSEN.some((recht) => v.rechten.includes(recht)) ? (
              <Knoppen verhaal={v} schrijft={schrijft} onOpen={setOpen} />
            ) : undefined
          }
        >
          <Nagekeken verhaal={v} />
        </Pane>
      </Panes>
      {open === 'aanbieden' ? <Aanbieden verhaal={v} onClose={sluit} /> : null}
      {open === 'terugsturen' ? <Terugsturen verhaal={v} onClose={sluit} /> : null}
      {open === 'intrekken' ? <Intrekken verhaal={v} onClose={sluit} /> : null}
    </Screen>
  );
}

/** Where it stands, and what a change would do to that. */
function Melding({ verhaal: v, schrijft }: { verhaal: VerhaalDto; schrijft: boolean }) {
  const t = useText();
  const format = useFormat();
  if (schrijft && v.stand !== 'concept')
    return <Notice tone="warning">{t('verhalen.wijzigen-haalt-weg')}</Notice>;
  if (v.stand === 'ter-vrijgave')
    return <Notice tone="info">{t('verhalen.wacht', { wie: v.gevraagdDoor ?? 'Baken' })}</Notice>;
  if (v.stand === 'vrijgegeven' && v.beoordeeldOp)
    return (
      <Notice icon="circle-check">
        {t('verhalen.vrij', {
          wie: v.beoordeeldDoor ?? 'Baken',
          datum: format.date(v.beoordeeldOp.slice(0, 10)),
        })}
      </Notice>
    );
  if (v.opmerking)
    return (
      <Notice tone={v.stand === 'ingetrokken' ? 'plain' : 'warning'}>
        {t(v.stand === 'ingetrokken' ? 'verhalen.ingetrokken-want' : 'verhalen.terug-want', {
          reden: v.opmerking,
        })}
      </Notice>
    );
  return null;
}

interface KnoppenProps {
  verhaal: VerhaalDto;
  schrijft: boolean;
  onOpen: (open: Open) => void;
}

function Knoppen({ verhaal: v, schrijft, onOpen }: KnoppenProps) {
  const t = useText();
  const mag = (recht: string) => v.rechten.includes(`verhaal.${recht}`);
  if (schrijft) return <p className={css['zacht']}>{t('verhalen.eerst-bewaren')}</p>;
  return (
    <Row>
      {mag('beoordelen') ? (
        <>
          <Vrijgeven verhaal={v} />
          <Button kbd="t" onPress={() => onOpen('terugsturen')}>
            {t('verhalen.terugsturen')}
          </Button>
        </>
      ) : null}
      {mag('aanbieden') ? (
        <Button kind="primary" kbd="a" onPress={() => onOpen('aanbieden')}>
          {t('verhalen.aanbieden')}
        </Button>
      ) : null}
      {mag('wijzigen') ? (
        <Button icon="pencil" kbd="w" onPress={() => onOpen('schrijven')}>
          {t('verhalen.wijzigen')}
        </Button>
      ) : null}
      {mag('intrekken') ? (
        <Button kind="quiet" onPress={() => onOpen('intrekken')}>
          {t('verhalen.intrekken')}
        </Button>
      ) : null}
    </Row>
  );
}
