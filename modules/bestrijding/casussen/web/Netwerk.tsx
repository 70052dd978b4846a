import { useParams } from '@tanstack/react-router';
import { plaatsen, type KnoopSoort, type NetwerkDto } from '#modules/informatie/koppelen/contract.ts';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Body, Screen } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { Filled } from '#platform/web/places.tsx';
import { queryClient, reading, useAction, useRead } from '#platform/web/query.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { casussen } from '../contract.ts';

/** The only place with a network in which persons are: under a casus, for its circle (regel CAS-13). */
export function Netwerk() {
  const t = useText();
  const { id = '' } = useParams({ strict: false });
  const casus = useRead(casussen.toon, { params: { id } });
  const read = useRead(casussen.netwerk, { params: { id } });
  const bewaar = useAction(casussen.bewaarPlekken, { saves: false });
  const kenmerk = casus.data?.data.kenmerk;
  useStatus([
    ...(kenmerk ? [{ icon: 'target' as const, text: t('casussen.doel-van', { kenmerk }) }] : []),
    { icon: 'eye', text: t('casussen.vastgelegd') },
  ]);
  const start = read.data?.data;
  const klapUit = async (onderwerpId: string, soort: KnoopSoort): Promise<NetwerkDto> =>
    (
      await queryClient.fetchQuery(
        reading(casussen.klapUit, { params: { id, onderwerpId }, query: { soort: [soort] } }),
      )
    ).data;
  return (
    <Screen
      key={id}
      title={t('casussen.netwerk')}
      {...(kenmerk ? { aside: <span>{kenmerk}</span> } : {})}
      actions={<LinkButton to={`/bestrijding/casussen/${id}`}>{t('casussen.naar-casus')}</LinkButton>}
      layout="panes"
    >
      {start ? (
        <Filled
          of={plaatsen.netwerk}
          give={{
            start,
            klapUit,
            bewaar: (plekken) => bewaar.run({ params: { id }, body: { plekken } }),
          }}
        />
      ) : (
        <Body>
          <Loaded of={read}>{() => null}</Loaded>
        </Body>
      )}
    </Screen>
  );
}
