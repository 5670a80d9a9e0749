/** A value in each of the two themes. */
type Pair = readonly [light: string, dark: string]

/**
 * Every colour of the window. Chrome is paper and ink; a colour means a kind, a person or an alarm. This table is the
 * only place a colour is written: the style sheet is made from it, and so is the test of its contrasts.
 */
export const colours = {
  // Surfaces, darkest first in the light theme.
  side: ['#EFECE4', '#121110'],
  app: ['#F5F3ED', '#151412'],
  well: ['#F5F3EE', '#1B1A17'],
  paper: ['#FDFCF9', '#1B1A18'],
  card: ['#FFFFFF', '#24221F'],
  hover: ['rgb(40 32 18 / 0.055)', 'rgb(255 246 228 / 0.065)'],
  selected: ['rgb(40 32 18 / 0.085)', 'rgb(255 246 228 / 0.1)'],
  press: ['rgb(40 32 18 / 0.1)', 'rgb(255 246 228 / 0.12)'],
  scrim: ['rgb(38 33 24 / 0.34)', 'rgb(0 0 0 / 0.5)'],
  // Separates without meaning anything; `edge` draws what must be seen, such as the border of a field.
  hairline: ['rgb(48 40 24 / 0.13)', 'rgb(255 246 228 / 0.115)'],
  edge: ['#8B8478', '#7D766A'],

  ink: ['#1F1C18', '#EAE6DD'],
  'ink-2': ['#484339', '#C2BCB0'],
  'ink-3': ['#635C51', '#ADA69A'],
  solid: ['#25221D', '#EAE6DD'],
  'on-solid': ['#FCFBF8', '#1B1A18'],
  focus: ['#25221D', '#F3EFE6'],
  selection: ['#D5DCE4', '#3B4654'],

  'claim-line': ['#A86400', '#E6AC43'],
  'claim-text': ['#7A4700', '#F1C26C'],
  'claim-wash': ['rgb(243 176 34 / 0.21)', 'rgb(230 172 67 / 0.17)'],
  'claim-strong': ['rgb(243 176 34 / 0.46)', 'rgb(230 172 67 / 0.36)'],
  'actor-line': ['#2767AF', '#7DB2F0'],
  'actor-text': ['#1D528F', '#A2CAF8'],
  'actor-wash': ['rgb(52 124 214 / 0.125)', 'rgb(125 178 240 / 0.15)'],
  'actor-strong': ['rgb(52 124 214 / 0.27)', 'rgb(125 178 240 / 0.31)'],
  'source-line': ['#97387D', '#E08EC7'],
  'source-text': ['#7C2B65', '#EDAFDA'],
  'source-wash': ['rgb(172 62 142 / 0.115)', 'rgb(224 142 199 / 0.145)'],
  'source-strong': ['rgb(172 62 142 / 0.25)', 'rgb(224 142 199 / 0.3)'],

  alert: ['#AE2A20', '#F4938A'],
  'alert-wash': ['rgb(174 42 32 / 0.075)', 'rgb(244 147 138 / 0.12)'],
  'alert-fill': ['#A3271E', '#AD352B'],
  'on-alert': ['#FFFFFF', '#FFFFFF'],

  // Only of what is corroborated.
  ok: ['#2C6A40', '#8CC79B'],
  'ok-wash': ['rgb(44 106 64 / 0.09)', 'rgb(140 199 155 / 0.12)'],

  // Of tags in the codebook; each is drawn as a square beside its name.
  'tag-stone': ['#6E685D', '#B3AB9E'],
  'tag-bronze': ['#77600F', '#CBB35C'],
  'tag-lime': ['#4C7420', '#A4CE6C'],
  'tag-cyan': ['#0C7184', '#63C5DA'],
  'tag-steel': ['#4B678C', '#9DB7DB'],
  'tag-violet': ['#6D4FC4', '#B9A6F4'],
  'tag-orchid': ['#953DA4', '#DD97E8'],
  'tag-cocoa': ['#7A4A38', '#D0A18E'],

  // Other people, handed out in this order.
  'peer-1': ['#0A746A', '#55C6B8'],
  'peer-2': ['#5450C0', '#ADABF7'],
  'peer-3': ['#53701B', '#AECB72'],
  'peer-4': ['#A3452A', '#F0A083'],
  'peer-5': ['#9E3058', '#F29BB7'],
  'peer-6': ['#4C6175', '#A9BCCF'],
  'on-peer': ['#FFFFFF', '#171614'],
} as const satisfies Record<string, Pair>

export type ColourName = keyof typeof colours

/** Resting surfaces have a hairline only; what floats has a shadow. */
export const shadows = {
  e1: ['0 0 0 1px rgb(48 40 24 / 0.13)', '0 0 0 1px rgb(255 246 228 / 0.115)'],
  e2: [
    '0 0 0 1px rgb(48 40 24 / 0.13), 0 1px 2px rgb(48 40 24 / 0.05), 0 6px 18px rgb(48 40 24 / 0.08)',
    '0 0 0 1px rgb(255 246 228 / 0.115), 0 1px 2px rgb(0 0 0 / 0.3), 0 6px 18px rgb(0 0 0 / 0.36)',
  ],
  e3: [
    '0 0 0 1px rgb(48 40 24 / 0.12), 0 2px 6px rgb(48 40 24 / 0.08), 0 14px 36px rgb(48 40 24 / 0.16)',
    '0 0 0 1px rgb(255 246 228 / 0.14), 0 2px 6px rgb(0 0 0 / 0.4), 0 14px 36px rgb(0 0 0 / 0.5)',
  ],
  e4: [
    '0 0 0 1px rgb(48 40 24 / 0.1), 0 8px 24px rgb(48 40 24 / 0.14), 0 32px 80px rgb(48 40 24 / 0.24)',
    '0 0 0 1px rgb(255 246 228 / 0.14), 0 8px 24px rgb(0 0 0 / 0.5), 0 32px 80px rgb(0 0 0 / 0.6)',
  ],
} as const satisfies Record<string, Pair>
