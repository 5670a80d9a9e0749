import type { ReportId } from './report'
import type { TemplateName } from './template'
import type { YardstickName } from './yardstick'

/**
 * Begins a report, whose text is a document of its own. Its title and its yardstick are details of it that are set; it is
 * taken away and brought back as all that is noted beside the text.
 */
export interface ReportCommand {
  readonly type: 'make-report'
  readonly id: ReportId
  readonly title: string
  readonly yardstick: YardstickName
  readonly template: TemplateName
}
