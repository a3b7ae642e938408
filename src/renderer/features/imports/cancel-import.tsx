import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ImportView } from '../../../shared/contract/imports.ts';
import { api } from '../../api/client.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { navigate } from '../../components/navigation/use-route.ts';

interface CancelImportProps {
  readonly view: ImportView;
  readonly label: string;
}

/** Forgets an import that nobody wants any more. */
export function CancelImport({ view: { id, kind }, label }: CancelImportProps) {
  const remove = useMutation(
    api.imports.remove.mutationOptions({ onSuccess: () => navigate({ screen: 'import', kind }) }),
  );
  return (
    <>
      <Button variant="default" onClick={() => remove.mutate({ id })} loading={remove.isPending}>
        {label}
      </Button>
      <ErrorAlert error={remove.error} />
    </>
  );
}
