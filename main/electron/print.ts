import { promises as fs } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { BrowserWindow } from 'electron'
import { describePdf } from '../exporting/describe-pdf'
import { pageTemplates, readPrintedPage } from '../exporting/printed-page'

/** Prints a report that stands in a file of its own: no script, nothing fetched, fonts embedded. */
export async function printToPdf(htmlFile: string): Promise<Uint8Array> {
  const page = readPrintedPage(await fs.readFile(htmlFile, 'utf8'))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, partition: 'print' },
  })
  try {
    await window.loadURL(pathToFileURL(htmlFile).toString())
    const pdf = await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      ...pageTemplates(page),
      margins: { top: 0.7, bottom: 0.7, left: 0.75, right: 0.75 },
      ...tagged,
    })
    return describePdf(pdf, page, Date.now())
  } finally {
    window.destroy()
  }
}

/** Newer runtimes only; older ones pass over them. */
const tagged = { generateTaggedPDF: true, generateDocumentOutline: true }

/** `attest --print IN.html OUT.pdf`: the command line's way to the app's printing. */
export async function printFile(htmlFile: string, pdfFile: string): Promise<void> {
  await fs.writeFile(pdfFile, await printToPdf(htmlFile))
}
