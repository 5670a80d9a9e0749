import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'
import { pageOrigin } from './trusted-sender'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
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

/** Serves the page's own files, and nothing else on the disk, under a strict content security policy. */
export function servePage(folder: string): void {
  protocol.handle('app', async (request) => {
    const { protocol: scheme, host, pathname } = new URL(request.url)
    const file = path.normalize(path.join(folder, decodeURIComponent(pathname)))
    const inside = file.startsWith(folder + path.sep)
    if (`${scheme}//${host}` !== pageOrigin || !inside) return new Response('Not found', { status: 404 })
    try {
      const found = await net.fetch(pathToFileURL(file).toString())
      const headers = new Headers(found.headers)
      headers.set('Content-Security-Policy', policy)
      headers.set('X-Content-Type-Options', 'nosniff')
      return new Response(found.body, { status: found.status, headers })
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}
