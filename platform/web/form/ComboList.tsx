import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { cx } from '../cx.ts';
import field from '../components/Field.module.css';
import { fieldId, type FieldFrame, type Option } from '../components/Field.tsx';
import { Icon } from '../components/Icon.tsx';
import menu from '../components/MenuList.module.css';
import { useText } from '../texts.tsx';
import css from './ComboList.module.css';

export interface ComboBoxProps extends FieldFrame {
  /** Value of the chosen option, or empty. */
  value: string;
  onChange: (value: string) => void;
  options: readonly (Option & { note?: string })[];
  /** For a list that the server narrows: what is typed. */
  onInput?: (text: string) => void;
}

/** The field itself; use `ComboBox`, which loads it. */
export function ComboList({
  value,
  onChange,
  options,
  onInput,
  label,
  name,
  hint,
  error,
  optional,
  hiddenLabel,
  className,
}: ComboBoxProps) {
  const t = useText();
  return (
    <AriaComboBox
      className={cx(field['field'], Boolean(error) && field['wrong'], className) ?? ''}
      selectedKey={value === '' ? null : value}
      onSelectionChange={(key) => onChange(key === null ? '' : String(key))}
      isInvalid={Boolean(error)}
      menuTrigger="focus"
      items={options}
      {...(name ? { id: fieldId(name), name } : {})}
      {...(onInput ? { onInputChange: onInput } : {})}
    >
      <Label className={cx(field['label'], hiddenLabel && 'visually-hidden') ?? ''}>
        {label}
        {optional ? <span className={field['optional']}> {t('web.veld.mag-leeg')}</span> : null}
      </Label>
      {hint ? (
        <Text slot="description" className={field['hint'] ?? ''}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={field['error'] ?? ''}>
        <Icon name="alert-square" />
        <span>{error}</span>
      </FieldError>
      <span className={css['box']}>
        <Input className={cx(field['input'], css['input']) ?? ''} />
        <Button className={css['open'] ?? ''}>
          <Icon name="chevron-down" />
        </Button>
      </span>
      <Popover className={cx(menu['popover'], css['popover']) ?? ''}>
        <ListBox
          className={css['list'] ?? ''}
          renderEmptyState={() => <span className={css['none']}>{t('web.keuze.geen')}</span>}
        >
          {(option: Option & { note?: string }) => (
            <ListBoxItem id={option.value} textValue={option.label} className={menu['item'] ?? ''}>
              <span>{option.label}</span>
              {option.note ? <span className={css['note']}>{option.note}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
