import type { BrowserContext } from '@playwright/test';

/** An answer of 4xx is part of what the page handles; the browser reports it all the same. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** What went wrong in the pages of a context without a test looking for it. */
export interface PageProblems {
  /** Messages so far: errors on the console (the browser puts policy violations there), and uncaught ones. */
  readonly messages: readonly string[];
  /** Lets a test bring a problem about on purpose, such as a host that is gone. */
  tolerate(pattern: RegExp): void;
}

/** Watches every page of a context, from now on. */
export function watchForProblems(context: BrowserContext): PageProblems {
  const seen: string[] = [];
  const tolerated: RegExp[] = [REFUSAL];
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  context.on('weberror', (error) => seen.push(String(error.error().stack ?? error.error())));
  return {
    get messages() {
      return seen.filter((message) => !tolerated.some((pattern) => pattern.test(message)));
    },
    tolerate: (pattern) => void tolerated.push(pattern),
  };
}
