import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Icon } from '#platform/web/components/Icon.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { Menu } from '#platform/web/components/Menu.tsx';
import { useCreateItems } from '#platform/web/create.ts';
import { useKeys } from '#platform/web/keys.ts';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';

/** What can be made from here: what has a key of its own, and "Nieuw" for all of it. */
export function Actions() {
  const t = useText();
  const navigate = useNavigate();
  const items = useCreateItems();
  const go = (path: string) => void navigate(linkTo(path) as never);
  if (items.length === 0) return null;
  return (
    <>
      {items
        .filter((item) => item.kbd)
        .map((item) => (
          <Button
            key={item.id}
            icon={item.icon}
            {...(item.kbd ? { kbd: item.kbd } : {})}
            onPress={() => go(item.path)}
          >
            {t(item.labelKey)}
          </Button>
        ))}
      <NewMenu
        choices={items.map((item) => ({
          id: item.id,
          label: t(item.labelKey),
          icon: item.icon,
          ...(item.kbd ? { kbd: item.kbd } : {}),
          onPress: () => go(item.path),
        }))}
      />
    </>
  );
}

function NewMenu({ choices }: { choices: Parameters<typeof Menu>[0]['groups'][number]['choices'] }) {
  const t = useText();
  const [pressed, setPressed] = useState(0);
  useKeys(t('web.toetsen.knoppen'), [
    { key: 'n', label: t('vandaag.nieuw'), run: () => setPressed((now) => now + 1) },
  ]);
  return (
    <Menu
      // A fresh menu for each press of the key, open from the start.
      key={pressed}
      named
      open={pressed > 0}
      label={t('vandaag.nieuw')}
      groups={[{ id: 'nieuw', choices }]}
      trigger={
        <>
          <Icon name="plus" />
          {t('vandaag.nieuw')}
          <Kbd name="n" />
        </>
      }
    />
  );
}
