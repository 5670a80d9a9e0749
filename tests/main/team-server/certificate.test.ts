import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import https from 'node:https'
import { type AddressInfo, isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { pinnedAgent } from '../../../main/team/pinned-agent'
import { askHealth } from '../../../main/team/server-requests'
import { makeCertificate } from '../../../main/team-server/make-certificate'
import { serve } from '../../../main/team-server/serve'
import { certificateHash } from '../../../main/team-server/server-certificate'
import { defaultLimits } from '../../../main/team-server/server-limits'
import { closeCodes } from '../../../shared/team/close-codes'
import { temporaryFolder } from '../../support/account-file'
import { hostedAccount, someone } from '../../support/team'
import { connectGuest } from '../../support/team-guest'

describe('a certificate that a server makes for itself', () => {
  it('is signed by its own key, and names every address', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain()), { minLength: 1, maxLength: 20 }),
        (addresses) => {
          const { certificate } = makeCertificate(addresses, new Date())
          const x509 = new X509Certificate(certificate)
          expect(x509.verify(x509.publicKey)).toBe(true)
          for (const address of addresses)
            expect([address, isIP(address) ? x509.checkIP(address) : x509.checkHost(address)]).not.toContain(undefined)
        },
      ),
      { numRuns: 50 },
    ))

  it.each(['2026-01-01', '2049-06-01', '2060-01-01'])('that is made on %s is good from then on', (day) => {
    const now = new Date(day)
    const { validFrom, validTo } = new X509Certificate(makeCertificate(['localhost'], now).certificate)
    expect(Date.parse(validFrom)).toBe(now.getTime() - 24 * 60 * 60 * 1000)
    expect(Date.parse(validTo)).toBeGreaterThan(now.getTime() + 19 * 365 * 24 * 60 * 60 * 1000)
  })
})

async function servingWithOwnCertificate(data: string) {
  const ignored = () => undefined
  const serving = await serve({
    ...{ data, host: '127.0.0.1', port: 0, tls: 'self-signed', founders: 'any', limits: defaultLimits },
    ...{ compact: draftCompacted, log: ignored, onPresence: ignored },
  })
  if (!serving.ok) throw new Error(serving.error.kind)
  return serving.value
}

describe('whoever was invited to a server with a certificate of its own', () => {
  it('works there, also after it was started again', async () => {
    const data = await temporaryFolder()
    const first = await servingWithOwnCertificate(data)
    const alice = someone('Alice')
    const { id } = await hostedAccount(first.address, alice)
    await first.close()
    const second = await servingWithOwnCertificate(data)
    onTestFinished(() => second.close())
    const { certificate, server } = second.address
    expect({ certificate, server }).toEqual({ certificate: first.address.certificate, server: first.address.server })
    const agent = pinnedAgent(certificate as string)
    const guest = connectGuest(second.address, id, alice, { socketOptions: { agent } })
    await guest.synced
    expect(await guest.settled()).toBe(true)
  })

  it('sends nothing to an impostor', async () => {
    const { certificate: cert, key } = makeCertificate(['127.0.0.1'], new Date())
    const heard: number[] = []
    const impostor = https.createServer({ cert, key }, (_request, response) => response.end())
    impostor.on('secureConnection', (socket) => {
      const connection = heard.push(0) - 1
      socket.on('data', (bytes: Buffer) => {
        heard[connection] = (heard[connection] ?? 0) + bytes.length
      })
    })
    impostor.listen(0, '127.0.0.1')
    await once(impostor, 'listening')
    onTestFinished(() => void impostor.close())
    const url = `wss://127.0.0.1:${(impostor.address() as AddressInfo).port}`
    const meant = certificateHash(makeCertificate(['127.0.0.1'], new Date()).certificate)

    expect(await askHealth({ url, certificate: meant })).toEqual({ ok: false, error: { kind: 'other-server' } })
    const address = { url, server: '0'.repeat(32), certificate: meant }
    const agent = pinnedAgent(meant)
    const guest = connectGuest(address, 'account', someone('Alice'), { socketOptions: { agent } })
    expect(await guest.closed).toMatchObject({ code: 1006 })

    expect(heard.filter((bytes) => bytes > 0)).toEqual([])
    // It would have heard it, had it been meant.
    await askHealth({ url, certificate: certificateHash(cert) })
    expect(heard.filter((bytes) => bytes > 0)).toHaveLength(1)
  })

  it('is not let in without TLS', async () => {
    const serving = await servingWithOwnCertificate(await temporaryFolder())
    onTestFinished(() => serving.close())
    const plain = { ...serving.address, url: serving.address.url.replace('wss', 'ws') }
    expect((await connectGuest(plain, 'account', someone('Alice')).closed).code).not.toBe(closeCodes.notAdmitted)
  })
})
