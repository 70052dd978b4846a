import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SamenhangDto } from '#modules/informatie/koppelen/contract.ts';
import { Loaded } from '#platform/web/components/State.tsx';
import { useRead } from '#platform/web/query.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { useTitle } from '#platform/web/title.ts';
import { meldpunt, type MeldingDto } from '../contract.ts';
import { Afgehandeld } from './Afgehandeld.tsx';
import { Bericht } from './Bericht.tsx';
import css from './Melding.module.css';
import { Samenhang } from './Samenhang.tsx';
import { Schiften } from './Schiften.tsx';
import { TwijfelAfronden } from './TwijfelAfronden.tsx';
import { voorstel } from './voorstel.ts';

/** One melding: what came in, what belongs with it, and what is decided. */
export function Melding() {
  const { id = '' } = useParams({ strict: false });
  const read = useRead(meldpunt.toon, { params: { id } });
  return (
    <article key={id} className={css['melding']}>
      <Loaded of={read}>
        {({ data, version }) => <Sheet melding={data} version={version ?? data.versie} />}
      </Loaded>
    </article>
  );
}

function Sheet({ melding, version }: { melding: MeldingDto; version: number }) {
  const t = useText();
  const found = useRead(meldpunt.samenhang, { params: { id: melding.id } });
  const samenhang = found.data?.data;
  const proposal = useMemo(
    () => voorstel(melding.tekst ?? '', samenhang?.vermeldingen ?? [], melding.waar),
    [melding.tekst, melding.waar, samenhang],
  );
  useTitle(melding.kenmerk);
  useStatus([{ icon: 'eye', text: t('meldpunt.vastgelegd') }]);
  return (
    <>
      <Bericht melding={melding} samenhang={samenhang} meningen={proposal.meningen} />
      <Samenhang melding={melding} read={found} />
      <Foot
        melding={melding}
        version={version}
        samenhang={samenhang}
        silent={found.isError}
        proposal={proposal}
      />
    </>
  );
}

interface FootProps {
  melding: MeldingDto;
  version: number;
  samenhang: SamenhangDto | undefined;
  silent: boolean;
  proposal: ReturnType<typeof voorstel>;
}

/** The place of decision: schiften, the exits of a doubt, or what was decided. */
function Foot({ melding, version, samenhang, silent, proposal }: FootProps) {
  if (melding.rechten.includes('melding.twijfel-afronden'))
    return <TwijfelAfronden melding={melding} version={version} proposal={proposal} />;
  if (!melding.rechten.includes('melding.schiften'))
    return <Afgehandeld melding={melding} version={version} />;
  // The fields wait for what the recogniser says; without an answer they start from the text alone.
  if (!samenhang && !silent) return <div className={css['waiting']} />;
  return <Schiften melding={melding} version={version} proposal={proposal} />;
}
