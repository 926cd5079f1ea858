import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CREATE, JSON_TYPE, made, npmInstall, POLL, polled } from './peer.js'

const VERSION = '9.9.0'

/** @type {import('./peer.js').Peer} */
export const mockoon = {
  name: 'Mockoon',
  version: VERSION,
  async prepare(folder) {
    await npmInstall(folder, '@mockoon/cli', VERSION)
    const route = (
      /** @type {string} */ uuid,
      /** @type {string} */ method,
      /** @type {string} */ path,
      /** @type {object} */ reply,
    ) => ({
      uuid,
      type: 'http',
      documentation: '',
      method,
      endpoint: path.slice(1),
      responses: [
        {
          uuid: `${uuid}-reply`,
          body: JSON.stringify(reply),
          latency: 0,
          statusCode: 200,
          label: '',
          headers: [{ key: 'Content-Type', value: JSON_TYPE }],
          bodyType: 'INLINE',
          filePath: '',
          databucketID: '',
          sendFileAsBody: false,
          rules: [],
          rulesOperator: 'OR',
          disableTemplating: true,
          fallbackTo404: false,
          default: true,
          crudKey: 'id',
          callbacks: [],
        },
      ],
      responseMode: null,
      streamingMode: null,
      streamingInterval: 0,
    })
    const routes = [route('poll', 'get', POLL, polled), route('create', 'post', CREATE, made)]
    const file = join(folder, 'data.json')
    writeFileSync(
      file,
      JSON.stringify({
        uuid: 'bench',
        lastMigration: 33,
        name: 'bench',
        port: 3000,
        hostname: '127.0.0.1',
        endpointPrefix: '',
        latency: 0,
        folders: [],
        routes,
        rootChildren: routes.map(({ uuid }) => ({ type: 'route', uuid })),
        proxyMode: false,
        proxyHost: '',
        proxyRemovePrefix: false,
        tlsOptions: {
          enabled: false,
          type: 'CERT',
          pfxPath: '',
          certPath: '',
          keyPath: '',
          caPath: '',
          passphrase: '',
        },
        cors: false,
        headers: [],
        proxyReqHeaders: [],
        proxyResHeaders: [],
        data: [],
        callbacks: [],
      }),
    )
    const program = join(folder, 'node_modules/@mockoon/cli/bin/run.js')
    return [
      {
        name: 'Mockoon',
        isStripped: false,
        command: (port) => [
          ...[process.execPath, program, 'start', '--data', file, '--port', String(port), '--hostname', '127.0.0.1'],
          // its log is taken from its standard output
          ...['--repair', '--disable-log-to-file'],
        ],
        ready: POLL,
        // it keeps a folder of settings in the home of whoever runs it
        env: { HOME: folder },
      },
    ]
  },
}
