import { setNonce } from 'get-nonce';

/** What lets our own `<style>` elements past the content security policy; the host puts it into the page. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The scroll lock of dialogs asks this package for it.
setNonce(styleNonce);
