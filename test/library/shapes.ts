/**
 * Writes the client's types from the schemas that the routes check: what `src/client/generated` and `src/client/generated/operations.ts` have to
 * hold. Types that are written out, and not inferred, keep the schemas' library out of the published declarations.
 */
import { spawnSync } from 'node:child_process'
import type { TSchema } from 'typebox'
import * as dli from '../../src/apis/dli/schemas.ts'
import * as mrs from '../../src/apis/mrs/schemas.ts'
import { settingKeys, settings } from '../../src/config/config.ts'
import * as agenda from '../../src/control/agenda-control.ts'
import * as clocks from '../../src/control/clock-control.ts'
import * as clusters from '../../src/control/cluster-control.ts'
import type { ControlContext } from '../../src/control/control-api.ts'
import * as faults from '../../src/control/fault-control.ts'
import * as gates from '../../src/control/gate-control.ts'
import * as histories from '../../src/control/history-control.ts'
import { control } from '../../src/control/index.ts'
import * as journal from '../../src/control/journal-control.ts'
import { filter } from '../../src/control/journal-filter.ts'
import * as process from '../../src/control/process-control.ts'
import * as sessions from '../../src/control/session-control.ts'
import * as worldSettings from '../../src/control/settings-control.ts'
import * as snapshots from '../../src/control/snapshot-control.ts'
import * as sql from '../../src/control/sql-control.ts'
import { history } from '../../src/control/state-history.ts'
import * as statements from '../../src/control/statement-control.ts'
import * as stubs from '../../src/control/stub-control.ts'
import { unmatchedList } from '../../src/control/unmatched-control.ts'
import * as verifications from '../../src/control/verification-control.ts'
import { waitQuery } from '../../src/control/wait-for-state.ts'
import * as worlds from '../../src/control/world-control.ts'
import { patternSchema } from '../../src/core/pattern.ts'
import { ruleSchema } from '../../src/faults/rule.ts'
import type { Operation } from '../../src/operation.ts'
import { snapshotHead } from '../../src/snapshot/form.ts'
import { stubSchema } from '../../src/stubs/stub.ts'
import { root } from '../readme/blocks.ts'

interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

const duration: TSchema = {
  type: ['string', 'number', 'array'],
  items: { type: ['string', 'number'] },
  description: '"250ms", "5s", "1m", a number of milliseconds, or [min, max] of these.',
}

/** The types by the file that holds them, in the order in which they stand there. */
const files: Readonly<Record<string, Readonly<Record<string, TSchema>>>> = {
  stubs: {
    Pattern: patternSchema,
    Duration: duration,
    StubDefinition: stubSchema,
    Stub: stubs.stub,
    StubList: stubs.stubList,
  },
  faults: { FaultDefinition: ruleSchema, Fault: faults.fault, FaultList: faults.faultList },
  clock: {
    Clock: clocks.clock,
    ClockChange: clocks.clockChange,
    Advance: clocks.advance,
    Advanced: clocks.advanced,
    Agenda: agenda.agenda,
    Gate: gates.gate,
    GateList: gates.gateList,
    GateChanged: gates.gateReleased,
  },
  world: {
    Health: process.health,
    Readiness: process.readiness,
    WorldSettings: worldSettings.publishedSettings,
    WorldView: worlds.world,
    WorldList: worlds.worldList,
    WorldReset: worlds.worldReset,
    AllReset: worlds.allReset,
    WorldDeleted: worlds.worldDeleted,
    WorldRestored: snapshots.worldRestored,
    Snapshot: snapshots.snapshot,
    Removed: stubs.removed,
  },
  dli: {
    DliSession: dli.session,
    DliStatement: dli.statement,
    SessionView: sessions.sessionControl,
    SessionList: sessions.sessionControlList,
    SessionChange: sessions.sessionChange,
    SessionEnd: sessions.killSession,
    SessionWaited: sessions.sessionWaited,
    StatementView: statements.statementControl,
    StatementError: statements.failStatement,
    StatementEnd: statements.finishStatement,
    StatementWaited: statements.statementWaited,
    WaitQuery: waitQuery,
  },
  mrs: {
    MrsSql: mrs.execution,
    SqlView: sql.sqlControl,
    SqlList: sql.sqlControlList,
    SqlError: sql.failSql,
    SqlEnd: sql.finishSql,
    SqlWaited: sql.sqlWaited,
    Cluster: clusters.cluster,
    ClusterList: clusters.clusterList,
    ClusterChange: clusters.clusterChange,
    Gone: sessions.gone,
  },
  evidence: {
    History: history,
    Unmatched: unmatchedList,
    ResourceHistory: histories.resourceHistory,
  },
  journal: {
    JournalFilter: filter,
    JournalQuery: journal.listQuery,
    JournalWaitQuery: journal.waitQuery,
    JournalEntry: journal.entry,
    JournalList: journal.entryList,
    JournalCleared: journal.cleared,
    JournalWaited: journal.waited,
  },
  verification: {
    Expectation: verifications.expectation,
    Verification: verifications.verification,
    Verified: verifications.verified,
  },
}

