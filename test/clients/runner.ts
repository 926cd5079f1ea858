/**
 * What the suites of clients have in common. A suite is a project in the language of its clients, in a folder of its own beside this
 * file. It holds `clients.yaml` (which clients, which cases), and `runner.ts`, which says how it is run.
 */

/** What a case does to an endpoint: `read` changes nothing, `write` makes sessions or SQL, `steer` needs lakemock's control API. */
export type Needs = 'read' | 'write' | 'steer'

/** A client that we did not write, as `clients.yaml` has it. */
export interface Client {
  /** Its short name, which is unique: `huaweicloudsdkmrs`, `pylivy`. */
  readonly name: string
  /** `sdk`: one of Huawei's, which has to have every case of `sdk-cases.ts`. */
  readonly kind: 'sdk' | 'livy' | 'plain'
  /** Where it is published, and under what name: `PyPI huaweicloudsdkmrs`. */
  readonly published: string
  readonly version: string
  /** By the name of the case, in kebab case. */
  readonly cases: Readonly<Record<string, { readonly needs: Needs; readonly title: string }>>
}

/** What a suite is aimed at. It is given as JSON, in a file that the environment variable LAKEMOCK_TARGET names. */
export interface Target {
  /** The cases to run, as `client/case`: a suite runs these and no other. */
  readonly cases: readonly string[]
  /** It is a lakemock that belongs to this run: each case takes a project id of its own, and `{url}/_lakemock` steers it. */
  readonly steered: boolean
  /** Without a slash at the end. Signatures and tokens are verified. */
  readonly url: string
  /** Where IAM is; that of `url` for a lakemock. */
  readonly iamUrl: string
  /** Like `url`, without authentication; the same as `url` for another endpoint. */
  readonly openUrl: string
  /** As `url`, over https with a self-signed certificate, by the name of localhost; steered targets alone have it. */
  readonly httpsUrl?: string
  /** The certificate that `httpsUrl` shows, in PEM. */
  readonly certificateFile?: string
  /** A region's name, by which IAM finds `projectId`. */
  readonly region: string
  readonly projectId: string
  readonly clusterId: string
  readonly queue: string
  readonly access: string
  readonly secret: string
  /** Goes with every signature of `access`, where that is a temporary key; endpoints that are not ours alone have it. */
  readonly securityToken?: string
  /** A temporary key beside `access`, or once more the same. */
  readonly temporary?: { readonly access: string; readonly secret: string; readonly securityToken: string }
  readonly user?: { readonly domain: string; readonly name: string; readonly password: string }
  /** To be sent as X-Auth-Token by clients that cannot sign. */
  readonly token?: string
}

/** How one case ended: a line of JSON in the file that LAKEMOCK_OUTCOMES names. A case that a suite was to run and did not report has failed. */
export interface Outcome {
  readonly client: string
  readonly case: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Why, where it did not pass. */
  readonly text: string
}

/** How a suite is run. */
export interface Runner {
  /** Its folder's name, which is the language's. */
  readonly language: string
  /** What is missing on this machine to run it, in a sentence; undefined where it can be run. Looks once. */
  missing(): string | undefined
  /**
   * Installs what it needs into ignored folders and compiles it. What is there from an earlier run is used. Rejects with what the tools
   * said.
   */
  prepare(): Promise<unknown>
  /** Runs the cases of the target. Rejects where that could not be begun; a case that fails is in the outcomes. */
  run(target: { readonly file: string; readonly outcomes: string }): Promise<Log>
}

/** What a suite's `runner.ts` exports. */
export interface SuiteModule {
  readonly runner: Runner
  /**
   * Runs the project in `examples/<language>` by that language's own command, in a clean environment with these variables:
   * LAKEMOCK_COMMAND says how its tests start a lakemock.
   */
  readonly runExample?: (env: Readonly<Record<string, string>>) => Promise<Log>
}

/** The output of a suite, for finding out why it failed. */
export interface Log {
  readonly exitCode: number | null
  readonly output: string
}
