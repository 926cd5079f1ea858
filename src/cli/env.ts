import { resolve } from 'node:path'
import { Directory } from '../auth/directory.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import type { Fixtures } from '../fixture-files/load.ts'
import { authorityOf, writeCertificate } from './certificate.ts'
import { why } from './client.ts'
import { type Call, type Command, flagOf, print } from './command.ts'
import { resolveAll } from './settings.ts'
import { linesFor, type Shell, shellNames, type Variable } from './shells.ts'
import { targetOf, URL_FLAG } from './target.ts'

/** The region that programs ask for in the documentation, and whose project an account has first. */
const DEFAULT_REGION = 'cn-north-4'
/** The services that an SDK would look for at the cloud. */
const SERVICES = ['MRS', 'DLI', 'IAM'] as const

export const command: Command = {
  usage: ['[--url URL | settings] [--shell NAME] [--project ID] [--region NAME]…'],
  about: `Prints the lines that aim each SDK at a lakemock: endpoints, a key that the fixtures declare, and a project. Each line stands
under a comment that says who reads it. Over https the certificate is fetched and written into a file, and the lines name it.
Nothing is contacted otherwise. LAKEMOCK_URL is not looked at, as this is where it comes from.`,
  flags: [
    { ...URL_FLAG, help: URL_FLAG.help.replace(' LAKEMOCK_URL,', '') },
    {
      name: '--shell',
      hint: shellNames.join('|'),
      help: 'For whom the lines are (default sh; on Windows powershell).',
    },
    {
      name: '--project',
      hint: 'ID',
      help: 'The project (default: the first of the fixtures, or what IAM here answers for cn-north-4).',
    },
    {
      name: '--region',
      hint: 'NAME',
      help: `A region whose endpoints are aimed here; can be repeated (default ${DEFAULT_REGION}).`,
    },
    { name: '--ca-file', hint: 'FILE', help: 'Where the certificate is written (default: a file in the run folder).' },
  ],
  settings: 'all',
  examples: [
    { line: 'eval "$(lakemock env)"', does: 'for the programs that this shell starts' },
    { line: 'lakemock env --shell dotenv > .env', does: 'for docker run --env-file, and tools that read .env' },
    { line: 'lakemock env --shell fish --region eu-west-101 | source', does: 'another region, in fish' },
  ],
  exits: { 0: 'the lines are printed', 1: 'the certificate cannot be fetched or written' },
  async run(call) {
    const shell = shellOf(call)
    const { fixtures } = resolveAll(call.settings, call.env)
    const { url } = await targetOf(call, { variable: false })
    const trust = url.startsWith('https:') ? await trustIn(url, call) : { variables: [], notes: [] }
    return print(linesFor(shell, [...variablesFor(url, fixtures, call), ...trust.variables], trust.notes))
  },
}

function shellOf(call: Call): Shell {
  const given = flagOf(call, '--shell') ?? (process.platform === 'win32' ? 'powershell' : 'sh')
  const shell = shellNames.find((name) => name === given)
  if (shell === undefined) {
    const hint = didYouMean(given, shellNames)
    throw new Problem('invalid', `--shell must be one of ${shellNames.join(', ')}, not ${given}${hint}`, '--shell')
  }
  return shell
}

