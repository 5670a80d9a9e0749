import fc from 'fast-check'

const letters = fc.constantFrom(
  ...'aAeéÉ e\u0301ßıİñشآأاإىيَّـة’“"–-각𝔸🚢\u0958ﬁæ…ﻻ٣3'.normalize('NFC'),
  ...['\u0301', 'e', ' ', '\n', '\u00A0', '\u200F', '\u00AD'],
)

/** Words of letters that fold to others, to several or to nothing, with blanks and line breaks between them. */
export const foldingText = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''))
