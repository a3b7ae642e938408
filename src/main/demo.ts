import type { Register } from './register.ts';

/**
 * Loads the sample shop into an empty shop. Where it is already, nothing happens.
 * @param report is told why it was not loaded
 */
export async function loadDemo(
  { dispatch }: Pick<Register, 'dispatch'>,
  report: (message: string) => void = console.error,
): Promise<void> {
  const reply = await dispatch({ path: ['sample', 'load'], input: {} }, 'system');
  if (!reply.ok) report(`The sample shop is not loaded: ${reply.error.message}`);
}
