import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { body, statement } from '../servers/schemas.js'
import { CREATE, made, npmInstall, POLL, polled } from './peer.js'

/** The newest that runs on every Node.js that lakemock runs on. */
const VERSION = '5.14.2'

/** @type {import('./peer.js').Peer} */
export const prism = {
  name: 'Prism',
  version: VERSION,
  async prepare(folder) {
    await npmInstall(folder, '@stoplight/prism-cli', VERSION)
    const file = join(folder, 'openapi.json')
    const replies = (/** @type {object} */ example) => ({
      200: { description: 'A statement.', content: { 'application/json': { schema: statement, example } } },
    })
    writeFileSync(
      file,
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'bench', version: '1' },
        paths: {
          [POLL]: { get: { responses: replies(polled) } },
          [CREATE]: {
            post: {
              requestBody: { required: true, content: { 'application/json': { schema: body } } },
              responses: replies(made),
            },
          },
        },
      }),
    )
    const program = join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js')
    return [
      {
        name: 'Prism',
        isStripped: false,
        command: (port) => [process.execPath, program, 'mock', '--port', String(port), '--host', '127.0.0.1', file],
        ready: POLL,
      },
    ]
  },
}
