import { useMemo, useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Dialog } from '#platform/web/components/Dialog.tsx';
import { Select } from '#platform/web/components/Field.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Section, Stack } from '#platform/web/components/Screen.tsx';
import { schil } from '#platform/web/contract.ts';
import { ComboBox } from '#platform/web/form/ComboBox.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useSession } from '#platform/web/session.ts';
import { useText } from '#platform/web/texts.tsx';
import { casussen, taken, type CasusDto, type Taak } from '../contract.ts';
import css from './Casus.module.css';

/** Who sees this casus: these people and nobody else. */
export function Kring({ casus }: { casus: CasusDto }) {
  const t = useText();
  const format = useFormat();
  const { account } = useSession();
  const [adding, setAdding] = useState(false);
  const remove = useAction(casussen.verwijderLid, { invalidates: [casussen.toon, casussen.tijdlijn] });
  const may = casus.rechten.includes('casus.kring');
  return (
    <Section
      title={t('casussen.kring-aantal', { aantal: casus.leden.length })}
      aside={
        may ? (
          <Button size="small" kind="quiet" icon="plus" kbd="l" onPress={() => setAdding(true)}>
            {t('casussen.lid')}
          </Button>
        ) : null
      }
    >
      {remove.problem ? <ProblemNotice problem={remove.problem.problem} /> : null}
      <ul className={css['members']}>
        {casus.leden.map((l) => (
          <li key={l.accountId}>
            <div>
              <span>{l.naam}</span>
              <span className={css['meta']}>
                {t('casussen.lid-sinds', {
                  taak: t(`casussen.taak.${l.taak}`),
                  dag: format.date(format.dayOf(l.vanaf)),
                })}
              </span>
            </div>
            {may && l.accountId !== account.id ? (
              <Button
                size="small"
                kind="quiet"
                icon="x"
                label={t('casussen.lid-weg', { naam: l.naam })}
                onPress={() =>
                  void remove
                    .run({ params: { id: casus.id, accountId: l.accountId }, version: casus.versie })
                    .catch(() => undefined)
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
      <p className={css['meta']}>
        <Badge tone="sealed" icon="lock">
          {t('casussen.gesloten-kring')}
        </Badge>{' '}
        {t('casussen.kring-uitleg')}
      </p>
      {adding ? <NieuwLid casus={casus} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

const KRINGROLLEN = ['regisseur', 'jurist', 'toezichthouder', 'sleutelfiguur', 'medewerker'];

function useKandidaten(casus: CasusDto) {
  const read = useRead(schil.collegas, {});
  return useMemo(() => {
    const inside = new Set(casus.leden.map((l) => l.accountId));
    const seen = new Map<string, { value: string; label: string; note: string }>();
    for (const c of read.data?.data.items ?? [])
      if (KRINGROLLEN.includes(c.rol) && !inside.has(c.id) && !seen.has(c.id))
        seen.set(c.id, { value: c.id, label: c.naam, note: c.team });
    return [...seen.values()];
  }, [read.data, casus.leden]);
}

function NieuwLid({ casus, onClose }: { casus: CasusDto; onClose: () => void }) {
  const t = useText();
  const options = useKandidaten(casus);
  const add = useAction(casussen.voegLidToe, { invalidates: [casussen.toon, casussen.tijdlijn] });
  const form = useForm({
    start: { accountId: '', taak: 'lid' },
    labels: { accountId: t('casussen.collega') },
    check: (v) => ({ accountId: v.accountId === '' ? t('casussen.collega-leeg') : undefined }),
    submit: (v) =>
      add.run({
        params: { id: casus.id },
        body: { accountId: v.accountId, taak: v.taak as Taak },
        version: casus.versie,
      }),
    onDone: onClose,
  });
  return (
    <Dialog
      title={t('casussen.lid')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('casussen.terug')}</Button>
          <Button kind="primary" type="submit" form="lid" busy={form.busy}>
            {t('casussen.toevoegen')}
          </Button>
        </>
      }
    >
      <form id="lid" {...form.props}>
        <Stack>
          <FormErrors form={form} />
          <ComboBox label={t('casussen.collega')} options={options} {...form.field('accountId')} />
          <Select
            label={t('casussen.taak')}
            options={taken.map((value) => ({ value, label: t(`casussen.taak.${value}`) }))}
            {...form.field('taak')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
