const looksLikeFormula = /^[=+\-@＝＋－＠\t\r\n']/

/**
 * Where semicolons part the cells, as in much of Europe, or tabs, what follows one begins another; and the marks around a
 * text, which begins within a cell then, do not keep the end of a line from ending that.
 */
const innerFormula = /([;\t\r\n][\s"]*)([=+\-@＝＋－＠'])/g
const innerMark = /([;\t\r\n][\s"]*)'([=+\-@＝＋－＠'])/g

/**
 * A text as a cell of a table with commas (https://www.rfc-editor.org/rfc/rfc4180). A program for tables takes what begins
 * with = + - @, also in their wide forms, or with a tab or a line break before one, for a formula: such a text has an
 * apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection), and so has one that begins with an apostrophe,
 * so that `fromCsvCell` gives back what was there.
 */
export function csvCell(text: string): string {
  const inner = text.replace(innerFormula, "$1'$2")
  const safe = looksLikeFormula.test(inner) ? `'${inner}` : inner
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text of a cell, without what was put before it. */
export function fromCsvCell(cell: string): string {
  const inner = cell.startsWith("'") && looksLikeFormula.test(cell.slice(1)) ? cell.slice(1) : cell
  return inner.replace(innerMark, '$1$2')
}
