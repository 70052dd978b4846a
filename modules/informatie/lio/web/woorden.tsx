import { useMemo } from 'react';
import { Badge, type Tone } from '#platform/web/components/Badge.tsx';
import type { ComboOption } from '#platform/web/form/ComboBox.tsx';
import { schil } from '#platform/web/contract.ts';
import { useFormat } from '#platform/web/format.ts';
import type { IconName } from '#platform/web/icons.ts';
import { useNow } from '#platform/web/now.ts';
import { useRead } from '#platform/web/query.ts';
import { useSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import type { PuntDto, VergaderStatus } from '../contract.ts';

const STATUS: Record<VergaderStatus, { icon: IconName; tone: Tone }> = {
  gepland: { icon: 'calendar-due', tone: 'outline' },
  bezig: { icon: 'users', tone: 'info' },
  gesloten: { icon: 'check', tone: 'success' },
  vervallen: { icon: 'ban', tone: 'plain' },
};

/** State of a meeting: sign and word. */
export function StatusBadge({ status }: { status: VergaderStatus }) {
  const t = useText();
  return <Badge {...STATUS[status]}>{t(`lio.status.${status}`)}</Badge>;
}

type Getoond = Pick<PuntDto, 'titel' | 'objectsoort' | 'thema' | 'buurt' | 'aantalInBuurt'>;

/** Title of an item; what nobody looked over yet has only its kind of object and theme. */
export function usePuntTitel(): (punt: Pick<Getoond, 'titel' | 'objectsoort' | 'thema'>) => string {
  const t = useText();
  return (punt) => {
    if (punt.titel) return punt.titel;
    const object = t(`lio.object.${punt.objectsoort}`);
    const thema = t(`signalen.thema.${punt.thema}`).toLocaleLowerCase();
    const words = t('lio.zonder-titel', { object, thema });
    return words.charAt(0).toLocaleUpperCase() + words.slice(1);
  };
}

/** Kind of object and where, no finer than may be said (regel LIO-5). */
export function useObjectWoorden(): (punt: Getoond) => string {
  const t = useText();
  const { gemeente } = useSession();
  return (punt) => {
    const object = t(`lio.object.${punt.objectsoort}`);
    if (punt.buurt === null || punt.aantalInBuurt === null)
      return t('lio.object-gemeente', { object, gemeente: gemeente.naam });
    return t('lio.object-buurt', { object, buurt: punt.buurt, aantal: punt.aantalInBuurt });
  };
}

type Feit = PuntDto['feiten'][number];

/** What a fact says: a record that is only kept says no more than that it is there. */
export function useFeit(): (feit: Feit) => { maand: string; tekst: string; bron: string } {
  const t = useText();
  const format = useFormat();
  const year = format.dayOf(useNow()).slice(0, 4);
  return (feit) => {
    const maand = feit.maand === null ? '' : format.month(feit.maand);
    const short = feit.maand?.startsWith(year) ? maand.replace(` ${year}`, '') : maand;
    if (feit.versleuteld)
      return {
        maand: short,
        tekst: t('lio.bewaard-signaal', { thema: t(`signalen.thema.${feit.tekst}`).toLocaleLowerCase() }),
        bron: t('lio.versleuteld'),
      };
    const bron = t(`signalen.bronsoort.${feit.bron}`);
    return { maand: short, tekst: feit.tekst, bron: feit.graad === null ? bron : `${bron} ${feit.graad}` };
  };
}

/** Colleagues as choices, each once with the teams behind the name. */
export function useCollegas(): ComboOption[] {
  const read = useRead(schil.collegas, {});
  return useMemo(() => {
    const per = new Map<string, { naam: string; teams: string[] }>();
    for (const c of read.data?.data.items ?? []) {
      const one = per.get(c.id) ?? { naam: c.naam, teams: [] };
      if (!one.teams.includes(c.team)) one.teams.push(c.team);
      per.set(c.id, one);
    }
    return [...per].map(([id, { naam, teams }]) => ({ value: id, label: naam, note: teams.join(', ') }));
  }, [read.data]);
}
