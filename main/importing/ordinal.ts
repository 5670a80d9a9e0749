export type NumberFormat = 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman' | 'arabic-indic'

/** A number, 1 and up, as lists and notes are numbered; what cannot be written so is decimal. */
export function ordinal(number: number, format: NumberFormat): string {
  switch (format) {
    case 'lower-letter':
      return letters(number)
    case 'upper-letter':
      return letters(number).toUpperCase()
    case 'lower-roman':
      return roman(number)
    case 'upper-roman':
      return roman(number).toUpperCase()
    case 'arabic-indic':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    default:
      return String(number)
  }
}

/** a … z, aa … zz, as word processors go on. */
function letters(number: number): string {
  if (number < 1 || number > 26 * 26) return String(number)
  return String.fromCharCode(0x61 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

const numerals = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let written = ''
  for (const [numeral, value] of numerals) {
    while (rest >= value) {
      written += numeral
      rest -= value
    }
  }
  return written
}
