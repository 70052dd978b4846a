import { ObjectName } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { objectIcon } from '#platform/web/components/object-icon.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './Registers.module.css';
import { vraagVan, vraagWoord } from './woorden.ts';

interface ObjectenProps {
  objecten: readonly { soort: string; waarde: string }[];
  /** What stands here when a register can be asked about none of them. */
  leeg: string;
  busy: boolean;
  onAsk: (soort: string, waarden: Record<string, string>) => void;
}

/** The objects that a record names, each with the register that knows of its kind. */
export function Objecten({ objecten, leeg, busy, onAsk }: ObjectenProps) {
  const t = useText();
  const askable = objecten.flatMap((one) => {
    const vraag = vraagVan(one.soort, one.waarde);
    return vraag ? [{ ...one, vraag }] : [];
  });
  if (askable.length === 0) return <p className={css['none']}>{leeg}</p>;
  return (
    <ul className={css['objects']}>
      {askable.map(({ soort, waarde, vraag }) => (
        <li key={`${soort} ${waarde}`}>
          <ObjectName icon={objectIcon(soort)} plate={soort === 'kenteken'}>
            {waarde}
          </ObjectName>
          <Button
            size="small"
            icon="search"
            busy={busy}
            label={t('registers.zoek-op', { wat: waarde, vraag: vraagWoord(t, vraag.soort) })}
            onPress={() => onAsk(vraag.soort, vraag.waarden)}
          >
            <>{vraagWoord(t, vraag.soort)}</>
          </Button>
        </li>
      ))}
    </ul>
  );
}
