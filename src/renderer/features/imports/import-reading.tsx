import { Checkbox, NativeSelect, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';
import { decimalSigns, delimiters, encodings } from '../../../shared/import-format.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ReadingColumns } from './reading-columns.tsx';
import type { Reading } from './use-reading.ts';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  /** Null where it could not be recognised. */
  readonly value: Value | null;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, value, nameOf, onChange }: ChoiceProps<Value>) {
  const { t } = useTranslation();
  const open = value === null ? [{ value: '', label: t('imports.chooseOne') }] : [];
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[...open, ...values.map((one) => ({ value: one, label: nameOf(one) }))]}
      onChange={({ currentTarget }) => {
        const chosen = values.find((one) => one === currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

interface ImportReadingProps {
  readonly view: ImportView;
  readonly reading: Reading;
}

/** How the file is read. All of it was recognised, and can be put right. */
export function ImportReading({ view, reading }: ImportReadingProps) {
  const { t } = useTranslation();
  const { read, change } = reading;
  return (
    <section className="import-detail" aria-labelledby="import-reading">
      <Title order={2} id="import-reading">
        {t('imports.reading')}
      </Title>
      <div className="import-choices">
        <Choice
          label={t('imports.encoding')}
          values={encodings}
          value={read.encoding}
          nameOf={(value) => t(`imports.encodings.${value}`)}
          onChange={(encoding) => change({ encoding })}
        />
        <Choice
          label={t('imports.delimiter')}
          values={delimiters}
          value={read.delimiter}
          nameOf={(value) => t(`imports.delimiters.${value}`)}
          onChange={(delimiter) => change({ delimiter })}
        />
        {view.kind === 'products' && (
          <Choice
            label={t('imports.decimal')}
            values={decimalSigns}
            value={read.decimal}
            nameOf={(value) => t(`imports.decimals.${value}`)}
            onChange={(decimal) => change({ decimal })}
          />
        )}
        <Checkbox
          label={t('imports.hasHeader')}
          checked={read.has_header}
          onChange={(event) => change({ has_header: event.currentTarget.checked })}
        />
      </div>
      <ErrorAlert error={reading.error} />
      <ReadingColumns kind={view.kind} columns={view.columns} reading={reading} />
    </section>
  );
}
