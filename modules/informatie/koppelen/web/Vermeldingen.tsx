import { useState } from 'react';
import { ApiProblem } from '#platform/web/api.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Link, LinkButton } from '#platform/web/components/Link.tsx';
import { Notice, ProblemNotice } from '#platform/web/components/Notice.tsx';
import { objectIcon } from '#platform/web/components/object-icon.ts';
import { Section } from '#platform/web/components/Screen.tsx';
import { cx } from '#platform/web/cx.ts';
import { useFormat } from '#platform/web/format.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  bijVelden,
  onderwerpPad,
  type SamenhangDto,
  type VermeldingDto,
  type VermeldingenPlaats,
} from '../contract.ts';
import { Chip } from './Chip.tsx';
import { Personen } from './Personen.tsx';
import { VermeldForm } from './VermeldForm.tsx';
import css from './Vermeldingen.module.css';

/** Lines, and links of one line, that are shown before "more". */
const EERSTE_REGELS = 12;
const EERSTE = 3;

/** Whom and what a record is about, where else that is named, and the line to record more. */
export function Vermeldingen(props: VermeldingenPlaats) {
  const { wat, soorten, vermeld, haalWeg, gezien, ververst, netwerk } = props;
  const t = useText();
  const [alles, setAlles] = useState(false);
  const shown = alles ? wat.items : wat.items.slice(0, EERSTE_REGELS);
  return (
    <Section
      title={t('koppelen.vermeldingen', { aantal: wat.items.length })}
      aside={netwerk ? <NaarNetwerk pad={netwerk} /> : null}
    >
      <Buitenstaanders wat={wat} gezien={gezien} />
      {vermeld ? <VermeldForm soorten={soorten} vermeld={vermeld} /> : null}
      {wat.items.length === 0 ? <p className={css['niets']}>{t('koppelen.geen-vermeldingen')}</p> : null}
      <ul className={css['lijst']}>
        {shown.map((one) => (
          <Regel key={one.id} vermelding={one} haalWeg={one.vastgelegd ? haalWeg : null} />
        ))}
      </ul>
      {shown.length < wat.items.length ? (
        <Button kind="quiet" size="small" onPress={() => setAlles(true)}>
          {t('web.treffer.meer', { aantal: wat.items.length - shown.length })}
        </Button>
      ) : null}
      {wat.personen.some((one) => one.voorstellen.length > 0) ? (
        <Personen samenhang={alsSamenhang(wat.personen)} ververst={ververst} kop="h3" />
      ) : null}
    </Section>
  );
}

function NaarNetwerk({ pad }: { pad: string }) {
  const t = useText();
  return (
    <LinkButton size="small" icon="network" to={pad}>
      {t('koppelen.netwerk')}
    </LinkButton>
  );
}

const alsSamenhang = (personen: SamenhangDto['personen']): SamenhangDto => ({
  objecten: [],
  personen: personen.filter((one) => one.voorstellen.length > 0),
  vermeldingen: [],
  namenHerkend: 0,
  gewogen: true,
});

function Regel({
  vermelding: v,
  haalWeg,
}: {
  vermelding: VermeldingDto;
  haalWeg: VermeldingenPlaats['haalWeg'];
}) {
  const t = useText();
  const open = useRight('onderwerp.lezen');
  const [weigering, setWeigering] = useState<ApiProblem | null>(null);
  const naam = <span className={cx(v.soort === 'kenteken' && css['plaat'])}>{v.waarde}</span>;
  const zeg = bijVelden.flatMap((veld) =>
    v.bij[veld] ? [`${t(`koppelen.bij.${veld}`)} ${v.bij[veld]}`] : [],
  );
  const weg = () =>
    void haalWeg?.(v.id).catch((fault: unknown) => {
      if (!(fault instanceof ApiProblem)) throw fault;
      setWeigering(fault);
    });
  return (
    <li className={css['regel']}>
      <Icon
        name={v.soort === 'persoon' ? 'user' : objectIcon(v.soort)}
        label={t(`koppelen.soort.${v.soort}`)}
      />
      <div>
        <span className={css['naam']}>
          <b>{v.onderwerpId && open ? <Link to={onderwerpPad(v.onderwerpId)}>{naam}</Link> : naam}</b>
          {zeg.length > 0 ? <span>{zeg.join(', ')}</span> : null}
        </span>
        <span className={css['bij']}>
          <Vandaan vermelding={v} />
        </span>
        <Elders vermelding={v} />
        {weigering ? <ProblemNotice problem={weigering.problem} /> : null}
      </div>
      {haalWeg ? (
        <Button
          size="small"
          kind="quiet"
          icon="x"
          label={t('koppelen.vermelding-weg', { naam: v.waarde })}
          onPress={weg}
        />
      ) : null}
    </li>
  );
}

function Elders({ vermelding: { elders } }: { vermelding: VermeldingDto }) {
  const t = useText();
  const [alles, setAlles] = useState(false);
  if (elders.length === 0) return null;
  const shown = alles ? elders : elders.slice(0, EERSTE);
  return (
    <div className={css['elders']}>
      <span>{t('koppelen.ook-in')}</span>
      {shown.map((one) => (
        <Chip key={one.bron.id} stuk={one} />
      ))}
      {shown.length < elders.length ? (
        <Button kind="quiet" size="small" onPress={() => setAlles(true)}>
          {t('web.treffer.meer', { aantal: elders.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}

/** Regel KOP-13: wie er van buiten op stuitte, zag niets; wie het stuk beheert, weet wie het was. */
function Buitenstaanders({ wat, gezien }: Pick<VermeldingenPlaats, 'wat' | 'gezien'>) {
  const t = useText();
  const format = useFormat();
  const nieuw = wat.buitenstaanders.filter((one) => !one.gezien);
  if (nieuw.length === 0 || gezien === null) return null;
  return (
    <Notice
      icon="eye-off"
      actions={
        <Button size="small" onPress={() => void gezien().catch(() => undefined)}>
          {t('koppelen.gezien')}
        </Button>
      }
    >
      {t('koppelen.buitenstaanders')}
      <ul>
        {nieuw.map((one) => (
          <li key={`${one.naam} ${one.dag}`}>
            {t('koppelen.buitenstaander', { naam: one.naam, dag: format.date(one.dag) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Recorded by hand, looked up, or read from a text; never one for the other. */
function Vandaan({ vermelding: { vastgelegd, herkomst } }: { vermelding: VermeldingDto }) {
  const t = useText();
  const format = useFormat();
  if (vastgelegd === null) return t('koppelen.uit-tekst');
  const dag = format.date(format.dayOf(vastgelegd.op));
  return herkomst === null
    ? t('koppelen.vastgelegd-door', { naam: vastgelegd.door, dag })
    : `${t(`koppelen.herkomst.${herkomst.soort}`, { uit: herkomst.uit })}, ${dag}`;
}
