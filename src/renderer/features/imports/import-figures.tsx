import { countText, type Figure } from './figures.ts';
import './import-figures.css';

/** How many rows there are of each sort. */
export function ImportFigures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <ul className="import-figures">
      {figures.map(({ count, label, bad }) => (
        <li key={label} data-bad={bad}>
          <strong>{countText(count)}</strong> {label}
        </li>
      ))}
    </ul>
  );
}
