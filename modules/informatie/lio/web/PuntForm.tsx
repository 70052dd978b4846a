import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Notice } from '#platform/web/components/Notice.tsx';
import { Pane, Row, Stack } from '#platform/web/components/Screen.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useKeys } from '#platform/web/keys.ts';
import { useAction } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { lio, objectsoorten, type ObjectSoort, type PuntDto, type VergaderingDto } from '../contract.ts';
import { useFeit, useObjectWoorden, usePuntTitel } from './woorden.tsx';
import css from './Voorbereiden.module.css';

interface PuntFormProps {
  vergadering: VergaderingDto;
  punt: PuntDto;
  onNext: () => void;
}

/** The anonymous view of one item: what the room will see, and nothing else. */
export function PuntForm({ vergadering, punt, onNext }: PuntFormProps) {
  const t = useText();
  const may = vergadering.rechten.includes('lio.voorbereiden') && punt.besluit === null;
  return may ? (
    <Bewerken punt={punt} onNext={onNext} />
  ) : (
    <Pane label={t('lio.punt')}>
      <Voorbeeld punt={punt} />
    </Pane>
  );
}

function useWeergave(punt: PuntDto, onNext: () => void) {
  const t = useText();
  const save = useAction(lio.wijzigPunt, { invalidates: [lio.agenda, lio.toon, lio.vergaderingen] });
  const bewaard = punt.feiten.filter((f) => f.versleuteld);
  const open = punt.feiten.filter((f) => !f.versleuteld);
  return useForm({
    start: {
      titel: punt.titel ?? '',
      objectsoort: punt.objectsoort,
      buurt: punt.buurt ?? '',
      aantalInBuurt: punt.aantalInBuurt === null ? '' : String(punt.aantalInBuurt),
      feiten: open.map((f) => f.tekst).join('\n'),
    },
    labels: {
      titel: t('lio.anonieme-titel'),
      buurt: t('lio.buurt'),
      aantalInBuurt: t('lio.aantal-in-buurt'),
      feiten: t('lio.feiten'),
    },
    submit: (v) => {
      const lines = v.feiten
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      // A line keeps the source of the line that stood in its place; a new one has that of the signal itself.
      const bron = open[0] ?? { maand: null, bron: 'intern', graad: null };
      const feiten = lines.map((tekst, i) => {
        const same = open.find((f) => f.tekst === tekst) ?? open[i] ?? bron;
        return { maand: same.maand, bron: same.bron, graad: same.graad, tekst, versleuteld: false };
      });
      return save.run({
        params: { id: punt.id },
        body: {
          titel: v.titel,
          objectsoort: v.objectsoort,
          buurt: v.buurt.trim() === '' ? null : v.buurt.trim(),
          aantalInBuurt: v.aantalInBuurt.trim() === '' ? null : Number(v.aantalInBuurt),
          feiten: [...feiten, ...bewaard].slice(0, 6),
          nagekeken: true,
        },
        version: punt.versie,
      });
    },
    onDone: onNext,
  });
}

function Bewerken({ punt, onNext }: { punt: PuntDto; onNext: () => void }) {
  const t = useText();
  const form = useWeergave(punt, onNext);
  const object = useObjectWoorden();
  useKeys(t('lio.punt'), [{ key: 'Enter', label: t('lio.nakijken'), run: () => void form.send() }]);
  const foot = (
    <Row end>
      <Badge tone={punt.nagekeken ? 'success' : 'warning'} icon={punt.nagekeken ? 'circle-check' : 'eye'}>
        {punt.nagekeken ? t('lio.nagekeken') : t('lio.niet-nagekeken')}
      </Badge>
      <Button kind="primary" type="submit" form="punt" kbd="Enter" busy={form.busy}>
        {t('lio.nakijken')}
      </Button>
    </Row>
  );
  return (
    <Pane label={t('lio.punt')} foot={foot}>
      <form id="punt" {...form.props}>
        <Stack>
          <Kop punt={punt} />
          {punt.nagekeken ? null : (
            <Notice tone="info" icon="eye-off">
              {t('lio.voorstel-uitleg')}
            </Notice>
          )}
          <FormErrors form={form} />
          <TextField
            label={t('lio.anonieme-titel')}
            hint={t('lio.anonieme-titel-uitleg')}
            maxLength={90}
            {...form.field('titel')}
          />
          <Select
            label={t('lio.objectsoort')}
            options={objectsoorten.map((value) => ({ value, label: t(`lio.object.${value}`) }))}
            name="objectsoort"
            value={form.value.objectsoort}
            onChange={(to) => form.set('objectsoort', to as ObjectSoort)}
          />
          <TextField label={t('lio.buurt')} optional maxLength={80} {...form.field('buurt')} />
          <TextField
            label={t('lio.aantal-in-buurt')}
            hint={t('lio.aantal-in-buurt-uitleg')}
            optional
            inputMode="numeric"
            {...form.field('aantalInBuurt')}
          />
          <TextArea
            label={t('lio.feiten')}
            hint={t('lio.feiten-uitleg')}
            rows={6}
            optional
            {...form.field('feiten')}
          />
          <p className={css['meta']}>{t('lio.in-de-zaal', { object: object(punt) })}</p>
        </Stack>
      </form>
    </Pane>
  );
}

function Kop({ punt }: { punt: PuntDto }) {
  const t = useText();
  return (
    <Row>
      <b>{t('lio.punt-nummer', { nummer: punt.nummer })}</b>
      <Link to="/informatie/signalen/$id" params={{ id: punt.signaalId }}>
        {punt.kenmerk}
      </Link>
      <span>{t(`signalen.thema.${punt.thema}`)}</span>
      <span className={css['meta']}>{t(`lio.deel.${punt.deel}`)}</span>
    </Row>
  );
}

/** As the room sees it, for who may not change it. */
export function Voorbeeld({ punt }: { punt: PuntDto }) {
  const t = useText();
  const titel = usePuntTitel();
  const object = useObjectWoorden();
  const say = useFeit();
  return (
    <Stack gap={12}>
      <h2>{`${punt.nummer}. ${titel(punt)}`}</h2>
      <p className={css['meta']}>
        {`${punt.kenmerk} · ${t(`signalen.thema.${punt.thema}`)} · ${t(`lio.deel.${punt.deel}`)} · ${object(punt)}`}
      </p>
      {punt.nagekeken ? (
        <ul className={css['facts']}>
          {punt.feiten.map((f) => {
            const { maand, tekst, bron } = say(f);
            return (
              <li key={`${maand} ${tekst}`}>
                <span>{maand}</span>
                {tekst}
                <span>{bron}</span>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={css['meta']}>{t('lio.niet-nagekeken')}</p>
      )}
    </Stack>
  );
}
