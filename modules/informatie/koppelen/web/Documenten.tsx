import { Icon } from '#platform/web/components/Icon.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { linkTo } from '#platform/web/search.ts';
import { useText } from '#platform/web/texts.tsx';
import type { OnderwerpDto } from '../contract.ts';
import { Chip } from './Chip.tsx';
import css from './Onderwerp.module.css';

/** Pictures and files of the records above; each is looked at in its own record, where that is logged. */
export function Documenten({ documenten }: Pick<OnderwerpDto, 'documenten'>) {
  const t = useText();
  if (documenten.length === 0) return null;
  return (
    <Section title={t('koppelen.documenten')}>
      <ul>
        {documenten.map((one) => (
          <li key={one.id} className={css['stuk']}>
            <Icon name={one.type.startsWith('image/') ? 'camera' : 'file-text'} />
            <Link {...linkTo(one.stuk.pad)}>{one.naam}</Link>
            <Chip stuk={one.stuk} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
