import { Kbd, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef } from 'react';
import './search-list.css';

interface SearchListProps<Item> {
  readonly label: string;
  readonly hint: string;
  readonly listLabel: string;
  readonly typed: string;
  readonly error?: string | undefined;
  readonly items: readonly Item[];
  readonly selectedId: string | undefined;
  /** What stands in place of the list when nothing was found. */
  readonly empty?: ReactNode;
  /** The key that leads to the field. */
  readonly shortcut?: string;
  /** Beside the field. */
  readonly aside?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onType: (text: string) => void;
  readonly onSelect: (id: string | undefined) => void;
  readonly onPick: (item: Item) => void;
  /** Enter, with nothing selected in the list. */
  readonly onEnter: (text: string) => void;
  readonly onEscape?: () => void;
  readonly renderItem: (item: Item) => ReactNode;
}

interface Identified {
  readonly id: string;
}

interface Selection<Item> {
  readonly listId: string;
  readonly selected: Item | undefined;
}

function optionId(listId: string, { id }: Identified): string {
  return `${listId}-${id}`;
}

/** The entry that an arrow key leads to; upwards from the first one back into the field. */
function stepFrom(ids: readonly string[], selectedId: string | undefined, step: 1 | -1): string | undefined {
  const index = selectedId === undefined ? -1 : ids.indexOf(selectedId);
  return ids[Math.min(Math.max(index + step, -1), ids.length - 1)];
}

function handleKey<Item extends Identified>(
  event: KeyboardEvent<HTMLInputElement>,
  props: SearchListProps<Item>,
  selected: Item | undefined,
): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    if (selected) props.onPick(selected);
    else props.onEnter(event.currentTarget.value);
  } else if (event.key === 'Escape') {
    props.onEscape?.();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const ids = props.items.map(({ id }) => id);
    props.onSelect(stepFrom(ids, selected?.id, event.key === 'ArrowDown' ? 1 : -1));
  }
}

function Field<Item extends Identified>(props: SearchListProps<Item> & Selection<Item>) {
  const { listId, selected } = props;
  return (
    <TextInput
      ref={props.inputRef}
      label={props.label}
      placeholder={props.hint}
      value={props.typed}
      error={props.error}
      maxLength={1000}
      rightSection={props.shortcut && <Kbd aria-hidden>{props.shortcut}</Kbd>}
      autoComplete="off"
      spellCheck={false}
      data-autofocus
      role="combobox"
      aria-autocomplete="list"
      aria-expanded={props.items.length > 0}
      aria-controls={listId}
      aria-activedescendant={selected && optionId(listId, selected)}
      onChange={(event) => props.onType(event.currentTarget.value)}
      onKeyDown={(event) => handleKey(event, props, selected)}
    />
  );
}

function Options<Item extends Identified>(props: SearchListProps<Item> & Selection<Item>) {
  const { listId, selected } = props;
  const selectedOption = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new selection that has to be in view
  useEffect(() => {
    // In braces: newer browsers return a promise, which is no clean-up.
    selectedOption.current?.scrollIntoView({ block: 'nearest' });
  }, [selected?.id]);
  return (
    <div id={listId} className="search-list__items" role="listbox" aria-label={props.listLabel}>
      {props.items.map((item) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for its list
        <div
          key={item.id}
          id={optionId(listId, item)}
          ref={item === selected ? selectedOption : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={item === selected}
          onClick={() => props.onPick(item)}
        >
          {props.renderItem(item)}
        </div>
      ))}
    </div>
  );
}

/** A field that finds, with what it found always in view below it: arrows select, Enter takes. */
export function SearchList<Item extends Identified>(props: SearchListProps<Item>) {
  const listId = useId();
  const selected = props.items.find(({ id }) => id === props.selectedId);
  return (
    <div className="search-list">
      <div className="search-list__field">
        <Field {...props} listId={listId} selected={selected} />
        {props.aside}
      </div>
      {props.items.length === 0 && <div className="search-list__empty">{props.empty}</div>}
      <Options {...props} listId={listId} selected={selected} />
    </div>
  );
}