function variablesFor(url: string, { users, keys, projects }: Fixtures, call: Call): Variable[] {
  const directory = new Directory()
  directory.declare(users, keys, projects)
  const key = keys.find((one) => one.securityToken === undefined) ?? keys[0]
  const project = flagOf(call, '--project') ?? directory.projects()[0]?.id ?? ''
  const regions = call.flags.get('--region') ?? [DEFAULT_REGION]
  const wrong = regions.find((region) => !/^[a-z0-9-]+$/.test(region))
  if (wrong !== undefined)
    throw new Problem('invalid', `--region must be a name such as ${DEFAULT_REGION}, not ${wrong}`, '--region')
  const readBy = {
    all: 'Python, Java, Go and Node.js SDKs, where the program gives no credentials itself',
    domain: 'the same, for credentials of an account',
    region: 'Python, Java and Go SDKs, where the program names a region; in Node.js it gives the endpoint itself',
    iam: `the same and Node.js, to look up a project${url.startsWith('https:') ? '' : '; Go takes https alone here, and does not ask with the project above'}`,
    tests: 'lakemock itself, and scripts',
    proxy: 'Python and Node.js SDKs, curl and many more: no proxy stands between',
  }
  return [
    { name: 'LAKEMOCK_URL', value: url, readBy: readBy.tests },
    { name: 'LAKEMOCK_PROJECT_ID', value: project, readBy: readBy.tests },
    { name: 'HUAWEICLOUD_SDK_AK', value: key?.access ?? 'lakemock', readBy: readBy.all },
    { name: 'HUAWEICLOUD_SDK_SK', value: key?.secret ?? 'lakemock', readBy: readBy.all },
    ...(key?.securityToken === undefined
      ? []
      : [{ name: 'HUAWEICLOUD_SDK_SECURITY_TOKEN', value: key.securityToken, readBy: readBy.all }]),
    { name: 'HUAWEICLOUD_SDK_PROJECT_ID', value: project, readBy: readBy.all },
    {
      name: 'HUAWEICLOUD_SDK_DOMAIN_ID',
      value: directory.domainOf(key?.user ?? key?.access ?? '').id,
      readBy: readBy.domain,
    },
    ...regions.flatMap((region) =>
      SERVICES.map((service) => ({
        name: `HUAWEICLOUD_SDK_REGION_${service}_${region.replaceAll('-', '_').toUpperCase()}`,
        value: url,
        readBy: readBy.region,
      })),
    ),
    { name: 'HUAWEICLOUD_SDK_IAM_ENDPOINT', value: url, readBy: readBy.iam },
    ...noProxy(url, call.env).map((variable) => ({ ...variable, readBy: readBy.proxy })),
  ]
}

/** What stands there already, and the hosts that must be reached directly. Both spellings: each has its readers. */
function noProxy(url: string, env: Call['env']): { name: string; value: string }[] {
  const hosts = [new URL(url).hostname.replace(/^\[|\]$/g, ''), 'localhost', '127.0.0.1', '::1']
  return ['NO_PROXY', 'no_proxy'].map((name) => {
    const given = (env[name] ?? env.NO_PROXY ?? env.no_proxy ?? '').split(',').map((one) => one.trim())
    return { name, value: [...new Set([...given, ...hosts])].filter(Boolean).join(',') }
  })
}

/** What makes programs believe the certificate at a URL. */
async function trustIn(url: string, call: Call): Promise<{ variables: Variable[]; notes: string[] }> {
  let text: string | undefined
  try {
    text = await authorityOf(url)
  } catch (error) {
    throw new Error(`cannot fetch the certificate of ${url}: ${why(error)}; lakemock start --tls begins one`)
  }
  if (text === undefined) {
    return {
      variables: [],
      notes: [
        'the certificate is signed by somebody whose own it does not send: let NODE_EXTRA_CA_CERTS, REQUESTS_CA_BUNDLE and SSL_CERT_FILE name that one',
      ],
    }
  }
  const given = flagOf(call, '--ca-file')
  const file = writeCertificate(url, text, given && resolve(given), call.env)
  return {
    variables: [
      { name: 'NODE_EXTRA_CA_CERTS', value: file, readBy: 'Node.js: certificates to believe beside its own' },
      {
        name: 'REQUESTS_CA_BUNDLE',
        value: file,
        readBy: 'Python SDK: certificates to believe in the place of its own',
      },
      {
        name: 'SSL_CERT_FILE',
        value: file,
        readBy: 'Go SDK on Linux, OpenSSL: certificates to believe in the place of the system’s',
      },
      { name: 'CURL_CA_BUNDLE', value: file, readBy: 'curl: certificates to believe in the place of the system’s' },
    ],
    notes: [`Java reads none of these: import ${file} into its key store, or let the SDK ignore certificates`],
  }
}
