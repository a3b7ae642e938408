/** A currency and the number of decimals its minor unit has. */
export interface Currency {
  /** ISO 4217 code. */
  readonly code: string;
  readonly exponent: 0 | 2 | 3;
}

/** ISO 4217 currencies (list one, 2024) whose exponent is not 2. */
const exponents: Readonly<Record<string, 0 | 3>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** The currency with this ISO 4217 code. */
export function currencyOf(code: string): Currency {
  return { code, exponent: exponents[code] ?? 2 };
}
