/** The encodings that a text can be read in, by their names in the Encoding Standard: https://encoding.spec.whatwg.org/ */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1256',
  'windows-1251',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'iso-8859-2',
  'iso-8859-6',
  'iso-8859-15',
  'koi8-r',
  'ibm866',
  'macintosh',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const

export type Encoding = (typeof encodings)[number]
