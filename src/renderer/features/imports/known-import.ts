import type { ImportView } from '../../../shared/contract/imports.ts';
import { api } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';

/**
 * Shows at once what a call answered of an import, and reads it anew: the work that the call began may have
 * ended, and been told of, before its answer came.
 */
export function keepImport(view: ImportView): void {
  const queryKey = api.imports.findOne.queryKey({ input: { id: view.id } });
  queryClient.setQueryData(queryKey, view);
  void queryClient.invalidateQueries({ queryKey });
}
