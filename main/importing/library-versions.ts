/** Of the libraries that read documents, to be recorded with what they have read. */
export const libraryVersions = {
  mammoth: '1.13.0',
  papaparse: '5.7.1',
  parse5: '8.1.1',
  'postal-mime': '4.0.0',
  readability: '0.6.0',
  saxes: '6.0.0',
  unpdf: '1.7.0',
} as const
