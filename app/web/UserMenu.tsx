import { useNavigate } from '@tanstack/react-router';
import type { MenuGroup } from '#platform/web/components/Menu.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { notify } from '#platform/web/notify.ts';
import { prefer, usePreferences, type Preferences } from '#platform/web/preferences.ts';
import { chooseLanguage, signOut, switchTo, useSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { LateMenu } from './LateMenu.tsx';
import css from './Rail.module.css';

/** Who I am here, how I want to see Baken, and the way out. */
export function UserMenu() {
  const t = useText();
  const session = useSession();
  return (
    <LateMenu label={t('schil.gebruiker.menu', { naam: session.account.naam })} className={css['user']} placement="top start" groups={useGroups()}>
      <span className={css['wide']}>
        <b>{session.account.naam}</b>
        <span>{t(`schil.rol.${session.rol}`)}</span>
      </span>
      <Icon name="chevron-up" className={css['wide']} />
      <Icon name="user" className={css['narrow']} size={18} />
    </LateMenu>
  );
}

const THEMES: Preferences['theme'][] = ['systeem', 'licht', 'donker'];
const DENSITIES: Preferences['density'][] = ['compact', 'comfortable', 'touch'];

function useGroups(): MenuGroup[] {
  const t = useText();
  const session = useSession();
  const wish = usePreferences();
  const language = wish.language ?? session.taal;
  const navigate = useNavigate();
  const failed = () => void notify({ tone: 'problem', text: t('schil.gebruiker.mislukt') });
  const elsewhere = session.lidmaatschappen.filter((one) => one.gemeente !== session.gemeente.code || one.rol !== session.rol);
  return [
    {
      id: 'taal',
      title: t('schil.gebruiker.taal'),
      chosen: [language],
      choices: [
        { id: 'nl', label: 'Nederlands', onPress: () => void chooseLanguage('nl').catch(failed) },
        { id: 'en', label: 'English', onPress: () => void chooseLanguage('en').catch(failed) },
      ],
    },
    {
      id: 'thema',
      title: t('schil.gebruiker.thema'),
      chosen: [wish.theme],
      choices: THEMES.map((theme) => ({ id: theme, label: t(`schil.thema.${theme}`), onPress: () => prefer({ theme }) })),
    },
    {
      id: 'dichtheid',
      title: t('schil.gebruiker.dichtheid'),
      chosen: [wish.density],
      choices: DENSITIES.map((density) => ({ id: density, label: t(`schil.dichtheid.${density}`), onPress: () => prefer({ density }) })),
    },
    {
      id: 'hulp',
      title: t('schil.gebruiker.bediening'),
      chosen: [wish.keys ? 'toetsen' : '', wish.pages ? 'paginas' : ''],
      choices: [
        { id: 'toetsen', label: t('schil.gebruiker.lettertoetsen'), onPress: () => prefer({ keys: !wish.keys }) },
        { id: 'paginas', label: t('schil.gebruiker.paginas'), onPress: () => prefer({ pages: !wish.pages }) },
      ],
    },
    {
      id: 'uit',
      choices: [
        ...elsewhere.map((one) => ({
          id: `${one.gemeente} ${one.rol}`,
          label: t('schil.gebruiker.wissel', { gemeente: one.gemeenteNaam, rol: t(`schil.rol.${one.rol}`) }),
          onPress: () => void switchTo(one).then(() => navigate({ to: '/' }), failed),
        })),
        { id: 'afmelden', icon: 'logout', label: t(session.modus === 'demo' ? 'schil.gebruiker.andere-rol' : 'schil.gebruiker.afmelden'), onPress: () => void signOut().catch(failed) }],
    },
  ];
}
