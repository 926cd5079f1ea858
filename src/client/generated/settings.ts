/** Written from the schemas of the routes by UPDATE_GOLDENS=1 on test/library/shapes.test.ts: change those, not this. */

/** Settings by the names of their flags in camel case, each with a value as in a fixtures file. */
export interface Settings {
  /** The address to listen on. Default: "127.0.0.1". */
  readonly host?: string
  /** The port to listen on; 0 takes any free one. Default: 4580. */
  readonly port?: number | string
  /** Serve https, with a self-signed certificate unless one is given. Default: false. */
  readonly tls?: boolean | string
  /** The certificate (PEM) to serve https with; needs tls-key. Default: "". */
  readonly tlsCert?: string
  /** The private key (PEM) of tls-cert. Default: "". */
  readonly tlsKey?: string
  /** What is logged; a request is one line at info. Default: "info". */
  readonly logLevel?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** off: anything goes; verify: a token issued here, or a correct AK/SK signature. Default: "off". */
  readonly auth?: 'off' | 'verify'
  /** wall runs by itself, manual when told, auto from change to change. Default: "wall". */
  readonly clock?: 'wall' | 'manual' | 'auto'
  /** How many times faster than real time a wall clock runs. Default: 1. */
  readonly speed?: number | string
  /** What a statement does that no stub matches. Default: "echo". */
  readonly unmatched?: 'echo' | 'empty' | 'fail'
  /**
   * The revision of the MRS documentation to follow: the status of failures, and what a project id may be.
   * Default: "2021".
   */
  readonly docs?: '2021' | '2025' | 2021 | 2025
  /** livy: what Livy says otherwise than DLI, for its clients (docs/livy.md). Default: "dli". */
  readonly dialect?: 'dli' | 'livy'
  /** documented: only SELECT, SHOW and DESC get an sql_id; always: every SQL statement. Default: "documented". */
  readonly ids?: 'documented' | 'always'
  /**
   * A statement sent to a session that has ended: refuse it; accept it and let it wait for ever; livy: refuse as
   * Livy does (500, and 400 for looks). Default: "refuse".
   */
  readonly deadSessions?: 'refuse' | 'accept' | 'livy'
  /**
   * Whether a header or a comment of a request can ask for a fault (X-Lakemock-Fault, // lakemock: …). Default:
   * true.
   */
  readonly inBand?: boolean | string
  /** What ids and drawn durations follow from. Default: "lakemock". */
  readonly seed?: string
  /** Limit: Sessions of a project that have not ended. Default: 1000. */
  readonly limitsSessions?: number | string
  /** Limit: Statements kept of a session; older ones are 404. Default: 100. */
  readonly limitsStatements?: number | string
  /** Limit: SQL executions kept of a project; older ones are gone. Default: 1000. */
  readonly limitsExecutions?: number | string
  /** Limit: Clusters that a project can be told of. Default: 1000. */
  readonly limitsClusters?: number | string
  /** Limit: Resources that are gone and whose history is kept, of a project. Default: 1000. */
  readonly limitsHistory?: number | string
  /** Limit: Stubs that can be added to a project. Default: 1000. */
  readonly limitsStubs?: number | string
  /** Limit: Requests kept in a journal; older ones are dropped. Default: 1000. */
  readonly limitsJournal?: number | string
  /** Limit: Bytes that the requests in a journal may take, about. Default: 8388608. */
  readonly limitsJournalBytes?: number | string
  /** Limit: Fault rules that can be added to a project. Default: 1000. */
  readonly limitsFaults?: number | string
  /** Limit: Projects in one process. Default: 10000. */
  readonly limitsWorlds?: number | string
  /** Limit: IAM tokens kept; the oldest go first. Default: 10000. */
  readonly limitsTokens?: number | string
  /** Limit: Bytes of a request's body. Default: 12582912. */
  readonly limitsBody?: number | string
}
