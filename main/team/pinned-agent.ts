import https from 'node:https'
import tls from 'node:tls'

/**
 * Connects only to whoever has the certificate that an invitation names, which nobody else vouches for; nothing is sent
 * before that is certain.
 * @param certificate SHA-256 of the certificate, in hexadecimal
 */
export function pinnedAgent(certificate: string): https.Agent {
  const agent = new https.Agent({ keepAlive: false })
  agent.createConnection = ((
    options: tls.ConnectionOptions,
    connected: (error: Error | null, socket?: tls.TLSSocket) => void,
  ) => {
    const { host, port } = options
    const socket = tls.connect({ host: host ?? 'localhost', port: Number(port), rejectUnauthorized: false })
    socket.once('error', (error) => connected(error))
    socket.once('secureConnect', () => {
      const { fingerprint256 } = socket.getPeerCertificate()
      if (fingerprint256?.replaceAll(':', '').toLowerCase() === certificate) return connected(null, socket)
      socket.destroy()
      connected(Object.assign(new Error('another certificate'), { code: 'ATTEST_OTHER_CERTIFICATE' }))
    })
    return undefined
  }) as never
  return agent
}
