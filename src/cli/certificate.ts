import { isIP } from 'node:net'
import { join } from 'node:path'
import { connect, type DetailedPeerCertificate } from 'node:tls'
import { writeWhole } from '../core/whole-file.ts'
import { makeRunFolder } from './run-files.ts'

const TIMEOUT_MS = 2_000

/**
 * The root certificate of the chain at a URL, as PEM; undefined if the server does not send it. Rejects if the server cannot be
 * reached.
 */
export function fetchAuthority(url: string): Promise<string | undefined> {
  const { hostname, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      ...(isIP(host) ? {} : { servername: host }),
      // it is only read, not trusted
      rejectUnauthorized: false,
      timeout: TIMEOUT_MS,
    })
    socket.once('timeout', () => socket.destroy(new Error(`no reply within ${TIMEOUT_MS} ms`)))
    socket.once('error', reject)
    socket.once('secureConnect', () => {
      const top = rootOf(socket.getPeerCertificate(true))
      socket.end()
      resolve(top && pem(top.raw))
    })
  })
}

/** The last certificate of the chain, if it is self-signed. */
function rootOf(leaf: DetailedPeerCertificate): DetailedPeerCertificate | undefined {
  let top = leaf
  while (top.issuerCertificate && top.issuerCertificate.fingerprint256 !== top.fingerprint256)
    top = top.issuerCertificate
  return JSON.stringify(top.issuer) === JSON.stringify(top.subject) ? top : undefined
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

/** Writes a certificate to `file`, or to a file in the run folder. Returns the path. */
export function writeCertificate(url: string, text: string, file: string | undefined, env: NodeJS.ProcessEnv): string {
  const path = file ?? join(makeRunFolder(env), `ca-${new URL(url).host.replaceAll(/[^\w.-]/g, '_')}.pem`)
  writeWhole(path, text)
  return path
}
