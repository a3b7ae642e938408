import type { ImportView, ReadAs } from '../../../shared/contract/imports.ts';
import { ImportReading } from './import-reading.tsx';
import { ImportResult } from './import-result.tsx';
import { useReading } from './use-reading.ts';
import { WrongRows } from './wrong-rows.tsx';

interface ImportCheckedProps {
  readonly view: ImportView;
  readonly readAs: ReadAs;
  readonly onFile: (file: File) => void;
}

/**
 * A file that was checked: what it would change, how it is read, and what is wrong in it. While it is read
 * in another way, all this stays to be seen as it was before.
 */
export function ImportChecked({ view, readAs, onFile }: ImportCheckedProps) {
  const reading = useReading(view, readAs);
  return (
    <>
      <ImportResult view={view} busy={reading.busy} onFile={onFile} />
      <div className="import-details">
        <ImportReading view={view} reading={reading} />
        {view.checked && <WrongRows view={view} checked={view.checked} busy={reading.busy} />}
      </div>
    </>
  );
}
