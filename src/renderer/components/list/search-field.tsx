import { TextInput } from '@mantine/core';
import './search-field.css';

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
}

/** Narrows a list down while typing. */
export function SearchField({ label, hint, typed, onType }: SearchFieldProps) {
  return (
    <TextInput
      type="search"
      className="search-field"
      label={label}
      placeholder={hint}
      value={typed}
      maxLength={1000}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
