/**
 * What the Dockerfile and the files beside it say about the rest of the project, checked against the project: names and
 * numbers that stand twice drift apart unseen, as `npm test` builds no image.
 */
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { defaultConfig, environmentLayer, resolveConfig } from '../../src/config/load-settings.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  bin: Record<string, string>
  engines: { node: string }
  files: string[]
  version: string
  scripts: Record<string, string>
}

interface Instruction {
  readonly name: string
  readonly rest: string
}

/** The Dockerfile's stages, each from its FROM on. */
const stages = instructionsOf(read('Dockerfile')).reduce<Instruction[][]>((found, instruction) => {
  if (instruction.name === 'FROM') found.push([])
  found.at(-1)?.push(instruction)
  return found
}, [])
const final = stages.at(-1) ?? []

/** The instructions without comments, a continued line as one. */
function instructionsOf(text: string): Instruction[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => {
      const [name = '', ...rest] = line.split(/\s+/)
      return { name: name.toUpperCase(), rest: rest.join(' ') }
    })
}

/** What the last instruction of that name says in a stage; '' if there is no such instruction. */
const lastOf = (stage: readonly Instruction[], name: string): string =>
  stage.findLast((instruction) => instruction.name === name)?.rest ?? ''

/** The ENV of the final stage. */
function finalEnvironment(): Record<string, string> {
  const pairs = final.filter(({ name }) => name === 'ENV').flatMap(({ rest }) => rest.split(' '))
  return Object.fromEntries(pairs.map((pair) => pair.split('=', 2)))
}

/** What a stage copies out of the build context. */
function sourcesFromContext(stage: readonly Instruction[]): string[] {
  return stage
    .filter(({ name, rest }) => ['COPY', 'ADD'].includes(name) && !rest.includes('--from='))
    .flatMap(({ rest }) =>
      rest
        .split(' ')
        .filter((word) => !word.startsWith('--'))
        .slice(0, -1),
    )
    .map((source) => posix.normalize(source).replace(/\/$/, ''))
}

/** Whether .dockerignore leaves a path out: the last line that covers it, or a folder above it, decides. */
function isIgnored(path: string): boolean {
  const lines = read('.dockerignore')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  return lines.reduce((ignored, line) => {
    const isException = line.startsWith('!')
    const pattern = line.slice(isException ? 1 : 0).replace(/^\/|\/$/g, '')
    const source = pattern
      .replaceAll(/[.+^$()|{}]/g, '\\$&')
      .replaceAll(/\*\*\/|\*|\?/g, (glob) => ({ '**/': '(?:.*/)?', '*': '[^/]*' })[glob] ?? '[^/]')
    return new RegExp(`^${source}(?:/.*)?$`).test(path) ? !isException : ignored
  }, false)
}

/** The words of an instruction in exec form: a JSON array; anything else is a line for a shell. */
function execForm(text: string): string[] {
  expect(text, 'exec form').toMatch(/^\[.*\]$/)
  return JSON.parse(text) as string[]
}

/** The program that a command in exec form runs, as the path that it has in this project. */
function programOf([command, script = '']: readonly string[]): string {
  expect(command).toBe('node')
  return posix.relative(lastOf(final, 'WORKDIR'), posix.resolve(lastOf(final, 'WORKDIR'), script))
}

