import { join } from 'node:path';
import { createHandlers } from '../../src/main/handlers.ts';
import { ApplyRunner } from '../../src/main/imports/apply-runner.ts';
import { CheckRunner } from '../../src/main/imports/check-runner.ts';
import { ImportShelf } from '../../src/main/imports/import-shelf.ts';
import { ImportsService } from '../../src/main/imports/imports-service.ts';
import { type Operation, operationsOf } from '../../src/main/operations.ts';
import { SystemService } from '../../src/main/system/system-service.ts';
import type { Units } from '../../src/main/units.ts';
import { checkWorker } from './check-worker.ts';

/** Every operation, over units of work of any kind. @param folder where the database is */
export function operationsOver(units: Units, folder: string): ReadonlyMap<string, Operation> {
  const none = () => undefined;
  const logFailure = console.error;
  const imports = new ImportsService({
    shelf: new ImportShelf({
      folder: join(folder, 'imports'),
      changed: none,
      deleteRecord: async () => undefined,
      logFailure,
    }),
    checks: new CheckRunner({ shop: join(folder, 'ringup.db'), checkWorker, tell: none, logFailure }),
    applies: new ApplyRunner({ units, tell: none, logFailure }),
    clock: Date.now,
  });
  return operationsOf(createHandlers(new SystemService(() => 0), imports));
}
