/** Shapes of letters as fonts have them; words that Unicode has as one sign, U+FDF0 and on, are signs that people write. */
const forms = /[\uFB00-\uFB17\uFB50-\uFDCF\uFE70-\uFEFC]/g

/** Letters for the shapes in which a font draws them; a vowel mark on its own comes without the blank it stands on. */
export const withoutForms = (text: string): string =>
  text.replace(forms, (form) => form.normalize('NFKC').replace(/^ (?=.)/, ''))

/** Whether a sign of a font stands for Arabic letters that are written otherwise. */
export const isArabicForm = (cluster: string): boolean =>
  /[\uFB50-\uFDCF\uFE70-\uFEFC]/.test(cluster) || /^\p{Script=Arabic}\p{M}*\p{Script=Arabic}/u.test(letters(cluster))

const letters = (cluster: string) => cluster.replace(/[^\p{L}]/gu, '')
