/**
 * What can go wrong, in words that know no wire. An API service turns a kind into its own dialect
 * (DLI.xxxx, MRS digits, IAM's `error` object); the gateway's kinds become APIGW.xxxx for every service.
 */
export type ProblemKind =
  // the domain's
  | 'invalid' // a field breaks its rule
  | 'no-project-id' // the client left `{project_id}` in the path
  | 'not-found' // no such session, statement or SQL execution
  | 'no-such-queue'
  | 'no-such-cluster'
  | 'wrong-state' // the resource exists, but not in a state that allows this
  | 'wrong-cluster-state'
  | 'many-statements' // more than one SQL statement in a request
  | 'missing-component'
  | 'cluster-version'
  | 'quota'
  | 'conflict'
  | 'engine' // what stands behind the API threw
  | 'wrong-password'
  // the gateway's
  | 'unauthenticated'
  | 'token-expired'
  | 'token-invalid'
  | 'forbidden'
  | 'no-such-api'
  | 'too-large'
  | 'uri-too-long'
  | 'unavailable'
  | 'internal'

/** A refusal that a caller caused or must know about. Its message is a full sentence for a person. */
export class Problem extends Error {
  readonly kind: ProblemKind
  /** The field of the request that broke a rule, as the wire names it. */
  readonly field: string | undefined
  /** What the field held, where a dialect repeats it. */
  readonly value: string | undefined

  constructor(kind: ProblemKind, message: string, field?: string, value?: string) {
    super(message)
    this.name = 'Problem'
    this.kind = kind
    this.field = field
    this.value = value
  }
}

/** The common refusal: `field` breaks `rule`. */
export const invalid = (field: string, rule: string): Problem => new Problem('invalid', `${field} ${rule}`, field)
