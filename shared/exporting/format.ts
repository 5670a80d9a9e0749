export const exportFormats = ['html', 'pdf', 'jsonld'] as const

export type ExportFormat = (typeof exportFormats)[number]

export const isExportFormat = (value: unknown): value is ExportFormat => exportFormats.includes(value as ExportFormat)

export const exportNames = {
  html: { name: 'Annotated report (HTML)', extension: 'html' },
  pdf: { name: 'Annotated report (PDF)', extension: 'pdf' },
  jsonld: { name: 'W3C Web Annotations (JSON-LD)', extension: 'jsonld' },
} as const satisfies Record<ExportFormat, { name: string; extension: string }>
