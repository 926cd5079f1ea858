/** The part of `@duckdb/node-api` that lakemock uses. The package is installed by the user: it has 70 MB. */

export type DuckValue =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | { readonly value: bigint; readonly scale: number }
  | { readonly days: number }
  | { readonly micros: bigint }
  | { readonly bytes: Uint8Array }
  | { readonly items: readonly DuckValue[] }
  | { readonly entries: Readonly<Record<string, DuckValue>> | readonly DuckEntry[] }

export interface DuckEntry {
  readonly key: DuckValue
  readonly value: DuckValue
}

/** A type, of which lakemock only makes others. */
export interface DuckType {
  readonly typeId: number
}

export interface DuckVector {
  getItem(row: number): DuckValue
  setItem(row: number, value: DuckValue): void
  flush(): void
}

export interface DuckChunk {
  readonly rowCount: number
  getColumnVector(index: number): DuckVector
}

export interface DuckResult {
  readonly rowsChanged: number
  /** null, or a chunk without rows, is the end. */
  fetchChunk(): Promise<DuckChunk | null>
}

export interface DuckConnection {
  run(sql: string): Promise<DuckResult & { getRows(): Promise<readonly (readonly DuckValue[])[]> }>
  stream(sql: string): Promise<DuckResult>
  interrupt(): void
  closeSync(): void
  registerScalarFunction(made: DuckFunction): void
}

export interface DuckFunction {
  setName(name: string): void
}

export interface DuckInstance {
  connect(): Promise<DuckConnection>
  closeSync(): void
}

interface FunctionText {
  readonly name: string
  readonly parameterTypes: readonly DuckType[]
  readonly returnType: DuckType
  /** It gets NULL as an argument. */
  readonly specialHandling: boolean
  readonly mainFunction: (info: { setError(message: string): void }, input: DuckChunk, output: DuckVector) => void
}

type Class<Arguments extends readonly unknown[], Made> = new (...args: Arguments) => Made

export interface DuckDb {
  readonly DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<DuckInstance> }
  readonly DuckDBScalarFunction: { create(text: FunctionText): DuckFunction }
  readonly DuckDBBlobValue: Class<[Uint8Array], { readonly bytes: Uint8Array }>
  readonly DuckDBDateValue: Class<[number], { readonly days: number }>
  readonly DuckDBTimeValue: Class<[bigint], { readonly micros: bigint }>
  readonly DuckDBTimestampValue: Class<[bigint], { readonly micros: bigint }>
  readonly DuckDBDecimalValue: Class<[bigint, number, number], { readonly value: bigint; readonly scale: number }>
  readonly DuckDBListValue: Class<[readonly DuckValue[]], { readonly items: readonly DuckValue[] }>
  readonly DuckDBStructValue: Class<
    [Readonly<Record<string, DuckValue>>],
    { readonly entries: Readonly<Record<string, DuckValue>> }
  >
  readonly DuckDBMapValue: Class<[readonly DuckEntry[]], { readonly entries: readonly DuckEntry[] }>
  readonly BOOLEAN: DuckType
  readonly TINYINT: DuckType
  readonly SMALLINT: DuckType
  readonly INTEGER: DuckType
  readonly BIGINT: DuckType
  readonly FLOAT: DuckType
  readonly DOUBLE: DuckType
  readonly VARCHAR: DuckType
  readonly BLOB: DuckType
  readonly DATE: DuckType
  readonly TIME: DuckType
  readonly TIMESTAMP: DuckType
  DECIMAL(width: number, scale: number): DuckType
  LIST(of: DuckType): DuckType
  STRUCT(entries: Readonly<Record<string, DuckType>>): DuckType
  MAP(keys: DuckType, values: DuckType): DuckType
}

/** The package that the user installs. */
export const PACKAGE = '@duckdb/node-api'

/** Loads the package. Rejects if it is not installed, or has no build for this machine. */
export async function loadDuckDb(): Promise<DuckDb> {
  // a name that is not a literal stays out of the bundle
  const name: string = PACKAGE
  const loaded: { readonly default?: DuckDb } & DuckDb = await import(name)
  return loaded.default ?? loaded
}
