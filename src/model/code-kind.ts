/** The kinds of sessions and statements by each of their names, and what Livy calls them (Kind.scala). */
const kinds: Readonly<Record<string, string>> = {
  spark: 'spark',
  scala: 'spark',
  pyspark: 'pyspark',
  python: 'pyspark',
  sparkr: 'sparkr',
  r: 'sparkr',
  sql: 'sql',
  shared: 'shared',
}

/** What Livy calls a kind; undefined if it does not know it. */
export const livyKind = (name: string): string | undefined => (Object.hasOwn(kinds, name) ? kinds[name] : undefined)

export const kindNames: readonly string[] = Object.keys(kinds)
