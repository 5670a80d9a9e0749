export const exportFormats = ['html', 'pdf', 'docx', 'md', 'txt', 'xlsx', 'csv', 'jsonl', 'jsonld'] as const

export type ExportFormat = (typeof exportFormats)[number]

export const isExportFormat = (value: unknown): value is ExportFormat => exportFormats.includes(value as ExportFormat)

/** What each is called; all have their own name as the ending of a file's. */
export const exportNames: { readonly [F in ExportFormat]: string } = {
  html: 'Annotated report (HTML)',
  pdf: 'Annotated report (PDF)',
  docx: 'Annotated account with comments (Word)',
  md: 'Annotated report (Markdown)',
  txt: 'Annotated report (plain text)',
  xlsx: 'Tables of passages and links (Excel)',
  csv: 'Table of passages and links (CSV)',
  jsonl: 'Records of passages and links (JSON Lines)',
  jsonld: 'W3C Web Annotations (JSON-LD)',
}
