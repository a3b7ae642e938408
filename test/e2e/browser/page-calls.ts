import type { Page, Route } from '@playwright/test';

/** Steps in between the page and the host at the page's next call of an operation, such as `orders.checkout`. */
export async function onNextCall(page: Page, operation: string, step: (route: Route) => Promise<unknown>) {
  let done = false;
  await page.route('**/call', async (route) => {
    const { path } = route.request().postDataJSON();
    if (done || path.join('.') !== operation) return route.fallback();
    done = true;
    await step(route);
  });
}

/** Holds the page's calls of an operation back, from now until the returned function is called. */
export async function holdCalls(page: Page, operation: string): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/call', async (route) => {
    const { path } = route.request().postDataJSON();
    if (path.join('.') === operation) await released;
    await route.fallback();
  });
  return release;
}

/** Lets a call arrive, and its answer get lost. */
export async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort();
}

/** Notes the page's calls of an operation, from now on. Returns how many there were. */
export function countCalls(page: Page, operation: string): () => number {
  let calls = 0;
  page.on('request', (request) => {
    if (!request.url().endsWith('/call')) return;
    if (request.postDataJSON().path.join('.') === operation) calls += 1;
  });
  return () => calls;
}
