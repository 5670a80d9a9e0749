import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { protocol } from 'electron'
import { styleSheetOf } from '../../shared/exporting/html/document-head'
import { htmlStyle } from '../../shared/exporting/html/style'
import { reportStyle } from '../../shared/exporting/report/html/report-style'
import { pageOrigin } from './trusted-sender'

/** Documents that the page shows in a frame have its policy beside their own: the one style sheet of each, by its hash. */
const previewStyles = [htmlStyle, reportStyle()].map(
  (style) => `'sha256-${createHash('sha256').update(styleSheetOf(style)).digest('base64')}'`,
)

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${previewStyles.join(' ')}`,
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must be called before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/**
 * Serves the page's own files, and nothing else on the disk, under a strict content security policy. By the older of
 * two ways: `protocol.handle` has Node compile its whole fetch library before the first byte, a tenth of a second of
 * every start.
 */
export function servePage(folder: string): void {
  const headers = { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' }
  protocol.registerFileProtocol('app', (request, answer) => {
    const { protocol: scheme, host, pathname } = new URL(request.url)
    const file = path.normalize(path.join(folder, decodeURIComponent(pathname)))
    const inside = file.startsWith(folder + path.sep)
    if (`${scheme}//${host}` === pageOrigin && inside && existsSync(file)) answer({ path: file, headers })
    else answer({ statusCode: 404, path: path.join(folder, 'index.html'), headers })
  })
}
