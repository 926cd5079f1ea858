import type { FastifyError, FastifyRequest } from 'fastify'
import { noSuchApi } from './gateway.ts'
import { notJsonType } from './json-body.ts'

/** Fastify itself refuses a content type that is not a media type, and has its own rules for methods that no operation has. */
export function problemOf(error: FastifyError, { headers, is404 }: FastifyRequest): Error {
  if (is404) return noSuchApi()
  return error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? notJsonType(headers['content-type']) : error
}
