import { createSecureContext } from 'node:tls'
import type { Config } from '../config/settings.ts'
import { Problem } from '../core/problem.ts'
import { readTextFile } from '../core/read-file.ts'
import type { TlsMaterial } from '../http/tls.ts'

/** The certificate and the key of the settings. Throws a Problem if they are invalid. */
export function readTls({ tlsCert, tlsKey }: Config): TlsMaterial {
  const read = (file: string, flag: string): string => {
    try {
      return readTextFile(file)
    } catch (error) {
      throw new Problem('invalid', `${flag}: ${(error as Error).message}`, flag)
    }
  }
  const material = { cert: read(tlsCert, '--tls-cert'), key: read(tlsKey, '--tls-key') }
  try {
    createSecureContext(material)
  } catch (error) {
    throw new Problem('invalid', `--tls-cert and --tls-key: ${(error as Error).message}`, '--tls-cert')
  }
  return material
}
