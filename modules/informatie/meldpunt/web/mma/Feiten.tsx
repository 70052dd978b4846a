import { themas } from '#modules/informatie/signalen/contract.ts';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Section } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { mma, type MmaDto, type Thema } from '../../contract.ts';
import css from './Mma.module.css';

/** Facts rewritten by hand, each a signaal of its own; the text itself never leaves the seal (regel MMA-3). */
export function Feiten({ melding, version }: { melding: MmaDto; version: number }) {
  const t = useText();
  return (
    <Section title={t('meldpunt.mma-feiten')}>
      {melding.feiten.length > 0 ? (
        <ol className={css['facts']}>
          {melding.feiten.map((feit) => (
            <li key={feit.id}>
              <span>{[feit.waar, feit.wat].filter(Boolean).join(' · ')}</span>
              {feit.signaal ? (
                <Link to="/informatie/signalen/$id" params={{ id: feit.signaal.id }}>
                  {feit.signaal.kenmerk}
                </Link>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {melding.rechten.includes('mma.afleiden') && melding.kring !== null ? (
        <NewFact melding={melding} version={version} />
      ) : (
        <p className={css['muted']}>
          {melding.stand === 'afgerond' ? t('meldpunt.mma-afgerond') : t('meldpunt.mma-eerst-beoordelen')}
        </p>
      )}
    </Section>
  );
}

const START = { wat: '', waar: '', thema: '' as Thema | '' };

function NewFact({ melding, version }: { melding: MmaDto; version: number }) {
  const t = useText();
  const derive = useAction(mma.leidAf, { invalidates: [mma.toon] });
  const form = useForm({
    start: START,
    labels: { wat: t('meldpunt.eigen-woorden'), thema: t('meldpunt.thema') },
    check: (v) => ({
      wat: v.wat.trim() === '' ? t('meldpunt.leeg-veld.wat') : undefined,
      thema: v.thema === '' ? t('meldpunt.leeg-veld.thema') : undefined,
    }),
    submit: (v) =>
      derive.run({
        params: { id: melding.id },
        version,
        body: {
          wat: v.wat.trim(),
          thema: v.thema as Thema,
          ...(v.waar.trim() ? { waar: v.waar.trim() } : {}),
        },
      }),
    onDone: () => {
      form.reset(START);
      notify({ tone: 'saved', text: t('meldpunt.feit-vast') });
    },
  });
  return (
    <form {...form.props} className={css['form']}>
      <FormErrors form={form} />
      <TextArea
        label={t('meldpunt.eigen-woorden')}
        hint={t('meldpunt.eigen-woorden-hint')}
        rows={2}
        maxLength={2000}
        {...form.field('wat')}
      />
      <div className={css['two']}>
        <TextField label={t('meldpunt.waar')} optional maxLength={500} {...form.field('waar')} />
        <Select
          label={t('meldpunt.thema')}
          empty={t('web.kies')}
          options={themas.map((value) => ({ value, label: t(`signalen.thema.${value}`) }))}
          {...form.field('thema')}
          onChange={(thema) => form.set('thema', thema as Thema | '')}
        />
      </div>
      <div>
        <Button
          type="submit"
          busy={form.busy}
          {...(melding.feiten.length === 0 ? { kind: 'primary' as const } : {})}
        >
          {t('meldpunt.feit-signaal')}
        </Button>
      </div>
    </form>
  );
}
