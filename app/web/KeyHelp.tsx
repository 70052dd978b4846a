import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Kbd } from '#platform/web/components/Kbd.tsx';
import { useActiveKeys } from '#platform/web/keys.ts';
import { useText } from '#platform/web/texts.tsx';
import css from './KeyHelp.module.css';

/** Every key that works on the screen below, by group. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useText();
  const groups = useActiveKeys().map((group) => ({
    ...group,
    bindings: group.bindings.filter((one) => !one.hidden),
  }));
  return (
    <Dialog title={t('schil.toetsen.toetsen')} size="wide" onClose={onClose}>
      <p className={css['note']}>{t('schil.toetsen.uitleg')}</p>
      <div className={css['groups']}>
        {groups
          .filter((group) => group.bindings.length > 0)
          .map((group) => (
            <section key={group.scope}>
              <h3>{group.scope}</h3>
              <dl>
                {group.bindings.map((binding) => (
                  <div key={binding.key}>
                    <dt>
                      <span className="visually-hidden">{binding.key}</span>
                      {binding.key.split(' ').map((part) => (
                        <Kbd key={part} name={part} always />
                      ))}
                    </dt>
                    <dd>{binding.label}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  );
}
