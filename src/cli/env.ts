import { resolve } from 'node:path'
import { Directory } from '../auth/directory.ts'
import { envOf } from '../config/setting-names.ts'
import { oneOfRule } from '../core/did-you-mean.ts'
import { invalid, Problem } from '../core/problem.ts'
import type { Fixtures } from '../fixture-files/fixtures.ts'
import { fetchAuthority, writeCertificate } from './certificate.ts'
import { reasonOf } from './client.ts'
import { type Call, type Command, flagOf, print } from './command.ts'
import { resolveAll } from './settings.ts'
import { linesFor, type Shell, shellNames, type Variable } from './shells.ts'
import { targetOf, URL_FLAG } from './target.ts'

/** The region in the documentation's examples; its project is the first of an account. */
const DEFAULT_REGION = 'cn-north-4'
const SERVICES = ['MRS', 'DLI', 'IAM'] as const

export const command: Command = {
  usage: ['[--url URL | settings] [--shell NAME] [--project ID] [--region NAME]…'],
  about: `Prints environment variables that point the SDKs at a running instance: endpoints, a key that the fixtures declare, and a
project. A comment above each line says which programs read it. For https, it downloads the certificate into a file and prints the
variables for it; otherwise it sends no request. It sets LAKEMOCK_URL and therefore does not read it.`,
  flags: [
    { ...URL_FLAG, help: URL_FLAG.help.replace(' LAKEMOCK_URL, else', '') },
    {
      name: '--shell',
      hint: shellNames.join('|'),
      help: 'The shell or format (default sh; on Windows powershell).',
    },
    {
      name: '--project',
      hint: 'ID',
      help: 'The project (default: the first of the fixtures, or the one that IAM returns for cn-north-4).',
    },
    {
      name: '--region',
      hint: 'NAME',
      isList: true,
      help: `A region whose endpoints are set; can be repeated (default ${DEFAULT_REGION}).`,
    },
    { name: '--ca-file', hint: 'FILE', help: 'The file for the certificate (default: a file in the run folder).' },
  ],
  settings: 'all',
  examples: [
    { line: 'eval "$(lakemock env)"', does: 'for all programs started from this shell' },
    { line: 'lakemock env --shell dotenv > .env', does: 'for docker run --env-file and tools that read .env' },
    { line: 'lakemock env --shell fish --region eu-west-101 | source', does: 'another region, in fish' },
  ],
  exits: { 0: 'the variables were printed', 1: 'the certificate could not be downloaded or written' },
  async run(call) {
    const shell = shellOf(call)
    const { fixtures } = await resolveAll(call.settings, call.env)
    const { url, token } = await targetOf(call, { variable: false })
    const trust = url.startsWith('https:') ? await trustIn(url, call) : { variables: [], notes: [] }
    return print(
      linesFor(shell, [...variablesFor(url, fixtures, call), ...tokenVariable(token), ...trust.variables], trust.notes),
    )
  },
}

function shellOf(call: Call): Shell {
  const given = flagOf(call, '--shell') ?? (process.platform === 'win32' ? 'powershell' : 'sh')
  const shell = shellNames.find((name) => name === given)
  if (shell === undefined) {
    throw invalid('--shell', oneOfRule(shellNames, given))
  }
  return shell
}

function variablesFor(url: string, { users, keys, projects }: Fixtures, call: Call): Variable[] {
  const directory = new Directory()
  directory.declare(users, keys, projects)
  const key = keys.find((one) => one.securityToken === undefined) ?? keys[0]
  const project = flagOf(call, '--project') ?? directory.projects()[0]?.id ?? ''
  const regions = call.flags.get('--region') ?? [DEFAULT_REGION]
  const invalid = regions.find((region) => !/^[a-z0-9-]+$/.test(region))
  if (invalid !== undefined)
    throw new Problem('invalid', `--region must be a name such as ${DEFAULT_REGION}, not ${invalid}`, '--region')
  const readBy = {
    all: 'Python, Java, Go and Node.js SDKs, if the program gives no credentials',
    domain: 'the same SDKs, for credentials of an account',
    region: 'Python, Java and Go SDKs, if the program gives a region; in Node.js the program gives the endpoint',
    iam: `the same SDKs and Node.js, to look up a project${url.startsWith('https:') ? '' : '; Go accepts only https here, and does not use it if the project is set'}`,
    tests: 'lakemock itself, and scripts',
    proxy: 'Python and Node.js SDKs, curl and many others: connect without a proxy',
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

function tokenVariable(token: string | undefined): Variable[] {
  if (token === undefined) return []
  return [{ name: envOf('controlToken'), value: token, readBy: 'lakemock itself and its library, for the control API' }]
}

/** The current value plus the hosts to reach directly, in both spellings: some programs read only one. */
function noProxy(url: string, env: Call['env']): { name: string; value: string }[] {
  const hosts = [new URL(url).hostname.replace(/^\[|\]$/g, ''), 'localhost', '127.0.0.1', '::1']
  return ['NO_PROXY', 'no_proxy'].map((name) => {
    const given = (env[name] ?? env.NO_PROXY ?? env.no_proxy ?? '').split(',').map((one) => one.trim())
    return { name, value: [...new Set([...given, ...hosts])].filter(Boolean).join(',') }
  })
}

/** Variables that make programs trust the certificate at a URL. */
async function trustIn(url: string, call: Call): Promise<{ variables: Variable[]; notes: string[] }> {
  let text: string | undefined
  try {
    text = await fetchAuthority(url)
  } catch (error) {
    throw new Error(
      `cannot download the certificate of ${url}: ${reasonOf(error)}; lakemock start --tls starts an instance`,
    )
  }
  if (text === undefined) {
    return {
      variables: [],
      notes: [
        'the server does not send the certificate of its authority: set NODE_EXTRA_CA_CERTS, REQUESTS_CA_BUNDLE and SSL_CERT_FILE to that certificate',
      ],
    }
  }
  const given = flagOf(call, '--ca-file')
  const file = writeCertificate(url, text, given && resolve(given), call.env)
  return {
    variables: [
      { name: 'NODE_EXTRA_CA_CERTS', value: file, readBy: 'Node.js: certificates to trust in addition to its own' },
      {
        name: 'REQUESTS_CA_BUNDLE',
        value: file,
        readBy: 'Python SDK: certificates to trust instead of its own',
      },
      {
        name: 'SSL_CERT_FILE',
        value: file,
        readBy: 'Go SDK on Linux, OpenSSL: certificates to trust instead of the system’s',
      },
      { name: 'CURL_CA_BUNDLE', value: file, readBy: 'curl: certificates to trust instead of the system’s' },
    ],
    notes: [`Java reads none of these: import ${file} into its key store, or make the SDK ignore certificates`],
  }
}
