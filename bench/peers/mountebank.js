import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../machine.js'
import { CREATE, JSON_TYPE, made, npmInstall, POLL, polled } from './peer.js'

const VERSION = '2.9.1'

/** @type {import('./peer.js').Peer} */
export const mountebank = {
  name: 'mountebank',
  version: VERSION,
  async prepare(folder) {
    await npmInstall(folder, 'mountebank', VERSION)
    const program = join(folder, 'node_modules/mountebank/bin/mb')
    const stub = (/** @type {string} */ method, /** @type {string} */ path, /** @type {object} */ reply) => ({
      predicates: [{ equals: { method, path } }],
      responses: [{ is: { headers: { 'Content-Type': JSON_TYPE }, body: JSON.stringify(reply) } }],
    })
    const stubs = [stub('GET', POLL, polled), stub('POST', CREATE, made)]
    // its own API needs a port beside that of the imposter
    const ownPort = await freePort()
    const file = join(folder, 'imposters.json')
    return {
      command(port) {
        writeFileSync(file, JSON.stringify({ imposters: [{ port, protocol: 'http', stubs }] }))
        return [
          ...[process.execPath, program, 'start', '--configfile', file, '--port', String(ownPort)],
          // the bench keeps its standard output as the log
          ...['--nologfile', '--pidfile', `${file}.pid`],
        ]
      },
      ready: POLL,
    }
  },
}
