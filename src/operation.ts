import type { TSchema } from 'typebox'
import type { Identity } from './auth/authenticate.ts'
import type { Problem } from './core/problem.ts'
import type { TextPlace } from './journal/body.ts'
import type { NotedSubject } from './journal/entry.ts'
import type { Handlers, World } from './world/world.ts'

/** One request as an operation sees it: checked, authenticated, and with its world caught up. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly world: World
  readonly caller: Identity | undefined
  /** Where the caller reached us, as `http://127.0.0.1:4580`: for the links in a reply. */
  readonly origin: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** What the log says of it beside its status. */
  readonly notes: Notes
}

/** What an operation says of the request beside its reply, for the log and for whoever looks later. */
export interface Notes {
  /** The stub that answered, where one was asked. */
  answeredBy?: string
  /** The resource that the request was about. */
  subject?: Subject
}

export interface Subject extends NotedSubject {
  readonly kind: 'session' | 'statement' | 'sql'
}

/** What an operation answers. Handlers return it; `src/http` writes it. */
export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One operation of an API: where it lives, what it takes and gives, and the function that does it. */
export interface Operation {
  /** The API's own name of it. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As Fastify writes paths, `:session_id` for a parameter. */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly params?: TSchema
  readonly query?: TSchema
  /** The body; an operation without one takes whatever comes and looks at none of it. */
  readonly body?: TSchema
  /** What the description says of the body, where `body` leaves more to the handler, whose refusals are better worded. */
  readonly publishedBody?: TSchema
  /** Headers of the replies below 300 beside those of every reply, each with what it holds. */
  readonly replyHeaders?: Readonly<Record<string, string>>
  /** The content types of the replies below 300; application/json alone when absent. A text's shape is a string. */
  readonly produces?: readonly string[]
  /** Where in the body the code or the SQL is. */
  readonly text?: TextPlace
  /** The shape of each status's body. */
  readonly replies: Readonly<Record<number | string, TSchema>>
  // biome-ignore lint/suspicious/noExplicitAny: each handler states what its schemas have checked
  handle(call: Call<any, any, any>): Reply | Promise<Reply>
}

/** An API service: its operations, its dialect, and what it does when something is due. */
export interface Service {
  readonly name: string
  /** What the documentation calls it. */
  readonly title: string
  readonly operations: readonly Operation[]
  readonly handlers: Handlers
  /** Whether a request needs a token or a signature where `auth` is `verify`. */
  needsAuth(operation: Operation): boolean
  /** What a request does to its world by having come, from a caller who may call, whatever is wrong with it. */
  onRequest?(world: World, params: Readonly<Record<string, string | undefined>>): void
  /** A refusal in the service's own words; undefined leaves it to the gateway. `world` is missing where there is none. */
  wireError(problem: Problem, world: World | undefined): Reply | undefined
}
