import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    readonly resources: { readonly translation: typeof en };
  }
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  // React escapes what it shows; doing it twice would show &amp;.
  interpolation: { escapeValue: false },
});

/** The language of the catalogue, in the region's way of writing where the machine's region speaks it. */
export const locale = navigator.language.startsWith(i18next.language) ? navigator.language : i18next.language;
