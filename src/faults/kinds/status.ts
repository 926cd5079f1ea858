import Type from 'typebox'
import { mapOf } from '../../core/json-schema.ts'
import { invalid, Problem } from '../../core/problem.ts'
import { type PresetName, presetNames, presets } from '../presets.ts'
import { checkHeader } from './fields.ts'
import type { FaultKind, FaultReply } from './kind.ts'

interface Fields {
  preset?: PresetName
  status?: number
  code?: string
  message?: string
  headers?: Record<string, string>
  body?: Record<string, unknown> | string
}

/** An error instead of the operation, which does not run. */
export const status: FaultKind<Fields> = {
  kind: 'status',
  summary: "an error in the vendor's format; the operation does not run",
  fields: {
    preset: Type.Optional(Type.Enum([...presetNames], { description: 'An error of the real gateway, by name.' })),
    status: Type.Optional(Type.Integer({ minimum: 400, maximum: 599, description: 'The HTTP status.' })),
    code: Type.Optional(
      Type.String({ minLength: 1, description: 'The error_code; the default is that of the preset, or APIGW.0601.' }),
    ),
    message: Type.Optional(Type.String({ description: 'The error_msg; the default is that of the preset.' })),
    headers: Type.Optional(mapOf(Type.String(), { description: 'Additional headers, such as Retry-After.' })),
    body: Type.Optional(
      Type.Unsafe<Record<string, unknown> | string>({
        type: ['object', 'string'],
        description:
          'The whole body, instead of code and message. A string is sent unchanged, with the content type in `headers`.',
      }),
    ),
  },
  bare: false,
  prepare(fault, at) {
    if (fault.preset === undefined && fault.status === undefined) {
      throw new Problem('invalid', `${at} requires preset or status`, at)
    }
    for (const [name, value] of Object.entries(fault.headers ?? {})) {
      const field = `${at}.headers.${name}`
      checkHeader(name, value, field)
      checkOwn(name, field)
    }
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

/** These frame the body: another value would break the connection. Other kinds do that on purpose. */
const OWN_HEADERS = new Set(['content-length', 'transfer-encoding', 'connection', 'trailer', 'upgrade'])

function checkOwn(name: string, at: string): void {
  if (OWN_HEADERS.has(name.toLowerCase())) throw invalid(at, 'cannot be set: lakemock computes it from the body')
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
