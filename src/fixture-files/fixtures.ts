import type { DeclaredKey, DeclaredProject, DeclaredUser } from '../auth/directory.ts'
import { fileLayer, type Layer } from '../config/load-settings.ts'
import { settings } from '../config/settings.ts'
import type { CompileTime } from '../core/pattern.ts'
import { Problem } from '../core/problem.ts'
import { compileRule, type Rule, type RuleDefinition } from '../faults/rule.ts'
import type { DeclaredCluster } from '../model/cluster.ts'
import { DEFAULT_COMPONENTS, DEFAULT_VERSION } from '../model/cluster-defaults.ts'
import type { ClusterState } from '../model/cluster-life.ts'
import { type DeclaredElasticPool, STANDARD_MIN_CU } from '../model/elastic-pool.ts'
import { type DeclaredPackage, packageKey } from '../model/package.ts'
import type { DeclaredQueue } from '../model/queue.ts'
import type { DeclaredSchema } from '../sql/catalog.ts'
import { type DeclaredCatalogs, readCatalogs } from '../sql/declared-catalog.ts'
import { compileStub } from '../stubs/compile-stub.ts'
import type { Stub, StubDefinition } from '../stubs/stub.ts'
import { type FileError, FixturesError, type Path } from './fixtures-error.ts'
import { type QueueDeclaration, readQueues } from './queue-declaration.ts'

/** What one or more fixtures files declare. */
export interface Fixtures {
  /** Their settings, one layer per file; the last file is first and takes precedence. */
  readonly layers: readonly Layer[]
  readonly users: readonly DeclaredUser[]
  readonly keys: readonly DeclaredKey[]
  readonly projects: readonly DeclaredProject[]
  /** By name, in lower case. Undefined if no file declares queues. */
  readonly queues: ReadonlyMap<string, DeclaredQueue> | undefined
  readonly elasticPools: readonly DeclaredElasticPool[]
  readonly resources: readonly DeclaredPackage[]
  /** Undefined if no file declares clusters. */
  readonly clusters: ReadonlyMap<string, DeclaredCluster> | undefined
  /** The declared schemas, with their tables. */
  readonly catalog: readonly DeclaredSchema[]
  readonly stubs: readonly Stub[]
  readonly faults: readonly Rule[]
}

export const noFixtures: Fixtures = {
  layers: [],
  users: [],
  keys: [],
  projects: [],
  queues: undefined,
  elasticPools: [],
  resources: [],
  clusters: undefined,
  catalog: [],
  stubs: [],
  faults: [],
}

/** The content of a file that matches the schema. */
export interface FileContent {
  auth?: { users?: DeclaredUser[]; keys?: DeclaredKey[] }
  projects?: DeclaredProject[]
  queues?: QueueDeclaration[]
  elasticPools?: DeclaredElasticPool[]
  resources?: DeclaredPackage[]
  clusters?: { id: string; name?: string; state?: ClusterState; version?: string; components?: string[] }[]
  catalog?: DeclaredCatalogs
  /** Undefined in the place of one that the schema refuses. */
  stubs?: (StubDefinition | undefined)[]
  faults?: (RuleDefinition | undefined)[]
}

/** Finds the line and column of a path in a file. */
export type Locate = (path: Path, message: string) => FileError

/** Compiles what a checked file declares. Throws FixturesError with every error that the schema cannot express. */
export function readContent(content: FileContent, file: string, locate: Locate, when: CompileTime = 'now'): Fixtures {
  const errors: FileError[] = []
  const guard = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      errors.push(locate(pathOf(error.field ?? ''), error.message))
      return undefined
    }
  }
  const layer = fileLayer(file, content as Record<string, unknown>)
  for (const [key, { value, name }] of layer.values) guard(() => settings[key].parse(value, name))
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '')
  const stubs = (content.stubs ?? []).flatMap(
    (definition, index) =>
      (definition && guard(() => compileStub(definition, `${stem}#${index + 1}`, `stubs.${index}`, when))) ?? [],
  )
  const rules = (content.faults ?? []).flatMap(
    (definition, index) =>
      (definition && guard(() => compileRule(definition, `${stem}#${index + 1}`, `faults.${index}`, when))) ?? [],
  )
  const { catalog: declared } = content
  const catalog = (declared && guard(() => readCatalogs(declared, 'catalog'))) ?? []
  errors.push(
    ...repeatedNames('stubs', content.stubs, stem, locate),
    ...repeatedNames('faults', content.faults, stem, locate),
  )
  errors.push(...repeatedKeys(content, locate))
  const elasticPools = readPools(content.elasticPools ?? [], (path, message) => errors.push(locate(path, message)))
  if (errors.length > 0) throw new FixturesError(errors)
  return {
    layers: [layer],
    users: content.auth?.users ?? [],
    keys: content.auth?.keys ?? [],
    projects: content.projects ?? [],
    queues: content.queues && readQueues(content.queues),
    elasticPools,
    resources: lastOf(content.resources ?? [], resourceKey),
    clusters:
      content.clusters &&
      new Map(
        content.clusters.map(
          ({ id, name = id, state = 'running', version = DEFAULT_VERSION, components = DEFAULT_COMPONENTS }) => [
            id,
            { id, name, state, version, components },
          ],
        ),
      ),
    catalog,
    stubs,
    faults: rules,
  }
}

