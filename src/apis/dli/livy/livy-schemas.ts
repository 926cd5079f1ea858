/** The bodies of the dialect livy after they are read: no field is null, and each has its type. */
import Type, { type Static } from 'typebox'
import { mapOf } from '../../../core/json-schema.ts'

const text = Type.Optional(Type.String())
const whole = Type.Optional(Type.Integer())
const texts = Type.Optional(Type.Array(Type.String()))

/** What sessions and batches have in common. */
const applicationFields = {
  ...{ proxyUser: text, name: text, queue: text, driverMemory: text, executorMemory: text },
  ...{ driverCores: whole, executorCores: whole, numExecutors: whole },
  ...{ jars: texts, pyFiles: texts, files: texts, archives: texts },
  conf: Type.Optional(mapOf(Type.String())),
}

export const createRequest = Type.Object({
  ...{ ...applicationFields, kind: text, ttl: text, heartbeatTimeoutInSecond: whole },
})
export type CreateRequest = Static<typeof createRequest>

export const createBatchRequest = Type.Object({ ...applicationFields, file: text, className: text, args: texts })
export type CreateBatchRequest = Static<typeof createBatchRequest>

export const executeRequest = Type.Object({ code: text, kind: text, msg_type: Type.Optional(Type.Unknown()) })
export const completionRequest = Type.Object({ code: text, kind: text, cursor: whole })

/** A reply in a form that the emulated API does not publish: its handler writes it. */
const anything = Type.Unsafe<unknown>({})
/** What the operations of the dialect have in common. */
export const about = {
  summary: '',
  description: 'Dialect livy.',
  replies: { 200: anything, 201: anything, 204: anything },
}
