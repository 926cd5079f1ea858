import { type KnownFields, knownFieldsOf } from '../core/known-fields.ts'
import type { JournalOperation } from '../journal/entry.ts'
import type { Operation, Service } from '../operation.ts'
import { noSuchApi } from './gateway.ts'

/** An operation as it is served: one object for all of its requests. */
export interface Route {
  readonly service: Service
  readonly operation: Operation
  /** Tests call it, not the program under test: its requests are in no journal and draw no ids from a world. */
  readonly isControl: boolean
  /** What the journal keeps of the operation, and of a HEAD request for it. */
  readonly journaled: JournalOperation
  readonly journaledHead: JournalOperation
  /** The fields that the operation reads; undefined if it refuses others, or serves no API. */
  readonly fields: RouteFields | undefined
}

export interface RouteFields {
  /** undefined if there is no body, or if it may have any field. */
  readonly body: KnownFields | undefined
  readonly query: KnownFields
}

export function routeOf(service: Service, operation: Operation): Route {
  const { id, method, text } = operation
  const isControl = service.name === 'control'
  const journaled = { operation: id, api: service.name, method, textPlace: text }
  let fields: RouteFields | undefined
  return {
    service,
    operation,
    isControl,
    journaled,
    journaledHead: { ...journaled, method: 'HEAD' },
    get fields() {
      // collected by the first request: for every operation it would take a part of each start
      if (!isControl) fields ??= fieldsOf(operation)
      return fields
    },
  }
}

function fieldsOf({ body, publishedBody = body, query }: Operation): RouteFields {
  return {
    body: publishedBody && knownFieldsOf(publishedBody),
    query: (query && knownFieldsOf(query)) ?? new Map(),
  }
}

/** The name of what no operation serves, in the log and the metrics. */
export const UNKNOWN = 'unknown'

/** The route of a request whose path or method no operation has. The gateway looks for the API before it checks the caller. */
export const unknownRoute = (service: Service): Route => unlistedRoute(service, UNKNOWN, '*')

/** A route that is in no description of the API, and needs no caller: a page with a handler of its own, or what no operation serves. */
export function unlistedRoute(service: Service, id: string, path: string): Route {
  const operation: Operation = {
    id,
    method: 'GET',
    path,
    summary: '',
    description: '',
    replies: {},
    handle: () => {
      throw noSuchApi()
    },
  }
  return { ...routeOf({ ...service, needsAuth: () => false }, operation), fields: undefined }
}
