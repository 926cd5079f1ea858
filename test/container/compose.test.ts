/** What compose.yaml says: the shape of a compose file, and names and numbers that lakemock's own parsers must accept. */
import { readFileSync } from 'node:fs'
import Type, { type Static } from 'typebox'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { environmentLayer, resolveConfig } from '../../src/config/load-settings.ts'
import { SchemaCheck } from '../../src/core/schema-check.ts'
import { sqlEngineAddress } from '../../src/engines/engine-address.ts'
import { sparkEngineAddress } from '../../src/engines/spark-address.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const closed = { additionalProperties: false }
const texts = Type.Array(Type.String())

/** The parts of a service that compose.yaml uses, as the compose specification has them. */
const service = Type.Object(
  {
    image: Type.String({ pattern: '^[a-z0-9./-]+(:[\\w.-]+)?$' }),
    build: Type.Optional(
      Type.Union([Type.String(), Type.Object({ dockerfile_inline: Type.String({ minLength: 1 }) }, closed)]),
    ),
    command: Type.Optional(texts),
    volumes: Type.Optional(Type.Array(Type.String({ pattern: '^\\./[^:]*:/[^:]*(:ro)?$' }))),
    ports: Type.Array(Type.String({ pattern: '^127\\.0\\.0\\.1:\\d+:\\d+$' })),
    environment: Type.Optional(Type.Record(Type.String({ pattern: '^[A-Z_]+$' }), Type.String())),
    depends_on: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object({ condition: Type.Literal('service_healthy'), required: Type.Boolean() }, closed),
      ),
    ),
    profiles: Type.Optional(texts),
    healthcheck: Type.Optional(
      Type.Object(
        { test: texts, interval: Type.String({ pattern: '^\\d+s$' }), retries: Type.Integer({ minimum: 1 }) },
        closed,
      ),
    ),
    read_only: Type.Optional(Type.Boolean()),
    tmpfs: Type.Optional(texts),
    cap_drop: Type.Optional(texts),
    security_opt: Type.Optional(texts),
  },
  closed,
)
type Service = Static<typeof service>

const file = new SchemaCheck(Type.Object({ services: Type.Record(Type.String(), service) }, closed)).read(
  parse(read('compose.yaml')),
)
const serviceOf = (name: string): Service => {
  const found = file.services[name]
  if (found === undefined) throw new Error(`compose.yaml has no service ${name}`)
  return found
}
const portsOf = (name: string): string[] => serviceOf(name).ports.map((port) => port.split(':')[2] ?? '')

/** `${NAME:-default}` as docker compose replaces it. */
const filled = (text: string, env: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+):-([^}]*)\}/g, (_whole, name: string, fallback: string) => env[name] ?? fallback)
const environmentOf = (env: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(serviceOf('lakemock').environment ?? {}).map(([key, text]) => [key, filled(text, env)]),
  )

describe('compose.yaml', () => {
  it('has no engine without a profile', () => {
    const started = Object.entries(file.services).filter(([, { profiles }]) => profiles === undefined)
    expect(started.map(([name]) => name)).toEqual(['lakemock'])
    const { config } = resolveConfig([environmentLayer(environmentOf())])
    expect([config.sqlEngine, config.sparkEngine]).toEqual(['off', 'off'])
  })

  it('has room for the rows of large results, which go to a temporary file', () => {
    const { read_only: isReadOnly, tmpfs } = serviceOf('lakemock')
    expect([isReadOnly, tmpfs]).toEqual([true, ['/tmp']])
  })

  it('waits for the engines only if their profile starts them, until they are healthy', () => {
    const { depends_on: waits = {} } = serviceOf('lakemock')
    expect(Object.keys(waits).sort()).toEqual(['livy', 'trino'])
    for (const [name, { required }] of Object.entries(waits)) {
      expect(required).toBe(false)
      expect(serviceOf(name).profiles).toEqual([name])
      expect(serviceOf(name).healthcheck?.test[0]).toBe('CMD')
    }
  })

  it.each([
    ['compose.yaml', /(?:trino|livy):\/\/(?:trino|livy):[\w./-]*/g, 2],
    ['docs/engines.md', /(?:trino|livy):\/\/(?:trino|livy):[\w./-]*/g, 1],
  ])('%s names addresses of the services that lakemock accepts', (path, pattern, least) => {
    const addresses = [...new Set(read(path).match(pattern) ?? [])]
    expect(addresses.length).toBeGreaterThanOrEqual(least)
    for (const address of addresses) {
      const [kind = '', host = '', port = ''] = address.split(/:\/\/|[:/]/)
      expect(host).toBe(kind)
      expect(portsOf(host)).toContain(port)
      const isSql = kind === 'trino'
      expect(isSql ? sqlEngineAddress(address) : sparkEngineAddress(address)).toBeDefined()
      const env = environmentOf({ [isSql ? 'LAKEMOCK_SQL_ENGINE' : 'LAKEMOCK_SPARK_ENGINE']: address })
      const { config } = resolveConfig([environmentLayer(env)])
      expect(isSql ? config.sqlEngine : config.sparkEngine).toBe(address)
    }
  })

  it('has the Trino that the tests run, and the Spark whose outputs are recorded', () => {
    expect(read('test/engines/presto-server/trino/pom.xml')).toContain(
      `<version>${serviceOf('trino').image.split(':')[1]}</version>`,
    )
    const { build } = serviceOf('livy')
    const dockerfile = typeof build === 'object' ? build.dockerfile_inline : ''
    const spark = /^FROM apache\/spark:([\d.]+)-scala2\.12-/m.exec(dockerfile)?.[1]
    expect(read('test/engines/requirements-pyspark.txt')).toContain(`pyspark==${spark}`)
    expect(dockerfile).toMatch(/archive\.apache\.org\/dist\/incubator\/livy\/0\.8\.0-incubating\//)
    // a name of the Dockerfile, which docker compose must not replace
    expect(read('compose.yaml')).not.toMatch(/(?<!\$)\$\{?LIVY/)
    expect(serviceOf('livy').healthcheck?.test.at(-1)).toContain(`/${portsOf('livy')[0]}`)
  })
})
