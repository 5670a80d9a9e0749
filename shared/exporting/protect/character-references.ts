const inHtml = '&(?:#0*(?<decimal>\\d{1,7});?|#x0*(?<hexadecimal>[\\da-f]{1,6});?|(?<name>[a-z]{2,24});)'

/** Where a line may be broken. */
const withinWord = '(?<within><wbr\\s*/?>)'

/** Part of a regular expression for a reference to a character in HTML or JSON, with groups for {@link referredTo}. */
export const reference = `${inHtml}|${withinWord}|\\\\u(?<unit>[\\da-f]{4})`

/** Latin letters with marks, or two that are written as one, are called by their letters. */
const marked =
  /^([a-z]{1,2})(?:acute|breve|caron|cedil|circ|dblac|dot|grave|lig|macr|ogon|ring|slash|strok|tilde|uml)$/i

/** A character that is folded to nothing. */
const unseen = '\u200b'

const named: Readonly<Record<string, string>> = {
  ...{ szlig: 'ß', thorn: 'þ', eth: 'ð', inodot: 'ı', imath: 'ı', tstrok: 'ŧ' },
  ...{ apos: "'", rsquo: '’', lsquo: '‘', hyphen: '-', dash: '-', ndash: '-', amp: '&' },
  ...{ lowbar: '_', period: '.', plus: '+', percnt: '%', quot: '"', commat: '@' },
  ...{ tab: ' ', newline: ' ', nbsp: ' ', emsp: ' ', ensp: ' ', thinsp: ' ', hairsp: ' ', numsp: ' ', puncsp: ' ' },
  ...{ shy: unseen, zwj: unseen, zwnj: unseen, lrm: unseen, rlm: unseen, zerowidthspace: unseen, nobreak: unseen },
}

/**
 * The character that a reference stands for, as good as it takes to find a name: without the marks on a letter. Undefined for
 * what refers to none that a name would have (https://html.spec.whatwg.org/multipage/named-characters.html).
 */
export function referredTo(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { decimal, hexadecimal, name, unit, within } = groups
  if (within !== undefined) return unseen
  if (name !== undefined) return named[name.toLowerCase()] ?? marked.exec(name)?.[1]
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? unit ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
