import { arabicWords, wholeWords } from './whole-words'

const english = wholeWords([
  '(?:said|says?|told|tells?|wrote|writes?|stated?|states|add(?:s|ed)|recall(?:s|ed)|testif(?:ies|ied)|describ(?:es|ed))',
  '(?:report(?:s|ed)?|claim(?:s|ed)?|alleg(?:es|ed)|den(?:y|ies|ied)|confirm(?:s|ed)|announc(?:es|ed)|warn(?:s|ed))',
  '(?:believ(?:es|ed)|estimat(?:es|ed)|suggest(?:s|ed)|insist(?:s|ed)|argu(?:es|ed)|explain(?:s|ed))',
  'according to',
  'in (?:his|her|their|its) words',
])

const arabic = arabicWords([
  ...[
    'قال',
    'قالت',
    'قالوا',
    'يقول',
    'تقول',
    'ذكر',
    'ذكرت',
    'يذكر',
    'تذكر',
    'أفاد',
    'أفادت',
    'يفيد',
    'تفيد',
    'صرح',
    'صرحت',
  ],
  ...[
    'أكد',
    'أكدت',
    'يؤكد',
    'تؤكد',
    'نفى',
    'نفت',
    'ينفي',
    'تنفي',
    'زعم',
    'زعمت',
    'أضاف',
    'أضافت',
    'أعلن',
    'أعلنت',
    'روى',
    'روت',
  ],
  ...['كتب', 'كتبت', 'بحسب', 'حسب', 'وفقا ل\\p{L}*', 'وفق', 'نقلا عن', 'على حد قول\\p{L}*'],
])

/** Whether a sentence says whose words it gives. @param folded its words */
export const isAttributed = (folded: string): boolean => folded.search(english) >= 0 || folded.search(arabic) >= 0
