import { useEffect, useEffectEvent, useState } from 'react';
import { Select } from '#platform/web/components/Field.tsx';
import { Menu } from '#platform/web/components/Menu.tsx';
import { RichText } from '#platform/web/components/RichText.tsx';
import { AutosaveState } from '#platform/web/form/AutosaveState.tsx';
import { MarkdownField } from '#platform/web/form/MarkdownField.tsx';
import { useAutosave } from '#platform/web/form/useAutosave.ts';
import { useAction, useRefresh } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import {
  bereiken,
  cijfervormen,
  verslagen,
  type BlokDto,
  type VerslagDto,
  type WijzigBlok,
} from '../contract.ts';
import { Opmerkingen } from './Opmerkingen.tsx';
import css from './Verslag.module.css';

interface Props {
  verslag: VerslagDto;
  blok: BlokDto;
  eerste: boolean;
  laatste: boolean;
}

const verouderd = [verslagen.toon, verslagen.voorbeeld];

/** One block: a text to write, or something that is drawn from what was recorded. */
export function Blok({ verslag, blok, eerste, laatste }: Props) {
  const t = useText();
  const [opmerken, setOpmerken] = useState(false);
  const schrijft = verslag.rechten.includes('verslag.schrijven');
  const cijfer = verslag.cijfers.find(({ code }) => code === blok.code);
  const naam = cijfer?.titel ?? t(`verslagen.soort.${blok.soort}`);
  return (
    <article id={`blok-${blok.id}`} className={css['blok']} aria-label={naam} data-soort={blok.soort}>
      <header>
        <b>{naam}</b>
        {schrijft ? (
          <Knoppen
            verslag={verslag}
            blok={blok}
            naam={naam}
            ends={{ eerste, laatste }}
            onOpmerk={() => setOpmerken(true)}
          />
        ) : (
          <small>{t(`verslagen.bereik.${blok.bereik}`)}</small>
        )}
      </header>
      {blok.soort === 'tekst' ? (
        schrijft ? (
          <Schrijf verslag={verslag} blok={blok} naam={naam} />
        ) : (
          <RichText text={blok.tekst} />
        )
      ) : null}
      <Opmerkingen verslag={verslag} blokId={blok.id} open={opmerken} onClose={() => setOpmerken(false)} />
    </article>
  );
}

/** The text saves itself; who was overtaken sees both texts and chooses. */
function Schrijf({ verslag, blok, naam }: Pick<Props, 'verslag' | 'blok'> & { naam: string }) {
  const t = useText();
  const text = useAutosave({
    endpoint: verslagen.wijzig,
    read: verslagen.blok,
    params: { id: verslag.id, blokId: blok.id },
    field: 'tekst',
    value: blok.tekst,
    version: blok.versie,
  });
  const ververs = useEffectEvent(useRefresh(verouderd));
  const klaar = text.state === 'bewaard' && text.value !== blok.tekst;
  useEffect(() => {
    if (klaar) ververs();
  }, [klaar]);
  return (
    <>
      <MarkdownField
        label={naam}
        hiddenLabel
        rows={3}
        maxLength={20_000}
        placeholder={t(`verslagen.wenk.${blok.hoofdstuk}`)}
        value={text.value}
        onChange={text.change}
      />
      <AutosaveState of={text} />
    </>
  );
}

interface KnoppenProps extends Pick<Props, 'verslag' | 'blok'> {
  naam: string;
  ends: { eerste: boolean; laatste: boolean };
  onOpmerk: () => void;
}

/** For whom, how a figure is shown, and where the block stands. */
function Knoppen({ verslag, blok, naam, ends, onOpmerk }: KnoppenProps) {
  const t = useText();
  const change = useAction(verslagen.wijzig, { invalidates: verouderd });
  const remove = useAction(verslagen.verwijder, { invalidates: verouderd });
  const params = { id: verslag.id, blokId: blok.id };
  const zet = (body: WijzigBlok) => void change.run({ params, body, version: blok.versie });
  return (
    <span className={css['knoppen']}>
      {blok.soort === 'cijfer' ? (
        <Select
          label={t('verslagen.vorm-van', { naam })}
          hiddenLabel
          value={blok.vorm}
          options={cijfervormen.map((value) => ({ value, label: t(`verslagen.vorm.${value}`) }))}
          onChange={(vorm) => zet({ vorm: vorm as BlokDto['vorm'] })}
        />
      ) : null}
      <Select
        label={t('verslagen.bereik-van', { naam })}
        hiddenLabel
        value={blok.bereik}
        options={bereiken.map((value) => ({ value, label: t(`verslagen.bereik.${value}`) }))}
        onChange={(bereik) => zet({ bereik: bereik as BlokDto['bereik'] })}
      />
      <Menu
        label={t('verslagen.meer-met', { naam })}
        groups={[
          {
            id: 'plek',
            choices: [
              {
                id: 'omhoog',
                icon: 'arrow-up',
                label: t('verslagen.omhoog'),
                unavailable: ends.eerste ? t('verslagen.staat-vooraan') : undefined,
                onPress: () => zet({ naar: 'omhoog' }),
              },
              {
                id: 'omlaag',
                icon: 'arrow-down',
                label: t('verslagen.omlaag'),
                unavailable: ends.laatste ? t('verslagen.staat-achteraan') : undefined,
                onPress: () => zet({ naar: 'omlaag' }),
              },
              { id: 'opmerk', icon: 'message', label: t('verslagen.opmerken'), onPress: onOpmerk },
              {
                id: 'weg',
                icon: 'trash',
                label: t('verslagen.verwijderen'),
                onPress: () => void remove.run({ params, version: blok.versie }),
              },
            ],
          },
        ]}
      />
    </span>
  );
}
