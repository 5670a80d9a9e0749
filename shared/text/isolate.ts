const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/**
 * Foreign words as part of a sentence: those of a script that runs the other way are set apart from what stands around
 * them (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates), others are left as they are.
 */
export const isolate = (words: string): string => (rightToLeft.test(words) ? `\u2068${words}\u2069` : words)
