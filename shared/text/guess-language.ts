/** How much of a long text is looked at, in UTF-16 code units. */
const sample = 100_000

/** Letters that Persian, Urdu and Kurdish write and Arabic does not. */
const notArabic = /[\u067E\u0686\u0698\u06A9\u06AF\u06CC\u06BA\u06D2]/u

/** "ar" when most letters are Arabic and none belongs to another language of that script, else undefined: no guess. */
export function guessLanguage(text: string): 'ar' | undefined {
  const start = text.slice(0, sample)
  // Most texts have none, and counting is slow.
  if (!/\p{Script=Arabic}/u.test(start)) return undefined
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  const arabic = start.match(/(?=\p{L})\p{Script=Arabic}/gu)?.length ?? 0
  return arabic * 2 > letters && !notArabic.test(start) ? 'ar' : undefined
}
