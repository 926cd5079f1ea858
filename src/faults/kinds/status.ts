import Type from 'typebox'
import { validateHeaderName, validateHeaderValue } from '../../core/node-http.ts'
import { Problem } from '../../core/problem.ts'
import { type PresetName, presetNames, presets } from '../presets.ts'
import type { FaultKind, FaultReply } from './kind.ts'

interface Fields {
  preset?: PresetName
  status?: number
  code?: string
  message?: string
  headers?: Record<string, string>
  body?: Record<string, unknown> | string
}

/** An error in the place of the operation: nothing of it is done. */
export const status: FaultKind<Fields> = {
  kind: 'status',
  summary: "an error in the vendor's words, in the place of the operation",
  fields: {
    preset: Type.Optional(Type.Enum([...presetNames], { description: 'What the gateway really says, by name.' })),
    status: Type.Optional(Type.Integer({ minimum: 400, maximum: 599, description: 'The HTTP status.' })),
    code: Type.Optional(Type.String({ minLength: 1, description: 'The error_code; without a preset APIGW.0601.' })),
    message: Type.Optional(Type.String({ description: 'The error_msg.' })),
    headers: Type.Optional(
      Type.Record(Type.String(), Type.String(), { description: 'More headers, such as Retry-After.' }),
    ),
    body: Type.Optional(
      Type.Unsafe<Record<string, unknown> | string>({
        type: ['object', 'string'],
        description:
          'The whole body, in the place of code and message; a text is sent as it is, under the content type of `headers`.',
      }),
    ),
  },
  bare: false,
  prepare(fault, at) {
    if (fault.preset === undefined && fault.status === undefined) {
      throw new Problem('invalid', `${at} needs a preset or a status`, at)
    }
    for (const [name, value] of Object.entries(fault.headers ?? {})) checkHeader(name, value, `${at}.headers.${name}`)
    const reply = replyOf(fault)
    const isSignature = fault.preset === 'signature-invalid' && fault.message === undefined
    return {
      stage: 'request',
      ends: true,
      before: ({ canonicalRequest }) =>
        isSignature ? { ...reply, message: `${reply.message}, canonicalRequest:${canonicalRequest()}` } : reply,
    }
  },
}

/** These say how the body is sent: another value would break the connection, which other kinds do on purpose. */
const OWN_HEADERS = new Set(['content-length', 'transfer-encoding', 'connection'])

function checkHeader(name: string, value: string, at: string): void {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
  } catch (error) {
    throw new Problem('invalid', `${at}: ${(error as Error).message}`, at)
  }
  if (OWN_HEADERS.has(name.toLowerCase()))
    throw new Problem('invalid', `${at} follows from the body and cannot be set`, at)
}

function replyOf({ preset, status: given, code, message, headers = {}, body }: Fields): FaultReply {
  const base = presets[preset ?? 'internal']
  return {
    status: given ?? base.status,
    code: code ?? base.code,
    message: message ?? base.message,
    headers,
    body,
  }
}
