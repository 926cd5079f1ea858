import type { ErrorObject } from 'ajv'
import type { DeclaredKey, DeclaredProject, DeclaredUser } from '../auth/directory.ts'
import { fileLayer, type Layer, settings } from '../config/config.ts'
import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import { typeNames } from '../core/schema-problem.ts'
import { compileRule, type Rule, type RuleDefinition } from '../faults/rule.ts'
import type { Cluster } from '../model/sql-execution.ts'
import { compileStub } from '../stubs/compile-stub.ts'
import type { Stub, StubDefinition } from '../stubs/stub.ts'
import { errorsOf } from './check.ts'
import { type Fault, FixturesError, Locator, type Path } from './located.ts'
import { parsed } from './parsed.ts'

/** What one or more fixtures files declare. */
export interface Fixtures {
  /** Their settings, a layer a file, the strongest (the last file) first. */
  readonly layers: readonly Layer[]
  readonly users: readonly DeclaredUser[]
  readonly keys: readonly DeclaredKey[]
  readonly projects: readonly DeclaredProject[]
  /** Undefined where no file declares queues. */
  readonly queues: ReadonlySet<string> | undefined
  /** Undefined where no file declares clusters. */
  readonly clusters: ReadonlyMap<string, Cluster> | undefined
  readonly stubs: readonly Stub[]
  readonly faults: readonly Rule[]
}

export const noFixtures: Fixtures = {
  layers: [],
  users: [],
  keys: [],
  projects: [],
  queues: undefined,
  clusters: undefined,
  stubs: [],
  faults: [],
}

interface FileContent {
  auth?: { users?: DeclaredUser[]; keys?: DeclaredKey[] }
  projects?: DeclaredProject[]
  queues?: { name: string }[]
  clusters?: { id: string; name?: string; state?: string; version?: string; components?: string[] }[]
  stubs?: StubDefinition[]
  faults?: RuleDefinition[]
}

/** Reads one file's text, YAML or JSON. Throws FixturesError with every fault, each with its line and column. */
export function parseFixtures(text: string, file: string): Fixtures {
  const locator = new Locator(file, text)
  return readContent((parsed(text) ?? checked(locator)) as FileContent, file, locator)
}

function checked(locator: Locator): unknown {
  const content = locator.content() ?? {}
  const errors = errorsOf(content)
  if (errors.length > 0) throw new FixturesError(distinct(errors.map((error) => describe(error, locator))))
  return content
}

function readContent(content: FileContent, file: string, locator: Locator): Fixtures {
  const faults: Fault[] = []
  const guard = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      faults.push(locator.at(pathOf(error.field ?? ''), error.message))
      return undefined
    }
  }
  const layer = fileLayer(file, content as Record<string, unknown>)
  for (const [key, { value, name }] of layer.values) guard(() => settings[key].parse(value, name))
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, '')
  const stubs = (content.stubs ?? []).flatMap(
    (definition, index) => guard(() => compileStub(definition, `${stem}#${index + 1}`, `stubs.${index}`)) ?? [],
  )
  const rules = (content.faults ?? []).flatMap(
    (definition, index) => guard(() => compileRule(definition, `${stem}#${index + 1}`, `faults.${index}`)) ?? [],
  )
  if (faults.length > 0) throw new FixturesError(faults)
  checkNames('stubs', stubs, locator)
  checkNames('faults', rules, locator)
  return {
    layers: [layer],
    users: content.auth?.users ?? [],
    keys: content.auth?.keys ?? [],
    projects: content.projects ?? [],
    queues: content.queues && new Set(content.queues.map((queue) => queue.name)),
    clusters:
      content.clusters &&
      new Map(
        content.clusters.map(({ id, name = id, state = 'running', version = '3.1.0', components = ['Presto'] }) => [
          id,
          { id, name, state, version, components },
        ]),
      ),
    stubs,
    faults: rules,
  }
}

/**
 * Several files as one, the later ones stronger: their settings hold, their stubs and faults are asked first, and one of theirs
 * takes the place of an earlier one of its name.
 */
export function mergeFixtures(files: readonly Fixtures[]): Fixtures {
  return files.reduce((all, file) => {
    return {
      layers: [...file.layers, ...all.layers],
      users: [...all.users, ...file.users],
      keys: [...all.keys, ...file.keys],
      projects: [...all.projects, ...file.projects],
      queues: file.queues ? new Set([...(all.queues ?? []), ...file.queues]) : all.queues,
      clusters: file.clusters ? new Map([...(all.clusters ?? []), ...file.clusters]) : all.clusters,
      stubs: layered(all.stubs, file.stubs),
      faults: layered(all.faults, file.faults),
    }
  }, noFixtures)
}

interface Named {
  readonly name: string
  readonly definition: { readonly name?: string | undefined }
}

/** The later file's first. One that was given a name takes the place of an earlier one of it; a name drawn up stays single. */
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

function checkNames(section: 'stubs' | 'faults', list: readonly { name: string }[], locator: Locator): void {
  const seen = new Set<string>()
  const faults: Fault[] = []
  list.forEach(({ name }, index) => {
    if (seen.has(name)) {
      const what = section === 'stubs' ? 'stub' : 'fault'
      faults.push(locator.at([section, index, 'name'], `a ${what} named ${JSON.stringify(name)} stands above`))
    }
    seen.add(name)
  })
  if (faults.length > 0) throw new FixturesError(faults)
}

const pathOf = (dotted: string): Path =>
  dotted === '' ? [] : dotted.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

/** Says what a schema's error means, at its place. */
function describe(error: ErrorObject, locator: Locator): Fault {
  const path = pathOf(error.instancePath.slice(1).replaceAll('/', '.'))
  const where = path.join('.') || 'the file'
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = (error.params as { additionalProperty: string }).additionalProperty
      const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {})
      return locator.atKey(
        path,
        key,
        `${where} has no key "${key}"${didYouMean(key, known)}; it can have ${known.join(', ')}`,
      )
    }
    case 'enum': {
      const allowed = (error.params as { allowedValues: unknown[] }).allowedValues
      const guess = didYouMean(String(error.data), allowed.map(String))
      return locator.at(
        path,
        `${where} must be one of ${allowed.join(', ')}, not ${JSON.stringify(error.data)}${guess}`,
      )
    }
    case 'required':
      return locator.at(path, `${where} needs a key "${error.params.missingProperty}"`)
    case 'type':
      return locator.at(path, `${where} must be ${typeNames(error.params.type)}, not ${JSON.stringify(error.data)}`)
    default:
      return locator.at(path, `${where} ${error.message}`)
  }
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}
