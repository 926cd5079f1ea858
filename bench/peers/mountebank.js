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
    const variant = async (
      /** @type {string} */ name,
      /** @type {Record<string, string>} */ headers,
      /** @type {string[]} */ ...flags
    ) => {
      const stub = (/** @type {string} */ method, /** @type {string} */ path, /** @type {object} */ reply) => ({
        predicates: [{ equals: { method, path } }],
        responses: [{ is: { headers: { 'Content-Type': JSON_TYPE, ...headers }, body: JSON.stringify(reply) } }],
      })
      const stubs = [stub('GET', POLL, polled), stub('POST', CREATE, made)]
      // its own API has a port beside that of the imposter
      const ownPort = await freePort()
      const file = join(folder, `${flags.length === 0 ? 'shipped' : 'stripped'}.json`)
      return {
        name,
        isStripped: flags.length > 0,
        command(/** @type {number} */ port) {
          writeFileSync(file, JSON.stringify({ imposters: [{ port, protocol: 'http', stubs }] }))
          return [
            ...[process.execPath, program, 'start', '--configfile', file, '--port', String(ownPort)],
            // its log is taken from its standard output
            ...['--nologfile', '--pidfile', `${file}.pid`, ...flags],
          ]
        },
        ready: POLL,
      }
    }
    return [
      await variant('mountebank', {}),
      // unless a stub says otherwise it closes the connection after each reply
      await variant('mountebank, no log, kept alive', { Connection: 'keep-alive' }, '--loglevel', 'error'),
    ]
  },
}
