import { Readable } from 'node:stream'
import type { Static, TSchema } from 'typebox'
import type { Identity } from './auth/authenticate.ts'
import type { UnknownFields } from './core/known-fields.ts'
import type { Problem } from './core/problem.ts'
import type { TextPlace } from './journal/body.ts'
import type { EntryReport, NotedSubject } from './journal/entry.ts'
import type { ResourceKind } from './model/tombstones.ts'
import type { World } from './world/world.ts'

/** How the replies of a project are worded. */
export type Dialect = World['settings']['dialect']

/** One request as an operation sees it: validated, authenticated, and with its world up to date. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly world: World
  readonly caller: Identity | undefined
  /** The scheme and host that the caller used, as `http://127.0.0.1:4580`: for the links in a reply. */
  readonly origin: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** The path and the query as received, and the headers with their names in lower case. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** What the log says of the request beside its status. */
  readonly notes: Notes
}

/** The body of a request before it is parsed. */
export interface UnreadBody {
  readonly text: string
  readonly contentType: string | undefined
}

/** A request whose path or method no operation has. */
export interface UnknownRequest {
  readonly method: string
  /** The path and the query as received. */
  readonly target: string
  readonly origin: string
  readonly dialect: Dialect
}

/** What an operation records about the request for the log and the journal. */
export interface Notes {
  /** The stub that decided the reply, if a stub was looked for. */
  answeredBy?: string
  /** What of its SQL or code was checked, and what was assumed. */
  report?: EntryReport
  /** The resource that the request was about. */
  subject?: Subject
  /** The fields of its body and its query that nothing reads. */
  unknownFields?: UnknownFields
}

export interface Subject extends NotedSubject {
  readonly kind: ResourceKind
}

/** SQL or a job, as far as requests note it. */
interface NotedWork {
  readonly id: string
  readonly history: Subject['history']
  readonly plan: { readonly answeredBy: string; readonly report: EntryReport | undefined }
  readonly engineSql: string | undefined
}

/** Notes the SQL or the job of a request, its state before the request, and what decides its result. */
export function noteWork(notes: Notes, kind: ResourceKind, work: NotedWork, isNew = false): void {
  const { id, history, plan } = work
  notes.subject = { kind, id, before: isNew ? undefined : history.state, history, ran: work }
  notes.answeredBy = plan.answeredBy
  if (plan.report !== undefined) notes.report = plan.report
}

/** What an operation returns; `src/http` writes it. */
export interface Reply<Status extends number = number, Body = unknown> {
  readonly status: Status
  readonly body: Body
  readonly headers?: Readonly<Record<string, string>>
}

/** A body that is sent as it is, with its own content type. */
export interface TextReply extends Reply<200, string> {
  readonly headers: { readonly 'content-type': string }
}

/** A body that is sent in pieces, with its own content type, until it ends or the client leaves. */
export interface StreamReply extends Reply<200, Readable> {
  readonly headers: { readonly 'content-type': string } & Readonly<Record<string, string>>
}

/** The schema of each status's body; `4xx` and `5xx` stand for the statuses that are not listed. */
export type Replies = Readonly<Record<number | string, TSchema>>

/** One operation of an API: its route, its schemas, and the function that handles it. */
export interface Operation {
  /** The API's own name of it. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As Fastify writes paths: `:session_id` for a parameter. */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly params?: TSchema
  readonly query?: TSchema
  /** The body; an operation without this schema ignores any body. */
  readonly body?: TSchema
  /** The refusal of a request before its body is read; undefined if the operation may handle it. */
  refuse?(call: Pick<Call, 'target' | 'headers'>): Reply | undefined
  /** Whether a request may have any content type, also one that is not a media type. */
  readonly ignoresContentType?: boolean
  /** Reads the body in a way of its own, also an empty one. Absent: as JSON. */
  readBody?(body: UnreadBody, world: World): unknown
  /** The body as OpenAPI shows it, if `body` leaves rules to the handler, whose messages are better. */
  readonly publishedBody?: TSchema
  /** Headers of the replies below 300 beside those of every reply, each with a description. */
  readonly replyHeaders?: Readonly<Record<string, string>>
  /** The content types of the replies below 300; application/json when absent. The schema of a text is a string. */
  readonly produces?: readonly string[]
  /** The place of the code or the SQL in the body. */
  readonly text?: TextPlace
  readonly replies: Replies
  /**
   * Loads the parts of the program that the operation needs: undefined if they are loaded. It runs before the journal counts the
   * request as received: a test that waits for the request may then move the clock, and must not move it before the operation begins.
   */
  prepare?(world: World): Promise<void> | undefined
  /** A refusal in the words of this operation, if they differ from those of its service; undefined leaves it to the service. */
  wireError?(problem: Problem, world: World | undefined): Reply | undefined
  // a method, so that an operation with narrower types is one, too
  handle(call: Call): Reply | Promise<Reply>
}

