/** Put in by the build; bench and tests run from the sources, where it does not exist. */
declare const __VERSION__: string;

/** The program's version, as package.json has it. */
export const VERSION = typeof __VERSION__ === 'undefined' ? 'development' : __VERSION__;
