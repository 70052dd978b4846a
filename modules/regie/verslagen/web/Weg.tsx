import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { TextArea, TextField } from '#platform/web/components/Field.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { verslagen, type VerslagDto } from '../contract.ts';

const verouderd = { invalidates: [verslagen.toon, verslagen.lijst, verslagen.voorbeeld] };
const stappen = ['voorleggen', 'vaststellen', 'teruggeven', 'publiceren', 'herzien'] as const;
type Stap = (typeof stappen)[number];

interface Props {
  verslag: VerslagDto;
  onClose: () => void;
}

/** What the viewer may do with the account as a whole; each step asks once. */
export function Weg({ verslag: v }: { verslag: VerslagDto }) {
  const t = useText();
  const [stap, setStap] = useState<Stap | null>(null);
  const kan = stappen.filter((s) => v.rechten.includes(`verslag.${s}`));
  const Open = stap === null ? null : VENSTERS[stap];
  return (
    <>
      {kan.map((s, i) => (
        <Button key={s} {...(i === 0 ? { kind: 'primary' } : {})} onPress={() => setStap(s)}>
          {t(`verslagen.stap.${s}`)}
        </Button>
      ))}
      {Open ? <Open verslag={v} onClose={() => setStap(null)} /> : null}
    </>
  );
}

const Voorleggen = (props: Props) => <Bevestig {...props} stap="voorleggen" endpoint={verslagen.legVoor} />;
const Publiceren = (props: Props) => <Bevestig {...props} stap="publiceren" endpoint={verslagen.publiceer} />;

interface BevestigProps extends Props {
  stap: 'voorleggen' | 'publiceren';
  endpoint: typeof verslagen.legVoor;
}

/** A step that asks nothing but to be sure of it. */
function Bevestig({ verslag: v, onClose, stap, endpoint }: BevestigProps) {
  const t = useText();
  const doe = useAction(endpoint, verouderd);
  const form = useForm({
    start: {},
    labels: {},
    submit: () => doe.run({ params: { id: v.id }, version: v.versie }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t(`verslagen.stap.${stap}`)}
      submit={t(`verslagen.stap.${stap}`)}
      id="verslag-stap"
      form={form}
      onClose={onClose}
    >
      <p>{t(`verslagen.${stap}-uitleg`)}</p>
    </FormDialog>
  );
}

function Vaststellen({ verslag: v, onClose }: Props) {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const doe = useAction(verslagen.stelVast, verouderd);
  const form = useForm({
    start: { datum: today, besluit: '' },
    labels: { datum: t('verslagen.besluitdag'), besluit: t('verslagen.besluit') },
    check: (w) => ({ besluit: w.besluit.trim() === '' ? t('verslagen.besluit-leeg') : undefined }),
    submit: (w) => doe.run({ params: { id: v.id }, version: v.versie, body: w }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('verslagen.stap.vaststellen')}
      submit={t('verslagen.stap.vaststellen')}
      id="verslag-stap"
      form={form}
      onClose={onClose}
    >
      <p>{t('verslagen.vaststellen-uitleg')}</p>
      <DateField label={t('verslagen.besluitdag')} {...form.field('datum')} />
      <TextField
        label={t('verslagen.besluit')}
        hint={t('verslagen.besluit-wenk')}
        maxLength={200}
        {...form.field('besluit')}
      />
    </FormDialog>
  );
}

function useRedenForm(v: VerslagDto, onDone: (id: string) => void, endpoint: typeof verslagen.herzie) {
  const t = useText();
  const doe = useAction(endpoint, verouderd);
  return useForm({
    start: { reden: '' },
    labels: { reden: t('verslagen.reden') },
    check: (w) => ({ reden: w.reden.trim() === '' ? t('verslagen.reden-leeg') : undefined }),
    submit: (w) => doe.run({ params: { id: v.id }, version: v.versie, body: w }),
    onDone: ({ data }) => onDone(data.id),
  });
}

function Teruggeven({ verslag: v, onClose }: Props) {
  const t = useText();
  const form = useRedenForm(v, onClose, verslagen.geefTerug);
  return (
    <FormDialog
      title={t('verslagen.stap.teruggeven')}
      submit={t('verslagen.stap.teruggeven')}
      id="verslag-stap"
      form={form}
      onClose={onClose}
    >
      <TextArea label={t('verslagen.reden')} maxLength={1000} {...form.field('reden')} />
    </FormDialog>
  );
}

/** The new number is another account: the screen goes there. */
function Herzien({ verslag: v, onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const form = useRedenForm(
    v,
    (id) => {
      onClose();
      void navigate({ to: '/regie/verslagen/$id', params: { id } } as never);
    },
    verslagen.herzie,
  );
  return (
    <FormDialog
      title={t('verslagen.stap.herzien')}
      submit={t('verslagen.stap.herzien')}
      id="verslag-stap"
      form={form}
      onClose={onClose}
    >
      <p>{t('verslagen.herzien-uitleg')}</p>
      <TextArea label={t('verslagen.reden')} maxLength={1000} {...form.field('reden')} />
    </FormDialog>
  );
}

const VENSTERS = {
  voorleggen: Voorleggen,
  vaststellen: Vaststellen,
  teruggeven: Teruggeven,
  publiceren: Publiceren,
  herzien: Herzien,
};