/** Read-only at every depth: a handler may return what it must not change. */
type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

/** The replies that a table of schemas allows; an error body that the service words itself has no entry here. */
type ReplyOf<R extends Replies> = {
  [Status in keyof R]: Status extends number ? Reply<Status, DeepReadonly<Static<R[Status]>>> : never
}[keyof R]

/** An operation whose handler is typed by its schemas. */
interface Definition<
  Id extends string,
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  R extends Replies,
> extends Omit<Operation, 'handle'> {
  readonly id: Id
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly replies: R
  handle(
    call: Call<Static<Params>, Static<Query>, Static<Body>>,
  ): ReplyOf<R> | TextReply | StreamReply | Promise<ReplyOf<R> | TextReply | StreamReply>
}

/** Declares an operation: the schemas give the types of params, query, body and reply. */
export function defineOperation<
  const Id extends string,
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  R extends Replies,
>(definition: Definition<Id, Params, Query, Body, R>): Operation & { readonly id: Id } {
  return definition
}

/**
 * The operations of a service, checked against a table of names: an operation with another name does not compile, and neither does a
 * list without one of the names.
 */
export function namedOperations<Name extends string, Id extends Name>(
  _names: readonly Name[],
  operations: readonly (Operation & { readonly id: Id })[],
  ..._missing: [Name] extends [Id] ? [] : [missing: Exclude<Name, Id>]
): readonly Operation[] {
  return operations
}

/** A reply with its types as narrow as they are written. */
export function reply<const Status extends number, const Body>(
  status: Status,
  body: Body,
  headers?: Reply['headers'],
): Reply<Status, Body> {
  return headers === undefined ? { status, body } : { status, body, headers }
}

/** A reply of status 200. */
export const ok = <const Body>(body: Body): Reply<200, Body> => reply(200, body)

/** A reply of status 200 that is not JSON. */
export const textReply = (body: string, contentType: string): TextReply => ({
  status: 200,
  body,
  headers: { 'content-type': contentType },
})

/** A reply of status 200 that is made while it is sent. */
export const streamReply = (pieces: AsyncIterable<string>, contentType: string): StreamReply => ({
  status: 200,
  body: Readable.from(pieces),
  headers: { 'content-type': contentType },
})

/** A reply of status 200 whose JSON is written already. */
export const jsonReply = (body: string): TextReply => textReply(body, 'application/json; charset=utf-8')

/** An API service: its operations and its error format. */
export interface Service {
  readonly name: string
  /** Its name in the documentation. */
  readonly title: string
  readonly operations: readonly Operation[]
  /**
   * The operations that a dialect has beside these, or in the place of those with the same method and path. They are not part of the
   * published description.
   */
  readonly dialects?: Readonly<Partial<Record<Dialect, readonly Operation[]>>>
  /** Operations that are not emulated, but whose paths a parameter of another operation would match. */
  readonly notEmulated?: readonly Pick<Operation, 'method' | 'path'>[]
  /** Whether a request needs a token or a signature if `auth` is `verify`. */
  needsAuth(operation: Operation): boolean
  /** The effect of an authenticated request on its world, before its body is checked and the operation handles it. */
  onRequest?(world: World, params: Readonly<Record<string, string | undefined>>): void
  /** A refusal in the service's own format; undefined leaves it to the gateway. `world` is undefined outside a project. */
  wireError(problem: Problem, world: World | undefined): Reply | undefined
  /** The reply to an unknown path or method, if the dialect of the project has one; undefined leaves it to the gateway. */
  unknownRoute?(request: UnknownRequest): Reply | undefined
}
