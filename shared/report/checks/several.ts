import { type Found, findOwn } from './find-own'
import type { Sentence } from './sentence'
import { arabicWords, wholeWords } from './whole-words'

const english = wholeWords([
  '(?:several|multiple|many|numerous|various|both|different|two|three|four|five|six|seven|eight|nine|ten|a number of|a series of|more than one)(?: (?:other|independent|different|separate|local|further|more)){0,2} (?:witness(?:es)?|eyewitness(?:es)?|sources?|accounts|reports|testimonies|outlets|observers|interviewees|informants)',
  '(?:witnesses|eyewitnesses|sources) (?:say|said|agree|agreed|confirm|confirmed|report|reported)',
])

const arabic = arabicWords([
  '(?:عدة|العديد من|عدد من|مختلف|أكثر من) (?:ال)?(?:شهود|شاهد|مصادر|مصدر|روايات|تقارير|وسائل إعلام)',
  '(?:شهود|مصادر|تقارير|روايات) (?:عدة|عديدة|متعددة|كثيرة|مختلفة|مستقلة)',
  'شهود عيان',
])

/** Where a sentence speaks of several who say so. */
export const severalIn = (sentence: Sentence): readonly Found[] =>
  sentence.citations.length === 0 ? [] : [...findOwn(sentence, english), ...findOwn(sentence, arabic)]
