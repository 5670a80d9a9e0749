export const exportFormats = [
  'html',
  'pdf',
  'docx',
  'md',
  'txt',
  'annotated-pdf',
  'xlsx',
  'csv',
  'jsonl',
  'jsonld',
] as const

export type ExportFormat = (typeof exportFormats)[number]

/** Whether it says where passages stand, in code points. */
export const hasPositions = (format: ExportFormat): boolean => /^(?:xlsx|csv|jsonl|jsonld)$/.test(format)

export const isExportFormat = (value: unknown): value is ExportFormat => exportFormats.includes(value as ExportFormat)

/** What a file of each ends in, so that all of one name can lie in one folder. */
export const endingOf = (format: ExportFormat): string => (format === 'annotated-pdf' ? '.annotated.pdf' : `.${format}`)
