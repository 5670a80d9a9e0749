import type { FileLook } from '../../shared/importing/import-problem'

interface Signature {
  readonly look: FileLook
  readonly bytes: readonly number[]
  readonly at?: number
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

/** First bytes by which formats are known; only those that no text begins with by chance. */
const signatures: readonly Signature[] = [
  { look: 'an Attest account', bytes: [0x9e, ...ascii('AT\n')] },
  { look: 'a PDF', bytes: ascii('%PDF-') },
  { look: 'an RTF document', bytes: ascii('{\\rtf') },
  { look: 'a ZIP archive', bytes: [...ascii('PK'), 3, 4] },
  { look: 'a ZIP archive', bytes: [...ascii('PK'), 5, 6] },
  { look: 'an older Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { look: 'an archive', bytes: [0x1f, 0x8b] },
  { look: 'an archive', bytes: [...ascii('7z'), 0xbc, 0xaf] },
  { look: 'an archive', bytes: [...ascii('Rar!'), 0x1a] },
  { look: 'an archive', bytes: [0xfd, ...ascii('7zXZ')] },
  { look: 'an archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { look: 'an image', bytes: [0x89, ...ascii('PNG')] },
  { look: 'an image', bytes: [0xff, 0xd8, 0xff] },
  { look: 'an image', bytes: ascii('GIF87a') },
  { look: 'an image', bytes: ascii('GIF89a') },
  { look: 'an image', bytes: ascii('WEBP'), at: 8 },
  { look: 'an image', bytes: [...ascii('II*'), 0] },
  { look: 'an image', bytes: [...ascii('MM'), 0, 0x2a] },
  { look: 'a sound or video recording', bytes: [...ascii('ID3'), 3] },
  { look: 'a sound or video recording', bytes: [...ascii('ID3'), 4] },
  { look: 'a sound or video recording', bytes: [...ascii('OggS'), 0] },
  { look: 'a sound or video recording', bytes: [...ascii('fLaC'), 0] },
  { look: 'a sound or video recording', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { look: 'a sound or video recording', bytes: ascii('WAVEfmt '), at: 8 },
  { look: 'a sound or video recording', bytes: ascii('ftyp'), at: 4 },
  { look: 'a database', bytes: [...ascii('SQLite format 3'), 0] },
  { look: 'a program', bytes: [0x7f, ...ascii('ELF')] },
  { look: 'a program', bytes: [...ascii('MZ'), 0x90, 0] },
  { look: 'a program', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { look: 'a program', bytes: [0xca, 0xfe, 0xba, 0xbe] },
]

export const lookOf = (bytes: Uint8Array): FileLook | undefined =>
  signatures.find((signature) => signature.bytes.every((byte, index) => bytes[(signature.at ?? 0) + index] === byte))
    ?.look
