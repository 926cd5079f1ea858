/** The endpoint of the suites: lakemocks of this process, or the endpoint that was given to run.js. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type PeerCertificate } from 'node:tls'
import type { EmulatorOptions } from '../../src/index.ts'
import type { Client, Needs, Target } from './runner.ts'

/** The options of run.js, as JSON in LAKEMOCK_CLIENTS; keys come in their own variables. run.js checks them. */
export interface RunOptions {
  readonly url?: string
  readonly iamUrl?: string
  readonly project?: string
  readonly cluster?: string
  readonly region?: string
  readonly queue?: string
  readonly set?: 'read-only' | 'full'
  readonly languages?: readonly string[]
  readonly client?: string
  readonly known?: string
  readonly recordKnown?: boolean
  /** A file to which the summary of a run is appended. */
  readonly summaryFile?: string
}

/** The options of run.js; empty if vitest was started without it. */
export const readRunOptions = (env: NodeJS.ProcessEnv): RunOptions =>
  JSON.parse(env.LAKEMOCK_CLIENTS ?? '{}') as RunOptions

/** Whether a case may run: all cases on an endpoint that this run started, on another one only what its set allows. */
export function permits({ url, set }: RunOptions, needs: Needs): boolean {
  if (url === undefined) return true
  return needs === 'read' || (needs === 'write' && set === 'full')
}

/** The cases of some clients that a run contains, as `client/case`. */
export function chosenCases(runOptions: RunOptions, clients: readonly Client[]): string[] {
  return clients
    .filter(({ name }) => runOptions.client === undefined || runOptions.client === name)
    .flatMap(({ name, cases }) =>
      Object.entries(cases)
        .filter(([, { needs }]) => permits(runOptions, needs))
        .map(([title]) => `${name}/${title}`),
    )
}

/** An endpoint for any cases. */
export interface Endpoint {
  readonly target: Omit<Target, 'cases'>
  close(): Promise<void>
}

/** The endpoint of --url, with the keys of the environment. */
export function givenEndpoint(runOptions: RunOptions & { readonly url: string }, env: NodeJS.ProcessEnv): Endpoint {
  const { HUAWEICLOUD_SDK_AK: access = '', HUAWEICLOUD_SDK_SK: secret = '' } = env
  const securityToken = env.HUAWEICLOUD_SDK_SECURITY_TOKEN || undefined
  const token = env.LAKEMOCK_CLIENTS_TOKEN || undefined
  return {
    target: {
      steered: false,
      url: runOptions.url,
      iamUrl: runOptions.iamUrl ?? runOptions.url,
      openUrl: runOptions.url,
      region: runOptions.region ?? '',
      projectId: runOptions.project ?? '',
      clusterId: runOptions.cluster ?? '',
      queue: runOptions.queue ?? '',
      access,
      secret,
      ...(securityToken === undefined ? {} : { securityToken, temporary: { access, secret, securityToken } }),
      ...(token === undefined ? {} : { token }),
    },
    async close() {},
  }
}

const permanent = { access: 'CLIENTTESTACCESSKEY1', secret: 'the-secret-of-client-tests' }
const temporary = {
  access: 'CLIENTTESTTEMPORARY1',
  secret: 'the-secret-of-an-hour',
  securityToken: 'a-token-that-goes-with-the-temporary-key',
}
const user = { domain: 'testers', name: 'tester', password: 'a password for tests' }
const project = { id: '0c1ae7f2d5c84b6f9e3a4d7b8c6f5e21', name: 'cn-north-4' }

/** Starts three lakemocks: one that verifies callers, one that does not, and one that verifies and serves https. */
export async function startEndpoint(): Promise<Endpoint> {
  // a run in which no client can start needs none
  const { createEmulator } = await import('../../src/index.ts')
  const start = (more: EmulatorOptions) =>
    createEmulator({
      host: '127.0.0.1',
      // each read of a resource moves it to its next state, so no test sleeps
      clock: 'auto',
      fixtures: ['default', { auth: { keys: [permanent, temporary], users: [user] }, projects: [project] }],
      ...more,
    })
  const [verify, open, https] = await Promise.all([
    start({ auth: 'verify' }),
    start({ auth: 'off' }),
    start({ auth: 'verify', tls: true }),
  ])
  const scratch = mkdtempSync(join(tmpdir(), 'lakemock-clients-'))
  const certificateFile = join(scratch, 'certificate.pem')
  writeFileSync(certificateFile, await certificateOf(https.port))
  return {
    target: {
      steered: true,
      url: verify.url,
      iamUrl: verify.url,
      openUrl: open.url,
      httpsUrl: `https://localhost:${https.port}`,
      certificateFile,
      region: project.name,
      projectId: project.id,
      clusterId: '2b460e01-3351-4170-b0a7-57b9dd5ffef3',
      queue: 'default',
      ...permanent,
      temporary,
      user,
    },
    async close() {
      rmSync(scratch, { recursive: true, force: true })
      await Promise.all([verify.close(), open.close(), https.close()])
    },
  }
}

function certificateOf(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
      const { raw }: PeerCertificate = socket.getPeerCertificate()
      socket.end()
      const lines = raw.toString('base64').replace(/(.{64})(?!$)/g, '$1\n')
      resolve(`-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`)
    })
    socket.on('error', reject)
  })
}
