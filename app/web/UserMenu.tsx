import { useNavigate } from '@tanstack/react-router';
import { Menu, type MenuGroup } from '#platform/web/components/Menu.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { notify } from '#platform/web/notify.ts';
import { prefer, usePreferences, type Preferences } from '#platform/web/preferences.ts';
import { chooseLanguage, signOut, switchTo, useSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Rail.module.css';

/** Who I am here, how I want to see Baken, and the way out. */
export function UserMenu() {
  const t = useText();
  const session = useSession();
  return (
    <Menu
      label={t('schil.gebruiker.menu', { naam: session.account.naam, rol: t(`schil.rol.${session.rol}`) })}
      triggerClass={css['user']}
      placement="top start"
      groups={useGroups()}
      trigger={<UserName />}
    />
  );
}

function UserName() {
  const t = useText();
  const { account, rol } = useSession();
  return (
    <>
      <span className={css['wide']}>
        <b>{account.naam}</b> <span>{t(`schil.rol.${rol}`)}</span>
      </span>
      <Icon name="chevron-up" className={css['wide']} />
      <Icon name="user" className={css['narrow']} size={18} />
    </>
  );
}

const THEMES: Preferences['theme'][] = ['systeem', 'licht', 'donker'];
const DENSITIES: Preferences['density'][] = ['compact', 'comfortable', 'touch'];

function useGroups(): MenuGroup[] {
  const t = useText();
  const failed = () => void notify({ tone: 'problem', text: t('schil.gebruiker.mislukt') });
  return [useLanguages(failed), ...useLooks(), useWaysOut(failed)];
}

function useLanguages(failed: () => void): MenuGroup {
  const t = useText();
  const { taal } = useSession();
  const { language } = usePreferences();
  return {
    id: 'taal',
    title: t('schil.gebruiker.taal'),
    chosen: [language ?? taal],
    choices: [
      { id: 'nl', label: 'Nederlands', onPress: () => void chooseLanguage('nl').catch(failed) },
      { id: 'en', label: 'English', onPress: () => void chooseLanguage('en').catch(failed) },
    ],
  };
}

function useLooks(): MenuGroup[] {
  const t = useText();
  const { theme, density, keys, pages } = usePreferences();
  return [
    {
      id: 'thema',
      title: t('schil.gebruiker.thema'),
      chosen: [theme],
      choices: THEMES.map((id) => ({
        id,
        label: t(`schil.thema.${id}`),
        onPress: () => prefer({ theme: id }),
      })),
    },
    {
      id: 'dichtheid',
      title: t('schil.gebruiker.dichtheid'),
      chosen: [density],
      choices: DENSITIES.map((id) => ({
        id,
        label: t(`schil.dichtheid.${id}`),
        onPress: () => prefer({ density: id }),
      })),
    },
    {
      id: 'bediening',
      title: t('schil.gebruiker.bediening'),
      chosen: [keys ? 'toetsen' : '', pages ? 'paginas' : ''],
      choices: [
        { id: 'toetsen', label: t('schil.gebruiker.lettertoetsen'), onPress: () => prefer({ keys: !keys }) },
        { id: 'paginas', label: t('schil.gebruiker.paginas'), onPress: () => prefer({ pages: !pages }) },
      ],
    },
  ];
}

/** To another municipality or role of the same person, or out. */
function useWaysOut(failed: () => void): MenuGroup {
  const t = useText();
  const navigate = useNavigate();
  const { lidmaatschappen, gemeente, rol, modus } = useSession();
  const elsewhere = lidmaatschappen.filter((one) => one.gemeente !== gemeente.code || one.rol !== rol);
  return {
    id: 'uit',
    choices: [
      ...elsewhere.map((one) => ({
        id: `${one.gemeente} ${one.rol}`,
        label: t('schil.gebruiker.wissel', { gemeente: one.gemeenteNaam, rol: t(`schil.rol.${one.rol}`) }),
        onPress: () => void switchTo(one).catch(failed),
      })),
      {
        id: 'beveiliging',
        icon: 'shield',
        label: t('schil.gebruiker.beveiliging'),
        onPress: () => void navigate({ to: '/mijn/beveiliging' }),
      },
      {
        id: 'afmelden',
        icon: 'logout',
        label: t(modus === 'demo' ? 'schil.gebruiker.andere-rol' : 'schil.gebruiker.afmelden'),
        onPress: () => void signOut().catch(failed),
      },
    ],
  };
}