/** What a reply calls `As it was declared`, another schema describes. */
const fields = new Map<TSchema, Readonly<Record<string, TSchema>>>([
  [stubs.stub, { stub: stubSchema }],
  [faults.fault, { fault: ruleSchema }],
])

/** Schemas that are checked in one way and published in another. */
const aliases = new Map<TSchema | undefined, string>([
  [worldSettings.worldSettings, 'WorldSettings'],
  [snapshotHead, 'Snapshot'],
  [stubs.newStubs.checked, 'StubDefinition | readonly StubDefinition[]'],
  [faults.newFaults.checked, 'FaultDefinition | readonly FaultDefinition[]'],
])

const HEAD =
  '/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */\n'
const bare = (schema: Schema): string =>
  JSON.stringify(schema, (name, value) => (name === 'description' || name.startsWith('~') ? undefined : value))

const named = new Map<string, { name: string; description: string | undefined }>([
  ...Object.values(files).flatMap((types) =>
    Object.entries(types).map(([name, schema]): [string, { name: string; description: string | undefined }] => [
      bare(schema as Schema),
      { name, description: (schema as Schema).description },
    ]),
  ),
  [
    bare({ ...(duration as Schema), items: undefined } as unknown as Schema),
    { name: 'Duration', description: undefined },
  ],
])

/** A schema as a type. `own` is false where a name of its own may stand for it. */
function typeOf(schema: Schema, indent: string, own = false): string {
  const name = own ? undefined : (aliases.get(schema as TSchema) ?? named.get(bare(schema))?.name)
  if (name !== undefined) return name
  if (schema.enum !== undefined) return schema.enum.map((value) => literal(value)).join(' | ')
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => typeOf(one, indent)).join(' | ')
  const types = [schema.type ?? 'unknown'].flat()
  // a body that can be left out is null in its schema
  return [...new Set(types.map((type) => ofType(type, schema, indent)))].join(' | ')
}

function ofType(type: string, schema: Schema, indent: string): string {
  if (type === 'integer') return 'number'
  if (type === 'array') {
    const inner = schema.items === undefined ? 'unknown' : typeOf(schema.items, indent)
    return `readonly ${inner.includes(' ') && !inner.startsWith('{') ? `(${inner})` : inner}[]`
  }
  return type === 'object' ? objectOf(schema, indent) : type
}

function objectOf(schema: Schema, indent: string): string {
  const { properties = {}, required = [], additionalProperties, patternProperties } = schema
  const [values] = Object.values(patternProperties ?? {})
  if (values !== undefined) return `{ readonly [name: string]: ${typeOf(values, indent)} }`
  const deeper = `${indent}  `
  const lines = Object.entries(properties).map(([name, field]) => {
    const optional = required.includes(name) ? '' : '?'
    // a type that has a name says for itself what it is
    const isSaid = named.get(bare(field))?.description === field.description
    return `${isSaid ? '' : comment(field.description, deeper)}${deeper}readonly ${quoted(name)}${optional}: ${typeOf(field, deeper)}`
  })
  const isOpen = additionalProperties === true || (additionalProperties === undefined && lines.length === 0)
  if (isOpen) lines.push(`${deeper}readonly [name: string]: unknown`)
  return lines.length === 0 ? 'Readonly<Record<string, never>>' : `{\n${lines.join('\n')}\n${indent}}`
}

