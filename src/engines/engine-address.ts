/** The values of the setting that chooses an SQL engine. */

export const coordinators = ['presto', 'trino'] as const

export interface CoordinatorAddress {
  readonly kind: (typeof coordinators)[number]
  /** `http://host:port`. */
  readonly origin: string
  /** The catalog of queries that name none; empty: the engine refuses names without a catalog. */
  readonly catalog: string
}

export interface DuckdbAddress {
  readonly kind: 'duckdb'
  /** Where each project has a file; undefined: databases are in memory. */
  readonly directory: string | undefined
}

export type SqlEngineAddress = CoordinatorAddress | DuckdbAddress

/** No engine. */
export const OFF = 'off'

export const SQL_ENGINE_FORMS =
  'off, presto://HOST:PORT/CATALOG, presto+https://…, trino://…, trino+https://…, duckdb or duckdb:FOLDER'

/** The address in a text; undefined if it has none of the forms. */
export function sqlEngineAddress(text: string): SqlEngineAddress | undefined {
  if (text === 'duckdb') return { kind: 'duckdb', directory: undefined }
  const directory = /^duckdb:(?!\/\/)(.+)$/.exec(text)?.[1]
  if (directory !== undefined) return { kind: 'duckdb', directory }
  const match = /^(presto|trino)(\+https?)?:\/\/([^/?#@\s]+)(?:\/([A-Za-z0-9_-]*))?\/?$/.exec(text)
  if (match === null) return undefined
  const [, kind, transport, host, catalog = ''] = match
  const isTls = transport === '+https'
  const url = `${isTls ? 'https' : 'http'}://${host}`
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, port } = new URL(url)
  const shownPort = port !== '' || isTls || /:80$/.test(host ?? '') ? port : '8080'
  return {
    kind: kind === 'trino' ? 'trino' : 'presto',
    origin: `${protocol}//${hostname}${shownPort === '' ? '' : `:${shownPort}`}`,
    catalog,
  }
}
