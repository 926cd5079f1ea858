import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, CREATE, JSON_TYPE, made, needJava, POLL, polled } from './peer.js'

const VERSION = '5.15.0'

/** From Maven Central, with mvn. @type {import('./peer.js').Peer} */
export const mockserver = {
  name: 'MockServer',
  version: VERSION,
  async prepare(folder) {
    await needJava()
    const jar = join(folder, `mockserver-netty-no-dependencies-${VERSION}.jar`)
    if (!existsSync(jar)) {
      const artifact = `-Dartifact=org.mock-server:mockserver-netty-no-dependencies:${VERSION}`
      await attempt(
        'mvn',
        ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${folder}`],
        folder,
        'mvn could not download it from Maven Central',
      )
    }
    const file = join(folder, 'expectations.json')
    const expectation = (/** @type {string} */ method, /** @type {string} */ path, /** @type {object} */ reply) => ({
      httpRequest: { method, path },
      httpResponse: { statusCode: 200, headers: { 'content-type': [JSON_TYPE] }, body: JSON.stringify(reply) },
    })
    writeFileSync(file, JSON.stringify([expectation('GET', POLL, polled), expectation('POST', CREATE, made)]))
    return {
      command: (port) => [
        ...['java', `-Dmockserver.initializationJsonPath=${file}`, '-jar', jar, '-serverPort', String(port)],
      ],
      ready: POLL,
    }
  },
}
