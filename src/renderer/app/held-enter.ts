/**
 * A key that is held down presses again and again: through the payment, and through the receipt after
 * it. At a register Enter means one thing at a time, except where it starts a new line of text.
 */
export function ignoreHeldEnter(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !event.repeat || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
