import { useParams } from '@tanstack/react-router';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Body, Screen } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { queryClient, reading, useAction, useRead } from '#platform/web/query.ts';
import { useStatus } from '#platform/web/status.ts';
import { useText } from '#platform/web/texts.tsx';
import { koppelen, onderwerpPad, type KnoopSoort, type NetwerkDto } from '../contract.ts';
import { Netwerk } from './netwerk/Netwerk.tsx';

const klapUit = async (id: string, soort: KnoopSoort): Promise<NetwerkDto> =>
  (await queryClient.fetchQuery(reading(koppelen.netwerk, { params: { id }, query: { soort: [soort] } })))
    .data;

/** Objects and records around one object; persons are not there (regel KOP-15). */
export function NetwerkScherm() {
  const t = useText();
  const { id = '' } = useParams({ strict: false });
  const read = useRead(koppelen.netwerk, { params: { id }, query: {} });
  const bewaar = useAction(koppelen.bewaarPlekken, { saves: false });
  useStatus([{ icon: 'eye', text: t('koppelen.vastgelegd') }]);
  const start = read.data?.data;
  return (
    <Screen
      key={id}
      title={t('koppelen.netwerk')}
      aside={<span>{t('koppelen.netwerk.zonder-personen')}</span>}
      actions={<LinkButton to={onderwerpPad(id)}>{t('koppelen.netwerk.terug')}</LinkButton>}
      layout="panes"
    >
      {start ? (
        <Netwerk
          start={start}
          klapUit={klapUit}
          bewaar={(plekken) => bewaar.run({ params: { id }, body: { plekken } })}
        />
      ) : (
        <Body>
          <Loaded of={read}>{() => null}</Loaded>
        </Body>
      )}
    </Screen>
  );
}
