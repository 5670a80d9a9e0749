/** What a new report can begin with. */
export const templateNames = ['blank', 'assessment', 'source-summary', 'fact-check', 'interview-notes'] as const

export type TemplateName = (typeof templateNames)[number]
