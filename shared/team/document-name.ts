import { accountDocument, logDocument, reportOf } from '../account/schema'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a document has a room at a server. */
export const isDocument = (name: string): boolean =>
  name === accountDocument || name === logDocument || isReportDocument(name)

/** Only with the one way to write a report's id: two rooms of one text would part. */
export const isReportDocument = (name: string): boolean => uuid.test(reportOf(name) ?? '')
