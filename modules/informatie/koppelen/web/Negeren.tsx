import type { Endpoint } from '#platform/contract.ts';
import { ApiProblem } from '#platform/web/api.ts';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Menu } from '#platform/web/components/Menu.tsx';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { koppelen, negeerRedenen, type NegeerReden, type ObjectSamenhang } from '../contract.ts';
import css from './Negeren.module.css';

interface NegerenProps {
  object: Pick<ObjectSamenhang, 'onderwerpId' | 'waarde' | 'genegeerd'>;
  ververst: readonly Endpoint[];
  /** In the head of a page it is as large as other buttons there. */
  kop?: boolean;
}

/** Says that a value links nothing, with a reason from the list, or takes that back (regel KOP-9). */
export function Negeren({ object: { onderwerpId, waarde, genegeerd }, ververst, kop = false }: NegerenProps) {
  const t = useText();
  const mag = useRight('onderwerp.negeren');
  const negeer = useNegeer(ververst);
  if (!mag || onderwerpId === null) return null;
  const zet = (naar: boolean, reden: NegeerReden) => void negeer({ onderwerpId, waarde, naar, reden });
  const choices = genegeerd
    ? [{ id: 'meenemen', label: t('koppelen.meenemen'), onPress: () => zet(false, 'invoerfout') }]
    : negeerRedenen.map((reden) => ({
        id: reden,
        label: t(`koppelen.negeer.${reden}`),
        onPress: () => zet(true, reden),
      }));
  return (
    <Menu
      label={t('koppelen.meer', { naam: waarde })}
      {...(kop ? {} : { trigger: <Icon name="dots" size={14} />, triggerClass: css['knop'] })}
      groups={[{ id: 'negeren', ...(genegeerd ? {} : { title: t('koppelen.negeer-want') }), choices }]}
    />
  );
}

interface Zet {
  onderwerpId: string;
  waarde: string;
  naar: boolean;
  reden: NegeerReden;
}

function useNegeer(ververst: readonly Endpoint[]) {
  const t = useText();
  const put = useAction(koppelen.negeer, { invalidates: [koppelen.onderwerp, ...ververst] as never });
  const zet = async ({ onderwerpId, waarde, naar, reden }: Zet): Promise<void> => {
    try {
      await put.run({ params: { id: onderwerpId }, body: { genegeerd: naar, reden } });
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      notify({ tone: 'problem', text: fault.problem.detail });
      return;
    }
    const terug = { onderwerpId, waarde, naar: !naar, reden };
    notify({
      tone: 'saved',
      text: naar ? t('koppelen.wordt-genegeerd', { naam: waarde }) : t('koppelen.telt-mee', { naam: waarde }),
      undo: () => void zet(terug),
    });
  };
  return zet;
}