/**
 * Merges files. Later ones take precedence: their settings apply, their stubs and faults are tried first, and replace earlier ones
 * with the same name.
 */
export function mergeFixtures(files: readonly Fixtures[]): Fixtures {
  return files.reduce((all, file) => {
    return {
      layers: [...file.layers, ...all.layers],
      users: [...all.users, ...file.users],
      keys: [...all.keys, ...file.keys],
      projects: [...all.projects, ...file.projects],
      queues: file.queues ? new Map([...(all.queues ?? []), ...file.queues]) : all.queues,
      elasticPools: lastOf([...all.elasticPools, ...file.elasticPools], ({ name }) => name),
      resources: lastOf([...all.resources, ...file.resources], resourceKey),
      clusters: file.clusters ? new Map([...(all.clusters ?? []), ...file.clusters]) : all.clusters,
      catalog: [...all.catalog, ...file.catalog],
      stubs: layered(all.stubs, file.stubs),
      faults: layered(all.faults, file.faults),
    }
  }, noFixtures)
}

const resourceKey = ({ group = '', name }: DeclaredPackage): string => packageKey(group, name)

/** The declarations, each in the place of the first with its key, as the last one says. */
const lastOf = <T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] => [
  ...new Map(list.map((one) => [keyOf(one), one])).values(),
]

/** The declared pools. Reports a size that cannot be. */
function readPools(
  list: readonly DeclaredElasticPool[],
  report: (path: Path, message: string) => void,
): readonly DeclaredElasticPool[] {
  for (const [index, { minCu = STANDARD_MIN_CU, maxCu, failReason, state }] of list.entries()) {
    const at = ['elasticPools', index]
    const tooFew = `${at.join('.')}.maxCu must be minCu (${minCu}) or more, not ${maxCu}`
    if (maxCu !== undefined && maxCu < minCu) report([...at, 'maxCu'], tooFew)
    const isIdle = failReason !== undefined && state !== 'FAILED'
    if (isIdle) report([...at, 'failReason'], `${at.join('.')}.failReason needs state: FAILED`)
  }
  const pools = list.map((one) => ({ ...one, name: one.name.toLowerCase() }))
  return lastOf(pools, ({ name }) => name)
}

interface Named {
  readonly name: string
  readonly definition: { readonly name?: string | undefined }
}

/** Those of the later file first. A given name replaces an earlier one; a generated name is made unique. */
function layered<T extends Named>(earlier: readonly T[], later: readonly T[]): T[] {
  const given = new Set(later.map(({ definition }) => definition.name).filter((name) => name !== undefined))
  const kept = [...later, ...earlier.filter((one) => !given.has(one.name))]
  const seen = new Set<string>()
  return kept.map((one) => {
    let name = one.name
    for (let copy = 2; seen.has(name); copy++) name = `${one.name}~${copy}`
    seen.add(name)
    return name === one.name ? one : { ...one, name }
  })
}

function repeatedNames(
  section: 'stubs' | 'faults',
  list: readonly ({ readonly name?: string } | undefined)[] = [],
  stem: string,
  locate: Locate,
): FileError[] {
  const seen = new Set<string>()
  return list.flatMap((one, index) => {
    if (one === undefined) return []
    const name = one.name ?? `${stem}#${index + 1}`
    const isRepeated = seen.has(name)
    seen.add(name)
    const what = section === 'stubs' ? 'stub' : 'fault'
    return isRepeated
      ? [locate([section, index, 'name'], `there is already a ${what} named ${JSON.stringify(name)} above`)]
      : []
  })
}

/** What must differ in the items of a list of one file; in another file, a later one takes the place of an earlier one. */
function repeatedKeys(content: FileContent, locate: Locate): FileError[] {
  const { auth: { users = [], keys = [] } = {}, projects = [], queues = [] } = content
  const { elasticPools = [], resources = [], clusters = [] } = content
  const repeated = <T>(list: readonly T[], at: Path, field: string, keyOf: (one: T) => string): FileError[] => {
    const seen = new Map<string, number>()
    return list.flatMap((one, index) => {
      const [key, path] = [keyOf(one), [...at, index, field]]
      const first = seen.get(key)
      if (first === undefined) seen.set(key, index)
      return first === undefined ? [] : [locate(path, `${path.join('.')} is that of ${[...at, first].join('.')}, too`)]
    })
  }
  return [
    ...repeated(users, ['auth', 'users'], 'name', ({ domain, name }) => JSON.stringify([domain, name])),
    ...repeated(keys, ['auth', 'keys'], 'access', ({ access }) => access),
    ...repeated(projects, ['projects'], 'id', ({ id }) => id),
    ...repeated(projects, ['projects'], 'name', ({ name }) => name),
    ...repeated(queues, ['queues'], 'name', ({ name }) => name.toLowerCase()),
    ...repeated(elasticPools, ['elasticPools'], 'name', ({ name }) => name.toLowerCase()),
    ...repeated(resources, ['resources'], 'name', resourceKey),
    ...repeated(clusters, ['clusters'], 'id', ({ id }) => id),
  ]
}

/** The parts of a dotted path. */
export const pathOf = (dotted: string): Path => (dotted === '' ? [] : dotted.split('.').map(indexOrKey))

/** A part of a path: digits are the index of an item. */
export const indexOrKey = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part)
