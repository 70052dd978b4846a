import { useLayoutEffect, useRef } from 'react';
import { Button } from '../components/Button.tsx';
import { TextArea, type TextAreaProps } from '../components/Field.tsx';
import { useText } from '../texts.tsx';
import { marked, marks, type Mark } from './mark.ts';
import css from './MarkdownField.module.css';

/** A text with simple marks: the buttons write them for who does not know the signs. */
export function MarkdownField(props: Omit<TextAreaProps, 'ref'>) {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const select = useRef<{ start: number; end: number } | null>(null);
  // The value comes back from above first; then what was chosen is chosen again.
  useLayoutEffect(() => {
    if (select.current === null) return;
    field.current?.setSelectionRange(select.current.start, select.current.end);
    select.current = null;
  }, [props.value]);
  const put = (mark: Mark) => {
    const area = field.current;
    if (!area) return;
    const next = marked({ text: props.value, start: area.selectionStart, end: area.selectionEnd }, mark);
    select.current = next;
    area.focus();
    props.onChange(next.text);
  };
  return (
    <div className={css['field']}>
      <div role="toolbar" aria-label={t('web.opmaak.van', { veld: props.label })} className={css['tools']}>
        {marks.map((mark) => (
          <Button key={mark} size="small" kind="quiet" onPress={() => put(mark)}>
            {t(`web.opmaak.${mark}`)}
          </Button>
        ))}
      </div>
      <TextArea {...props} ref={field} />
    </div>
  );
}