const quoted = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`)
const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))

/** A description as a comment, in lines that are not too long to read. */
function comment(text: string | undefined, indent: string): string {
  if (text === undefined) return ''
  const width = 116 - indent.length
  const lines = ['']
  for (const word of text.replaceAll('*/', '* /').split(' ')) {
    const line = lines.at(-1) as string
    if (line !== '' && line.length + word.length + 1 > width - 4) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`
}

function shapeFile(file: string): string {
  const types = Object.entries(files[file] ?? {}).map(([name, schema]) => {
    const shape = { ...schema } as { -readonly [K in keyof Schema]: Schema[K] }
    for (const [field, inner] of Object.entries(fields.get(schema) ?? {})) {
      shape.properties = { ...shape.properties, [field]: inner as Schema }
    }
    const type = typeOf(shape, '', true).replace(/ \| null$/, '')
    const declaration = type.startsWith('{') && !type.includes('\n} |') ? `interface ${name} ` : `type ${name} = `
    return `${comment(shape.description, '')}export ${declaration}${type}\n`
  })
  return HEAD + importsOf(types.join('\n'), file, './') + types.join('\n')
}

/** The imports of what a text names from the shape files. */
function importsOf(text: string, own: string, at: string): string {
  const lines = Object.entries(files).flatMap(([file, types]) => {
    const used = Object.keys(types).filter((name) =>
      new RegExp(`\\b${name}\\b`).test(text.replaceAll(/\/\*\*.*?\*\//gs, '')),
    )
    if (file === own || used.length === 0) return []
    return [`import type { ${used.join(', ')} } from '${at}${file}.ts'\n`]
  })
  return lines.length === 0 ? '\n' : `\n${lines.join('')}\n`
}

/** Every operation of the control API. */
export const operations: readonly Operation[] = control({ journaled: [] } as unknown as ControlContext).operations

function operationsFile(): string {
  const table = operations.map(
    ({ id, method, path }) => `  ${id}: ['${method}', '${path.replaceAll(/:(\w+)/g, '{$1}')}'],\n`,
  )
  const calls = operations.map((operation) => {
    const fields: string[] = []
    if (operation.query !== undefined) fields.push(`query: ${typeOf(operation.query as Schema, '    ')}`)
    if (operation.body !== undefined) {
      const isOptional = [(operation.body as Schema).type].flat().includes('null')
      fields.push(`body${isOptional ? '?' : ''}: ${typeOf(operation.body as Schema, '    ').replace(/ \| null$/, '')}`)
    }
    const status = Object.keys(operation.replies).find((one) => one.startsWith('2')) as string
    fields.push(`reply: ${typeOf(operation.replies[status] as Schema, '    ')}`)
    return `  ${operation.id}: { ${fields.join('; ')} }\n`
  })
  const text =
    `/** Where each operation of the control API is. */\nexport const operations = {\n${table.join('')}} as const\n\n` +
    `export type OperationId = keyof typeof operations\n\n/** What each takes beside its path, and what it answers. */\nexport interface Calls {\n${calls.join('')}}\n`
  return HEAD + importsOf(text, '', './') + text
}

/** The library's settings, each with its values and what `--help` says of it. */
function settingsFile(): string {
  const fields = settingKeys
    .filter((name) => !['fixtures', 'watch', 'durations', 'now'].includes(name))
    .map((name) => {
      const { schema, default: fallback } = settings[name]
      const { description, ...rest } = schema as Schema
      const type = typeOf(rest, '  ')
      return `${comment(`${description} Default: ${JSON.stringify(fallback)}.`, '  ')}  readonly ${name}?: ${type}${type === 'number' || type === 'boolean' ? ' | string' : ''}\n`
    })
  return `${HEAD}\n/** Settings by the names of their flags in camel case, each with a value as in a fixtures file. */\nexport interface Settings {\n${fields.join('')}}\n`
}

const contents: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(Object.keys(files).map((file) => [`generated/${file}.ts`, () => shapeFile(file)])),
  'generated/settings.ts': settingsFile,
  'generated/operations.ts': operationsFile,
}

/** The files that are written, by their paths in src/client. */
export const written = Object.keys(contents)

/** What one of them has to hold, as the formatter lays it out. */
export function contentOf(file: string): string {
  const { stdout, stderr, status } = spawnSync(
    `${root}node_modules/.bin/biome`,
    ['check', '--write', `--stdin-file-path=src/client/${file}`],
    { cwd: root, input: contents[file]?.() ?? '', encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
}
