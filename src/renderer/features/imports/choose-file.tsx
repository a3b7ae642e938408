import { Button, FileButton } from '@mantine/core';
import { useRef } from 'react';

interface ChooseFileProps {
  readonly label: string;
  readonly primary?: boolean;
  readonly focused?: boolean;
  readonly onFile: (file: File) => void;
}

/** Asks the system for a file. */
export function ChooseFile({ label, primary = false, focused = false, onFile }: ChooseFileProps) {
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      accept=".csv,.tsv,.txt,text/csv"
      resetRef={forget}
      inputProps={{ 'aria-label': label }}
      onChange={(file) => {
        // Chosen once more after it was mended, the same file is a change again.
        forget.current?.();
        if (file) onFile(file);
      }}
    >
      {({ onClick }) => (
        <Button variant={primary ? 'filled' : 'default'} onClick={onClick} autoFocus={focused}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
