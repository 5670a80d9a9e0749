import { PageNumber, Paragraph, TextRun } from 'docx'

/** “3 / 12”, at the foot of each page. */
export const pageNumber = new Paragraph({
  alignment: 'center',
  children: [new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
})
