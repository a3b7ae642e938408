export const actors = ['screen', 'api', 'system'] as const;

/** Who is behind a call: a page of the app, a program with the API token, or Ringup itself. */
export type Actor = (typeof actors)[number];
