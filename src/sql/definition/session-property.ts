/** Which session properties there are, and which values they take. */
import type { Value } from '../constant/value.ts'
import { SqlFailure } from '../failure.ts'
import { type Analysis, failAt } from '../query/analysis.ts'
import type { PrestoVersion } from '../question.ts'
import { sessionProperties } from '../session-properties.ts'
import type { Place, QualifiedName } from '../syntax-tree.ts'

export interface SessionProperty {
  readonly name: string
  readonly default: string
  readonly type: string
}

/** Properties that SHOW SESSION does not list, with a default that shows what they take; undefined if that is not checked. */
const hiddenProperties: Readonly<Record<string, string | undefined>> = {
  cost_estimation_worker_count: undefined,
  enable_forced_exchange_below_group_id: undefined,
  force_single_node_output: undefined,
  join_max_broadcast_table_size: undefined,
  legacy_timestamp: undefined,
  max_grouping_sets: undefined,
  plan_with_table_node_partitioning: undefined,
  query_max_memory: '1GB',
  query_max_memory_per_node: '1GB',
  query_max_stage_count: undefined,
  query_max_total_memory: '1GB',
  query_max_total_memory_per_node: '1GB',
}

/** A property that is known to exist; undefined if it may exist. @throws SqlFailure if there is no property of this name. */
export function findProperty(analysis: Analysis, statement: Place, name: QualifiedName): SessionProperty | undefined {
  const parts = name.parts.map((part) => part.text.toLowerCase())
  const full = parts.join('.')
  if (parts.length > 2) failAt(statement, `Invalid session property '${full}'`)
  const { known, isStrict, version } = analysis.question
  const catalog = parts.length === 2 ? parts[0] : undefined
  if (catalog !== undefined && !known.catalogs().includes(catalog)) {
    if (isStrict) failAt(statement, `Catalog ${analysis.quoted(catalog)} does not exist`)
    return undefined
  }
  const found = sessionProperties(version).find((one) => one.name === full)
  if (found !== undefined) return found
  if (Object.hasOwn(hiddenProperties, full)) {
    const initial = hiddenProperties[full]
    return initial === undefined ? undefined : { name: full, default: initial, type: 'varchar' }
  }
  if (catalog !== undefined && catalog !== 'hive') return undefined
  return failAt(statement, `Session property ${analysis.quoted(full)} does not exist`)
}

/** Values of properties that are words of a list, and the list's name in 0.216. */
const words: Readonly<Record<string, { readonly name: string; readonly words: readonly string[] }>> = {
  join_distribution_type: { name: 'JoinDistributionType', words: ['BROADCAST', 'PARTITIONED', 'AUTOMATIC'] },
  join_reordering_strategy: { name: 'JoinReorderingStrategy', words: ['NONE', 'ELIMINATE_CROSS_JOINS', 'AUTOMATIC'] },
}
const powersOfTwo: ReadonlySet<string> = new Set(['task_concurrency', 'task_writer_count'])

/** Checks a value; one that is not known is accepted. */
export function checkSessionValue(property: SessionProperty, value: Value | undefined, version: PrestoVersion): void {
  if (typeof value === 'bigint' && powersOfTwo.has(property.name) && (value <= 0n || (value & (value - 1n)) !== 0n)) {
    throw new SqlFailure(`${property.name} must be a power of 2: ${value}`)
  }
  if (typeof value !== 'string') return
  if (/^[\d.]+(ns|us|ms|s|m|h|d)$/.test(property.default)) checkDuration(value)
  if (/^[\d.]+(B|kB|MB|GB|TB|PB)$/.test(property.default)) checkSize(value)
  const known = words[property.name]
  if (known === undefined || known.words.includes(value.toUpperCase())) return
  throw new SqlFailure(
    version === '333'
      ? `Invalid value [${value}]. Valid values: [${known.words.join(', ')}]`
      : `No enum constant com.facebook.presto.sql.analyzer.FeaturesConfig.${known.name}.${value.toUpperCase()}`,
  )
}

const withUnit = /^\s*\d+(?:\.\d+)?\s*([a-zA-Z]+)\s*$/

function checkDuration(text: string): void {
  const [, unit] = withUnit.exec(text) ?? []
  if (unit === undefined) throw new SqlFailure(`duration is not a valid data duration string: ${text}`)
  if (!['ns', 'us', 'ms', 's', 'm', 'h', 'd'].includes(unit)) throw new SqlFailure(`Unknown time unit: ${unit}`)
}

function checkSize(text: string): void {
  const [, unit] = withUnit.exec(text) ?? []
  if (unit === undefined) throw new SqlFailure(`size is not a valid data size string: ${text}`)
  if (!['B', 'kB', 'MB', 'GB', 'TB', 'PB'].includes(unit)) throw new SqlFailure(`Unknown unit: ${unit}`)
}
