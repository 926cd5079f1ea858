/** The parts of the served OpenAPI description that the reference reads. */
import { createEmulator } from '../../../src/index.ts'

export interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly additionalProperties?: boolean | Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly pattern?: string
  readonly format?: string
}

export type Content = Readonly<Record<string, { readonly schema?: Schema }>>

export interface Parameter {
  readonly in: string
  readonly name: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
}

export interface Route {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

export interface Description {
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>>
}

/** An operation with its method and path. */
export interface ListedOperation {
  readonly method: string
  readonly path: string
  readonly route: Route
}

export const operationsOf = ({ paths }: Description): ListedOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({ method: method.toUpperCase(), path, route })),
  )

/** The description that an emulator serves. */
export async function servedDescription(): Promise<Description> {
  const emulator = await createEmulator({ listen: false })
  const reply = await emulator.inject({ method: 'GET', url: '/_lakemock/openapi.json' })
  await emulator.close()
  return reply.json() as Description
}
