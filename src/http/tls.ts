import { generateKeyPairSync } from 'node:crypto'
import { hostname } from 'node:os'
import forge from 'node-forge'
import { realNowMs } from '../core/clock.ts'

export interface TlsMaterial {
  readonly key: string
  readonly cert: string
}

const YEAR_MS = 365 * 86_400_000

/**
 * A self-signed certificate for this machine: for localhost and the loopback addresses, for `host`, for the machine's name,
 * and for `lakemock`, the name that other containers use.
 */
export function selfSigned(host: string): TlsMaterial {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const signer = forge.pki.privateKeyFromPem(key)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.setRsaPublicKey(signer.n, signer.e)
  const nowMs = realNowMs()
  // a serial number with its highest bit clear, so that it is positive
  certificate.serialNumber = `01${nowMs.toString(16).padStart(14, '0')}`
  // valid from a day ago, because a client's clock may be behind
  certificate.validity.notBefore = dateOf(nowMs - YEAR_MS / 365)
  certificate.validity.notAfter = dateOf(nowMs + YEAR_MS)
  const subject = [{ name: 'commonName', value: 'lakemock' }]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: altNames(host) },
  ])
  certificate.sign(signer, forge.md.sha256.create())
  return { key, cert: forge.pki.certificateToPem(certificate) }
}

/** X.509 names: type 2 is a DNS name, type 7 an address. */
function altNames(host: string): ({ type: 2; value: string } | { type: 7; ip: string })[] {
  const isAddress = /^[\d.]+$|:/.test(host)
  const own = isAddress ? [] : [host]
  return [
    ...[...new Set(['localhost', 'lakemock', hostname(), ...own])].map((value) => ({ type: 2 as const, value })),
    ...[...new Set(['127.0.0.1', '::1', ...(isAddress ? [host] : [])])].map((ip) => ({ type: 7 as const, ip })),
  ]
}

const dateOf = (ms: number): Date => new Date(ms)
