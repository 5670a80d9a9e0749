import type { Encoding } from '../../../shared/importing/encoding'
import { decodeCodePage } from '../decoding/code-page'

export type CodePage = Encoding | 'windows-874' | 'windows-1257' | 'windows-1258'

/** By the number that `\ansicpg` and `\cpg` give. Of DOS only the Russian one is known to decoders. */
const byNumber: Readonly<Record<number, CodePage>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  20866: 'koi8-r',
  28592: 'iso-8859-2',
  28596: 'iso-8859-6',
  54936: 'gb18030',
  65001: 'utf-8',
}

export const codePageOf = (number: number): CodePage | undefined => byNumber[number]

/** By the number that `\fcharset` gives a font; of the others the document's own holds. */
const byCharset: Readonly<Record<number, CodePage>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

export const codePageOfCharset = (charset: number): CodePage | undefined => byCharset[charset]

/** @param bytes one each UTF-16 code unit */
export const decodeRtfBytes = (bytes: string, codePage: CodePage): string =>
  /[\x80-\xFF]/.test(bytes) ? decodeCodePage(Buffer.from(bytes, 'latin1'), codePage) : bytes
