import { type CSSVariablesResolver, createTheme, type MantineThemeOverride } from '@mantine/core';

const systemFonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";

/** Nothing is written smaller than 16 px: a register is read at arm's length. */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: systemFonts,
  headings: { fontFamily: systemFonts },
  fontSizes: { xs: '1rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  primaryColor: 'teal',
  // Dark enough that white text on it reaches the contrast of WCAG AA.
  primaryShade: { light: 9, dark: 9 },
  defaultRadius: 'md',
  focusRing: 'auto',
  cursorType: 'pointer',
});

/** Darker than the darkest teal of Mantine: it is read on grey as well. */
const DARK_TEAL = '#066649';

/** Mantine's own are lighter, and white text on them is then hard to read. */
const darkerOnHover = {
  '--mantine-primary-color-filled-hover': DARK_TEAL,
  '--mantine-color-teal-filled-hover': DARK_TEAL,
  '--mantine-color-red-filled-hover': '#a61e1e',
};

/** Mantine's own grey for lesser text and red for errors miss the contrast of WCAG AA. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[6],
    '--mantine-color-error': colors.red[9],
    '--mantine-color-anchor': DARK_TEAL,
    ...darkerOnHover,
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[1],
    '--mantine-color-placeholder': colors.dark[2],
    '--mantine-color-error': colors.red[4],
    '--mantine-color-anchor': colors.teal[4],
    ...darkerOnHover,
  },
});
