import { LexicalErrorBoundary, type LexicalErrorBoundaryProps } from '@lexical/react/LexicalErrorBoundary'

/** Around each chip and section of a report: where one cannot be drawn, the text around it is written on. */
export function DecoratorBoundary({ children, onError }: LexicalErrorBoundaryProps) {
  return (
    <LexicalErrorBoundary fallback={<span>[This cannot be shown.]</span>} onError={onError}>
      {children}
    </LexicalErrorBoundary>
  )
}
