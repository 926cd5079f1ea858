/** The bodies of the dialect livy after they are read: no field is null, and each has its type. */
import Type, { type Static, type TSchema } from 'typebox'

const optional = <T extends TSchema>(schema: T) => Type.Optional(schema)
const text = optional(Type.String())
const whole = optional(Type.Integer())
const texts = optional(Type.Array(Type.String()))

export const createRequest = Type.Object({
  ...{ kind: text, proxyUser: text, name: text, queue: text, ttl: text, driverMemory: text, executorMemory: text },
  ...{ driverCores: whole, executorCores: whole, numExecutors: whole, heartbeatTimeoutInSecond: whole },
  ...{ jars: texts, pyFiles: texts, files: texts, archives: texts },
  conf: optional(Type.Record(Type.String(), Type.String())),
})
export type CreateRequest = Static<typeof createRequest>

export const executeRequest = Type.Object({ code: text, kind: text, msg_type: optional(Type.Unknown()) })
export const completionRequest = Type.Object({ code: text, kind: text, cursor: whole })

/** Replies in forms that the emulated API does not publish: their handlers write them. */
export const anything = Type.Unsafe<unknown>({})
