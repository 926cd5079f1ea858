/** The types that take no parameters. */
const plainTypes: ReadonlySet<string> = new Set([
  'boolean',
  'tinyint',
  'smallint',
  'integer',
  'bigint',
  'real',
  'double',
  'varbinary',
  'json',
  'date',
  'time',
  'timestamp',
  'time with time zone',
  'timestamp with time zone',
  'interval day to second',
  'interval year to month',
  'unknown',
  'hyperloglog',
  'p4hyperloglog',
  'ipaddress',
  'color',
  'jsonpath',
  'joniregexp',
  're2jregexp',
  'likepattern',
  'codepoints',
])

/** Types of the plugins that come with the server. */
const pluginTypes: ReadonlySet<string> = new Set([
  'geometry',
  'bingtile',
  'sphericalgeography',
  'kdbtree',
  'setdigest',
  'model',
  'regressor',
  'objectid',
])

/** Types that only the newer version has. */
const newTypes: ReadonlySet<string> = new Set(['uuid', 'tdigest'])

/** Whether a type without parameters has the name, in lower case. Types that only one version has are accepted in both. */
export function isPlainType(name: string): boolean {
  return plainTypes.has(name) || pluginTypes.has(name) || newTypes.has(name)
}

/** Other names of types. */
export const typeAliases: Readonly<Record<string, string>> = { int: 'integer', 'double precision': 'double' }

/** The names of types, for hints. */
export const prestoTypeNames: readonly string[] = [
  ...plainTypes,
  ...pluginTypes,
  ...newTypes,
  ...Object.keys(typeAliases),
  ...['varchar', 'char', 'decimal', 'array', 'map', 'row'],
]