describe('the Dockerfile', () => {
  const copied = stages.flatMap(sourcesFromContext)

  it('copies what there is, and .dockerignore lets it', () => {
    expect(copied).toContain('src')
    expect(copied.filter((source) => !existsSync(new URL(source, root)))).toEqual([])
    expect(copied.filter(isIgnored)).toEqual([])
  })

  it('gets neither build results nor private files', () => {
    const unwanted = [
      'node_modules/fastify',
      'dist/cli.js',
      '.git/config',
      '.cache/x',
      'test/a.test.ts',
      '.env',
      'x.pem',
    ]
    expect(unwanted.filter((path) => !isIgnored(path))).toEqual([])
  })

  it('gives the build what the build script reads, and runs it', () => {
    const [, script = ''] = /^node (\S+)$/.exec(manifest.scripts.build ?? '') ?? []
    expect(copied).toEqual(expect.arrayContaining([posix.dirname(script), 'LICENSE', 'package.json']))
    expect(stages[0]?.filter(({ name }) => name === 'RUN').map(({ rest }) => rest)).toContain(
      `node ${script} --no-types`,
    )
  })

  it('gives the build of the live page the configuration that its own extends', () => {
    const { extends: base } = JSON.parse(read('src/ui/tsconfig.json')) as { extends: string }
    expect(copied).toContain(posix.join('src/ui', base))
  })

  it('ships what the package needs to run: its files but the documentation', () => {
    const out = stages[0]?.find(({ rest }) => rest.includes('cp -R'))?.rest ?? ''
    const [, shipped = ''] = /cp -R (.+) \/app\//.exec(out) ?? []
    const isDocumentation = (file: string): boolean => /^(docs|examples|.*\.md)$/.test(file)
    const needed = manifest.files.filter((file: string) => !isDocumentation(file))
    expect(shipped.split(' ')).toEqual([...needed, 'package.json', 'LICENSE'])
  })

  it('says what it is, of which version, and where its bill of materials and licences are', () => {
    const labels = lastOf(final, 'LABEL')
    for (const key of ['title', 'description', 'licenses', 'version', 'revision', 'source', 'documentation']) {
      expect(labels).toContain(`org.opencontainers.image.${key}=`)
    }
    expect(final).toContainEqual({ name: 'ARG', rest: `VERSION=${manifest.version}` })
    const files = [...labels.matchAll(/="\/app\/(dist\/[^"]+)"/g)].map(([, file = '']) => file)
    expect(files).toEqual(['dist/sbom.cdx.json', 'dist/THIRD-PARTY-NOTICES.txt'])
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
  })

  it('copies from stages that it has', () => {
    const names = stages.map(([from]) => / AS (\S+)$/i.exec(from?.rest ?? '')?.[1])
    const used = stages.flat().flatMap(({ rest }) => /--from=(\S+)/.exec(rest)?.[1] ?? [])
    expect(used.length).toBeGreaterThan(0)
    expect(names).toEqual(expect.arrayContaining(used))
  })

  it('needs no builder but the classic one', () => {
    expect(read('Dockerfile')).not.toMatch(/^# *(syntax|escape)=/im)
    expect(read('Dockerfile')).not.toMatch(/<<-?\w|--(link|mount|chmod|parents|exclude|start-interval)\b/)
  })

  it('runs on a version of Node that package.json allows', () => {
    const bases = stages.map(([from]) => /^node:(\d+)-/.exec(from?.rest ?? '')?.[1])
    expect(new Set(bases).size).toBe(1)
    expect(Number(bases[0])).toBeGreaterThanOrEqual(Number(minimumNode().split('.')[0]))
  })

  it('does not run as root', () => {
    expect(lastOf(final, 'USER')).not.toMatch(/^(|root|0)(:|$)/)
    // what comes behind USER belongs to that user as well
    expect(final.findIndex(({ name }) => name === 'USER')).toBeGreaterThan(
      final.findLastIndex(({ name }) => ['RUN', 'COPY', 'ADD'].includes(name)),
    )
  })

  it('starts the program that package.json names, without a shell before it', () => {
    const entrypoint = execForm(lastOf(final, 'ENTRYPOINT'))
    expect(programOf(entrypoint)).toBe(manifest.bin.lakemock)
    // more words would stand before the flags that docker run passes
    expect(entrypoint).toHaveLength(2)
    expect(lastOf(final, 'CMD')).toBe('')
  })

  it('asks the same program whether it is well', () => {
    const [, command = ''] = /\bCMD (.*)$/.exec(lastOf(final, 'HEALTHCHECK')) ?? []
    const words = execForm(command)
    expect(programOf(words)).toBe(manifest.bin.lakemock)
    expect(words.slice(2)).toEqual(['healthcheck'])
  })

  it('exposes the default port, and listens beyond the loopback interface', () => {
    expect(lastOf(final, 'EXPOSE')).toBe(String(defaultConfig.port))
    // throws if a LAKEMOCK_ name is not a setting
    const { config } = resolveConfig([environmentLayer(finalEnvironment())])
    expect(config).toEqual({ ...defaultConfig, host: '0.0.0.0' })
  })
})

describe('compose.yaml', () => {
  const { lakemock } = (
    parse(read('compose.yaml')) as {
      services: { lakemock: { ports: string[]; volumes: string[]; command: string[]; read_only: boolean } }
    }
  ).services

  it('publishes the default port, to this machine alone', () => {
    expect(lakemock.ports).toEqual([`127.0.0.1:${defaultConfig.port}:${defaultConfig.port}`])
  })

  it('starts with a file that is in the folder it mounts', () => {
    const [source = '', target = '', mode] = lakemock.volumes[0]?.split(':') ?? []
    const file = lakemock.command[lakemock.command.indexOf('--fixtures') + 1] ?? ''
    expect(mode).toBe('ro')
    expect(file.startsWith(`${target}/`)).toBe(true)
    expect(existsSync(new URL(posix.join(source, posix.relative(target, file)), root))).toBe(true)
  })

  it('keeps the root file system read-only', () => {
    expect(lakemock.read_only).toBe(true)
  })
})

describe('the CI workflow', () => {
  const workflow = read('.github/workflows/ci.yml')
  const { jobs } = parse(workflow) as {
    jobs: {
      test: { strategy: { matrix: { node: string[] } }; steps: { run?: string }[] }
      clients: { steps: { run?: string }[] }
      image: { strategy: { matrix: { include: { platform: string }[] } } }
    }
  }

  it('tests on the oldest version of Node that package.json allows, and on that of the image', () => {
    const [base] = final
    const versions = jobs.test.strategy.matrix.node
    expect(versions).toContain(minimumNode())
    expect(versions).toContain(/^node:(\d+)-/.exec(base?.rest ?? '')?.[1])
    // a bare 22.10 would be the number 22.1
    expect(versions.every((version) => typeof version === 'string')).toBe(true)
  })

  it('runs scripts that there are', () => {
    const scripts = [...jobs.test.steps, ...jobs.clients.steps].flatMap(
      ({ run = '' }) => /^npm (?:run )?(?!ci$)(\S+)/.exec(run)?.[1] ?? [],
    )
    expect(scripts).toEqual(['lint', 'typecheck', 'test', 'test:memory', 'test:package', 'test:clients'])
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts))
  })

  it('builds the image for both kinds of machine', () => {
    const platforms = jobs.image.strategy.matrix.include.map(({ platform }) => platform)
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64'])
  })

  it('asks the image on the default port', () => {
    expect(workflow).toContain(`http://127.0.0.1:${defaultConfig.port}/_lakemock/ready`)
  })
})

/** The version of Node in `>=20.19`. */
function minimumNode(): string {
  const [, version = ''] = /^>=([\d.]+)$/.exec(manifest.engines.node) ?? []
  expect(version, 'engines of package.json').not.toBe('')
  return version
}
