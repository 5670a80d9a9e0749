/**
 * Styles a page by a constructed sheet, because its security policy forbids `<style>` elements. Returns what undoes it.
 */
export function adoptSheet(document: Document, css: string): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
