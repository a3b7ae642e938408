import type { Resource } from '../../shared/contract/index.ts';
import type { ChangeFeed } from '../change-feed.ts';
import type { Clock } from '../clock.ts';
import type { Units } from '../units.ts';
import { ApplyRunner } from './apply-runner.ts';
import { CheckRunner } from './check-runner.ts';
import { deleteImport, findImports } from './import-records.ts';
import { ImportShelf } from './import-shelf.ts';
import { ImportsService } from './imports-service.ts';

interface Parts {
  /** Where the files of imports are. */
  readonly folder: string;
  /** The shop's database. */
  readonly shop: string;
  readonly units: Units;
  readonly feed: ChangeFeed;
  readonly clock: Clock;
  /** The file of the thread that checks. */
  readonly checkWorker: string;
  readonly logFailure: (error: unknown, operation: string) => void;
}

export interface OpenImports {
  readonly service: ImportsService;
  /** Ends what is under way. What is applied goes on at the next start. */
  close(): Promise<void>;
}

/** Gets imports ready, and goes on with those that were being applied when the register stopped. */
export async function openImports(parts: Parts): Promise<OpenImports> {
  const { folder, shop, units, feed, clock, checkWorker } = parts;
  const logFailure = (error: unknown) => parts.logFailure(error, 'imports');
  const tell = createTeller((changed) => feed.publish({ changed }, logFailure));
  const changed = () => tell('imports');
  const shelf = new ImportShelf({
    folder,
    changed,
    deleteRecord: ({ origin }) => units.write(origin.actor, (unit) => deleteImport(unit, origin.id)),
    logFailure,
  });
  const checks = new CheckRunner({ shop, checkWorker, tell: changed, logFailure });
  const applies = new ApplyRunner({ units, tell, logFailure });
  for (const job of await shelf.restore(await units.read(({ sql }) => findImports(sql)))) applies.resume(job);
  return {
    service: new ImportsService({ shelf, checks, applies, clock }),
    close: () => shelf.close(),
  };
}

/** Screens read anew what they are told of: a few times in a second is often enough. */
const TELL_EVERY_MS = 250;

/** Gathers what is told, and passes it on now and then. */
function createTeller(
  publish: (changed: readonly Resource[]) => void,
): (...resources: readonly Resource[]) => void {
  const changed = new Set<Resource>();
  return (...resources) => {
    if (changed.size === 0) {
      setTimeout(() => {
        publish([...changed]);
        changed.clear();
      }, TELL_EVERY_MS).unref();
    }
    for (const resource of resources) changed.add(resource);
  };
}
