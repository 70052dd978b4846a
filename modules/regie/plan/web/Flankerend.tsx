import { useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextArea, TextField } from '#platform/web/components/Field.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Screen, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormDialog } from '#platform/web/form/FormDialog.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { plan, prioriteitNiveaus, type PrioriteitDto, type PrioriteitNiveau } from '../contract.ts';
import css from './Flankerend.module.css';

/** Policy of others that gives direction here: from whom, until when, and when to look again. */
export function Flankerend() {
  const t = useText();
  const read = useRead(plan.prioriteiten, {});
  const [open, setOpen] = useState<PrioriteitDto | 'nieuw' | null>(null);
  const mag = useRight('prioriteit.wijzigen');
  return (
    <Screen
      title={t('plan.flankerend')}
      actions={
        mag ? (
          <Button icon="plus" kbd="n" onPress={() => setOpen('nieuw')}>
            {t('plan.prioriteit')}
          </Button>
        ) : null
      }
    >
      <Loaded of={read}>
        {({ data }) => (
          <Stack>
            <p>
              <Link to="/regie/plan">{t('plan.naar-plaat')}</Link>
            </p>
            {data.items.length === 0 ? (
              <EmptyState icon="building-community" title={t('plan.flankerend-leeg')}>
                {t('plan.flankerend-uitleg')}
              </EmptyState>
            ) : (
              <Boom alle={data.items} onder={null} onWijzig={setOpen} />
            )}
            {open ? (
              <Prioriteit
                alle={data.items}
                prioriteit={open === 'nieuw' ? null : open}
                onClose={() => setOpen(null)}
              />
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Screen>
  );
}

interface BoomProps {
  alle: readonly PrioriteitDto[];
  onder: string | null;
  onWijzig: (p: PrioriteitDto) => void;
}

function Boom({ alle, onder, onWijzig }: BoomProps) {
  const hier = alle.filter((p) => p.onderId === onder);
  if (hier.length === 0) return null;
  return (
    <ul className={css['boom']}>
      {hier.map((p) => (
        <li key={p.id}>
          <Regel prioriteit={p} onWijzig={onWijzig} />
          <Boom alle={alle} onder={p.id} onWijzig={onWijzig} />
        </li>
      ))}
    </ul>
  );
}

function Regel({
  prioriteit: p,
  onWijzig,
}: {
  prioriteit: PrioriteitDto;
  onWijzig: (p: PrioriteitDto) => void;
}) {
  const t = useText();
  const format = useFormat();
  const wanneer = [
    p.tot
      ? t('plan.geldt-van-tot', { van: format.date(p.van), tot: format.date(p.tot) })
      : t('plan.geldt-van', { van: format.date(p.van) }),
    p.evaluatieOp ? t('plan.evaluatie-op', { datum: format.date(p.evaluatieOp) }) : '',
  ];
  return (
    <div className={css['regel']}>
      <div>
        <h2>{p.titel}</h2>
        <small>{`${t(`plan.niveau-van.${p.niveau}`)}. ${p.bron}`}</small>
        <small>{wanneer.filter(Boolean).join('. ')}</small>
        {p.betekenis ? <p>{p.betekenis}</p> : null}
      </div>
      {p.geldigheid === 'geldig' ? null : (
        <Badge
          icon={p.geldigheid === 'vervallen' ? 'alert-square' : 'clock'}
          tone={p.geldigheid === 'vervallen' ? 'danger' : 'warning'}
        >
          {t(`plan.geldigheid.${p.geldigheid}`)}
        </Badge>
      )}
      {p.rechten.includes('prioriteit.wijzigen') ? (
        <Button
          size="small"
          icon="pencil"
          label={t('plan.wijzig-naam', { titel: p.titel })}
          onPress={() => onWijzig(p)}
        />
      ) : null}
    </div>
  );
}

type Velden = Record<
  'titel' | 'niveau' | 'bron' | 'betekenis' | 'van' | 'tot' | 'evaluatieOp' | 'onderId',
  string
>;

function usePrioriteitForm(p: PrioriteitDto | null, onClose: () => void) {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const make = useAction(plan.maakPrioriteit, { invalidates: [plan.prioriteiten] });
  const change = useAction(plan.wijzigPrioriteit, { invalidates: [plan.prioriteiten] });
  return useForm<Velden, unknown>({
    start: {
      titel: p?.titel ?? '',
      niveau: p?.niveau ?? 'rijk',
      bron: p?.bron ?? '',
      betekenis: p?.betekenis ?? '',
      van: p?.van ?? today,
      tot: p?.tot ?? '',
      evaluatieOp: p?.evaluatieOp ?? '',
      onderId: p?.onderId ?? '',
    },
    labels: {
      titel: t('plan.prioriteit'),
      bron: t('plan.bron'),
      van: t('plan.geldig-van'),
      tot: t('plan.geldig-tot'),
    },
    check: (v) => ({
      titel: v.titel.trim() === '' ? t('plan.naam-leeg') : undefined,
      bron: v.bron.trim() === '' ? t('plan.bron-leeg') : undefined,
    }),
    submit: (v) => {
      const body = {
        ...v,
        niveau: v.niveau as PrioriteitNiveau,
        tot: v.tot || null,
        evaluatieOp: v.evaluatieOp || null,
        onderId: v.onderId || null,
      };
      return p ? change.run({ params: { id: p.id }, body, version: p.versie }) : make.run({ body });
    },
    onDone: onClose,
  });
}

function Prioriteit({
  alle,
  prioriteit: p,
  onClose,
}: {
  alle: readonly PrioriteitDto[];
  prioriteit: PrioriteitDto | null;
  onClose: () => void;
}) {
  const t = useText();
  const form = usePrioriteitForm(p, onClose);
  return (
    <FormDialog
      title={t('plan.prioriteit')}
      submit={t('plan.bewaar')}
      id="prioriteit"
      form={form}
      onClose={onClose}
    >
      <TextField label={t('plan.naam')} maxLength={200} {...form.field('titel')} />
      <Select
        label={t('plan.van-wie')}
        options={prioriteitNiveaus.map((value) => ({ value, label: t(`plan.niveau-van.${value}`) }))}
        {...form.field('niveau')}
      />
      <TextField label={t('plan.bron')} maxLength={200} {...form.field('bron')} />
      <DateField label={t('plan.geldig-van')} {...form.field('van')} />
      <DateField label={t('plan.geldig-tot')} optional {...form.field('tot')} />
      <DateField label={t('plan.volgende-evaluatie')} optional {...form.field('evaluatieOp')} />
      <Select
        label={t('plan.hoort-onder')}
        empty={t('plan.nergens-onder')}
        options={alle.filter((o) => o.id !== p?.id).map((o) => ({ value: o.id, label: o.titel }))}
        {...form.field('onderId')}
      />
      <TextArea label={t('plan.betekenis')} optional maxLength={4000} {...form.field('betekenis')} />
    </FormDialog>
  );
}
