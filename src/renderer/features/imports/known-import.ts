import type { ImportView } from '../../../shared/contract/imports.ts';
import { api } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';

/** Shows at once what a call answered of an import; the host's events bring what comes after. */
export function keepImport(view: ImportView): void {
  const key = api.imports.findOne.queryKey({ input: { id: view.id } });
  // A reading that is under way would put back what was before.
  void queryClient.cancelQueries({ queryKey: key });
  queryClient.setQueryData(key, view);
}
