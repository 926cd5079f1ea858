import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CREATE, JSON_TYPE, made, needJava, npmInstall, POLL, polled } from './peer.js'

const VERSION = '3.13.2'

/** @type {import('./peer.js').Peer} */
export const wiremock = {
  name: 'WireMock',
  version: VERSION,
  async prepare(folder) {
    await needJava()
    await npmInstall(folder, 'wiremock', VERSION)
    const mappings = join(folder, 'root/mappings')
    mkdirSync(mappings, { recursive: true })
    const headers = { 'Content-Type': JSON_TYPE }
    writeFileSync(
      join(mappings, 'bench.json'),
      JSON.stringify({
        mappings: [
          {
            request: { method: 'GET', urlPath: POLL },
            response: { status: 200, headers, jsonBody: polled },
          },
          {
            request: { method: 'POST', urlPath: CREATE, bodyPatterns: [{ matchesJsonPath: '$.code' }] },
            response: { status: 200, headers, jsonBody: made },
          },
        ],
      }),
    )
    const jar = join(folder, `node_modules/wiremock/build/wiremock-standalone-${VERSION}.jar`)
    return {
      command: (port) => [
        ...['java', '-jar', jar, '--port', String(port), '--bind-address', '127.0.0.1'],
        ...['--root-dir', join(folder, 'root')],
      ],
      ready: POLL,
    }
  },
}
