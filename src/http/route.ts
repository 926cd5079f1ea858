import type { JournalOperation } from '../journal/entry.ts'
import type { Operation, Service } from '../operation.ts'
import { noSuchApi } from './gateway.ts'

/** An operation as it is served: one object for all of its requests. */
export interface Route {
  readonly service: Service
  readonly operation: Operation
  /** Tests call it, not the program under test: its requests are in no journal and draw no ids from a world. */
  readonly isControl: boolean
  /** What the journal keeps of the operation. */
  readonly journaled: JournalOperation
}

export function routeOf(service: Service, operation: Operation, method: string = operation.method): Route {
  const { id, text } = operation
  return {
    service,
    operation,
    isControl: service.name === 'control',
    journaled: { operation: id, api: service.name, method, textPlace: text },
  }
}

/** The route of a request whose path or method no operation has. The gateway looks for the API before it checks the caller. */
export const unknownRoute = (service: Service): Route => unlistedRoute(service, 'unknown', '*')

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
  return routeOf({ ...service, needsAuth: () => false }, operation)
}
