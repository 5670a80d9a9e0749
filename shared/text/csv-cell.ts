const looksLikeFormula = /^[=+\-@＝＋－＠\t\r\n']/

/**
 * A text as a cell of a table with commas (https://www.rfc-editor.org/rfc/rfc4180). A program for tables takes what begins
 * with = + - @, also in their wide forms, or with a tab or a line break before one, for a formula: such a text has an
 * apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection), and so has one that begins with an apostrophe,
 * so that `fromCsvCell` gives back what was there.
 */
export function csvCell(text: string): string {
  const safe = looksLikeFormula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text of a cell, without what was put before it. */
export const fromCsvCell = (cell: string): string =>
  cell.startsWith("'") && looksLikeFormula.test(cell.slice(1)) ? cell.slice(1) : cell
