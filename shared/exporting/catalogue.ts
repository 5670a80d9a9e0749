import type { ExportFormat } from './format'

/** What a form is for. */
export const formatPurposes = {
  read: 'To read',
  tables: 'With tables',
  programs: 'For other programs',
} as const

export type FormatPurpose = keyof typeof formatPurposes

/** A form as it is offered. */
export interface OfferedFormat {
  readonly purpose: FormatPurpose
  readonly name: string
  /** What it is, in a line. */
  readonly about: string
  /** What it cannot carry; empty where it carries all there is. */
  readonly lacks: string
  /** What an analyst's report is in it; undefined where none can be written so. */
  readonly ofReports: string | undefined
}

/** Every form there is, as a person chooses among them. */
export const catalogue: { readonly [F in ExportFormat]: OfferedFormat } = {
  html: {
    purpose: 'read',
    name: 'Web page (HTML)',
    about: 'One file for any browser, linked both ways.',
    lacks: '',
    ofReports: 'One file for any browser; each citation leads to what it rests on.',
  },
  pdf: {
    purpose: 'read',
    name: 'PDF',
    about: 'Pages as they are printed, with their fonts.',
    lacks: 'Emoji are boxes where this computer has no font for them.',
    ofReports:
      'Pages as they are printed, with heads, numbers and links. Emoji are boxes where this computer has no font for them.',
  },
  docx: {
    purpose: 'read',
    name: 'Word',
    about: 'Passages are shaded, with a comment at each.',
    lacks: '',
    ofReports: 'With a footnote for each citation.',
  },
  md: {
    purpose: 'read',
    name: 'Markdown',
    about: 'A footnote for each passage.',
    lacks: '',
    ofReports: 'With a footnote for each citation.',
  },
  txt: {
    purpose: 'read',
    name: 'Plain text',
    about: 'A numbered note for each passage.',
    lacks: '',
    ofReports: 'With a numbered list of what it rests on.',
  },
  'annotated-pdf': {
    purpose: 'read',
    name: 'Marked original',
    about: 'The imported PDF itself, with a highlight and a note on each passage.',
    lacks: '',
    ofReports: undefined,
  },
  xlsx: {
    purpose: 'tables',
    name: 'Excel',
    about: 'A sheet each of passages and of links.',
    lacks: 'Without the text around them, reasons for grades and words of replies.',
    ofReports: undefined,
  },
  csv: {
    purpose: 'tables',
    name: 'CSV',
    about: 'Passages and links in one table.',
    lacks: 'Without the text around them, reasons for grades, words of replies and the history.',
    ofReports: undefined,
  },
  jsonl: {
    purpose: 'programs',
    name: 'JSON Lines',
    about: 'A record of each passage and link.',
    lacks: 'Without the text around them and the history.',
    ofReports: undefined,
  },
  jsonld: {
    purpose: 'programs',
    name: 'Web Annotations (JSON-LD)',
    about: 'The W3C’s standard, which other tools read.',
    lacks: 'Without the history.',
    ofReports: undefined,
  },
}
