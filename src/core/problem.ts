/**
 * What can go wrong, independent of any API. Each API service translates a kind into its own errors
 * (DLI.xxxx, MRS digits, IAM's `error` object); the gateway's kinds become APIGW.xxxx for every service.
 */
export type ProblemKind =
  // thrown by spark, presto and jobs
  | 'invalid' // a field breaks its rule
  | 'no-project-id' // the client left `{project_id}` in the path
  | 'not-found' // no such session, statement or SQL execution
  | 'no-such-queue'
  | 'no-such-cluster'
  | 'no-such-object' // no such database, table, job, batch or elastic resource pool
  | 'not-supported' // the operation is not for this resource
  | 'bad-sql' // the parser refuses a text
  | 'bad-names' // the analysis refuses a text
  | 'job-failed' // a job whose reply waits for its result has failed
  | 'job-timeout' // the reply to a job waited too long; the job goes on
  | 'wrong-state' // the resource exists, but not in a state that allows this
  | 'wrong-cluster-state'
  | 'too-many-jobs' // of a cluster that have not ended
  | 'wrong-job-type' // a job of another type has what was requested
  | 'blank-id'
  | 'no-result' // the job has ended without one
  | 'many-statements' // more than one SQL statement in a request
  | 'missing-component'
  | 'cluster-version'
  | 'cluster-not-deletable' // its state does not allow it
  | 'cluster-not-scalable'
  | 'cluster-scales' // it is being scaled already
  | 'cluster-nodes' // it has fewer nodes than are removed
  | 'too-many-nodes'
  | 'too-many-tags'
  | 'tag-form' // a tag breaks its rule
  | 'no-subnet'
  | 'quota'
  | 'conflict'
  | 'engine' // the engine behind the API threw
  | 'wrong-password'
  // of the gateway
  | 'unauthenticated'
  | 'token-expired'
  | 'token-invalid'
  | 'forbidden'
  | 'web-page' // a web page that may not call us
  | 'no-such-api'
  | 'too-large'
  | 'uri-too-long'
  | 'headers-too-large'
  | 'bad-host' // the Host header
  | 'unsupported-encoding' // of the body
  | 'unsupported-transfer' // of the body
  | 'unknown-expectation'
  | 'request-timeout'
  | 'unavailable'
  | 'internal'

/** An error that the client caused or must know about. Its message is a full sentence. */
export class Problem extends Error {
  readonly kind: ProblemKind
  /** The field of the request that broke a rule, by its name in the request. */
  readonly field: string | undefined
  /** The value of the field, for services that repeat it. */
  readonly value: string | undefined
  /** The limit that is reached, for the kind `quota`: the metrics count refusals by it. */
  readonly limit: string | undefined

  constructor(kind: ProblemKind, message: string, field?: string, value?: string, limit?: string) {
    super(message)
    this.name = 'Problem'
    this.kind = kind
    this.field = field
    this.value = value
    this.limit = limit
  }
}

/** A limit is reached: its name in `lakemock_limited`, and the message for the client. */
export const overLimit = (limit: string, message: string, field?: string): Problem =>
  new Problem('quota', message, field, undefined, limit)

/** The most common problem: `field` breaks `rule`. */
export const invalid = (field: string, rule: string): Problem => new Problem('invalid', `${field} ${rule}`, field)
