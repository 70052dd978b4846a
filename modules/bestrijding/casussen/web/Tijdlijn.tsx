import { Button } from '#platform/web/components/Button.tsx';
import { Select, TextArea } from '#platform/web/components/Field.tsx';
import { Section, Stack } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { Timeline } from '#platform/web/components/Timeline.tsx';
import { DateField } from '#platform/web/form/DateField.tsx';
import { FormErrors } from '#platform/web/form/FormErrors.tsx';
import { useForm } from '#platform/web/form/useForm.ts';
import { useFormat } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import { useText } from '#platform/web/texts.tsx';
import { casussen, soortenNotitie, type CasusDto, type NieuweGebeurtenis } from '../contract.ts';
import css from './Casus.module.css';

/** What happened, newest first; a member adds to it, nobody changes it. */
export function Tijdlijn({ casus }: { casus: CasusDto }) {
  const t = useText();
  const format = useFormat();
  const read = useRead(casussen.tijdlijn, { params: { id: casus.id } });
  return (
    <Section title={t('casussen.tijdlijn')}>
      <Stack>
        {casus.rechten.includes('casus.noteren') ? <Noteren casus={casus} /> : null}
        <Loaded of={read}>
          {({ data }) => (
            <Timeline
              label={t('casussen.tijdlijn')}
              entries={data.items.map((g) => ({
                id: g.id,
                date: format.date(g.dag),
                dateTime: g.dag,
                title: <b>{t(`casussen.soort.${g.soort}`)}</b>,
                children: (
                  <>
                    {g.tekst === '' ? null : <p>{g.tekst}</p>}
                    <span className={css['meta']}>{g.door}</span>
                  </>
                ),
              }))}
            />
          )}
        </Loaded>
      </Stack>
    </Section>
  );
}

function Noteren({ casus }: { casus: CasusDto }) {
  const t = useText();
  const today = useFormat().dayOf(useNow());
  const add = useAction(casussen.noteer, { invalidates: [casussen.tijdlijn, casussen.toon] });
  const form = useForm({
    start: { soort: 'notitie', dag: today, tekst: '' },
    labels: { soort: t('casussen.soort'), dag: t('casussen.dag'), tekst: t('casussen.wat') },
    check: (v) => ({ tekst: v.tekst.trim() === '' ? t('casussen.wat-leeg') : undefined }),
    submit: (v) =>
      add.run({
        params: { id: casus.id },
        body: { ...v, soort: v.soort as NieuweGebeurtenis['soort'] },
      }),
    onDone: () => form.reset(),
    draft: `casus.${casus.id}`,
  });
  return (
    <form {...form.props}>
      <FormErrors form={form} />
      <div className={css['note']}>
        <Select
          label={t('casussen.soort')}
          options={soortenNotitie.map((value) => ({ value, label: t(`casussen.soort.${value}`) }))}
          {...form.field('soort')}
        />
        <DateField label={t('casussen.dag')} hint="" {...form.field('dag')} />
        <TextArea label={t('casussen.wat')} rows={1} maxLength={10_000} {...form.field('tekst')} />
        <Button kind="primary" type="submit" busy={form.busy}>
          {t('casussen.noteer')}
        </Button>
      </div>
    </form>
  );
}
