/** Writes the client's table of operations, and what each takes and returns. */
import type { ControlContext } from '../../src/control/control-api.ts'
import { control } from '../../src/control/index.ts'
import type { Operation } from '../../src/operation.ts'
import { importsOf, writer } from './client-types.ts'
import { HEAD, type Schema } from './type-text.ts'

/** Every operation of the control API. */
export const operations: readonly Operation[] = control({} as ControlContext).operations

export function clientOperations(): string {
  const table = operations.map(
    ({ id, method, path }) => `  ${id}: ['${method}', '${path.replaceAll(/:(\w+)/g, '{$1}')}'],\n`,
  )
  const calls = operations.map((operation) => `  ${operation.id}: { ${fieldsOf(operation).join('; ')} }\n`)
  const text = [
    '/** Where each operation of the control API is. */',
    `export const operations = {\n${table.join('')}} as const`,
    '',
    'export type OperationId = keyof typeof operations',
    '',
    '/** What each takes beside its path, and what it returns. */',
    `export interface Calls {\n${calls.join('')}}`,
    '',
  ].join('\n')
  return HEAD + importsOf(text, '') + text
}

function fieldsOf({ query, body, replies }: Operation): string[] {
  const fields: string[] = []
  if (query !== undefined) fields.push(`query: ${typeOf(query)}`)
  if (body !== undefined) {
    const isOptional = [(body as Schema).type].flat().includes('null')
    fields.push(`body${isOptional ? '?' : ''}: ${typeOf(body).replace(/ \| null$/, '')}`)
  }
  const success = Object.entries(replies).find(([status]) => status.startsWith('2'))
  fields.push(`reply: ${success === undefined ? 'unknown' : typeOf(success[1])}`)
  return fields
}

const typeOf = (schema: unknown): string => writer.typeOf(schema as Schema, '    ')
