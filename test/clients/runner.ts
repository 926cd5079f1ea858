/**
 * The contract of all suites. A suite is a project in the language of its clients, in a folder of its own beside this
 * file, with `clients.yaml` (the clients and their cases) and `runner.ts` (how it is run).
 */

import type { SharedSet } from './sdk-cases.ts'

/** What a case does to an endpoint: `read` changes nothing, `write` makes sessions or SQL, `steer` needs lakemock's control API. */
export type Needs = 'read' | 'write' | 'steer'

/** A client that others publish, as in `clients.yaml`. */
export interface Client {
  /** Its short name, which is unique: `huaweicloudsdkmrs`, `pylivy`. */
  readonly name: string
  /** `sdk`: a library for Huawei's APIs; `workflow`: a program that runs jobs by such a library. */
  readonly kind: 'sdk' | 'livy' | 'workflow' | 'plain'
  /** The registry and its name there: `PyPI huaweicloudsdkmrs`. */
  readonly published: string
  readonly version: string
  /** The sets of `sdk-cases.ts` whose cases it must have. */
  readonly shares: readonly SharedSet[]
  /** All its cases, by the name of the case, in kebab case. */
  readonly cases: Readonly<Record<string, { readonly needs: Needs; readonly title: string }>>
}

/** The endpoint and the cases of a run, as JSON in the file that the environment variable LAKEMOCK_TARGET names. */
export interface Target {
  /** The cases to run, as `client/case`: a suite runs only these. */
  readonly cases: readonly string[]
  /** A lakemock of this run: each case takes a project id of its own, and steers it at `{url}/_lakemock`. */
  readonly steered: boolean
  /** Without a slash at the end. Signatures and tokens are verified. */
  readonly url: string
  /** The URL of IAM; the same as `url` for a lakemock. */
  readonly iamUrl: string
  /** Like `url`, without authentication; the same as `url` for another endpoint. */
  readonly openUrl: string
  /** As `url`, over https with a self-signed certificate for localhost; only steered targets have it. */
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
  /** Sent with every signature of `access`, if that is a temporary key; only endpoints outside this run have it. */
  readonly securityToken?: string
  /** A temporary key beside `access`, or the same key. */
  readonly temporary?: { readonly access: string; readonly secret: string; readonly securityToken: string }
  readonly user?: { readonly domain: string; readonly name: string; readonly password: string }
  /** Clients that cannot sign send it as X-Auth-Token. */
  readonly token?: string
}

/** How one case ended: a line of JSON in the file that LAKEMOCK_OUTCOMES names. A case of the run without a report has failed. */
export interface Outcome {
  readonly client: string
  readonly case: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Why, if it did not pass. */
  readonly text: string
}

/** How a suite is run. */
export interface Runner {
  /** The name of its folder, which is the name of the language. */
  readonly language: string
  /** What is missing on this machine to run it, in a sentence; undefined if it can run. Checked once. */
  missing(): string | undefined
  /**
   * Installs what it needs into ignored folders and compiles it. Results of an earlier run are used again. Rejects with what the tools
   * printed.
   */
  prepare(): Promise<unknown>
  /** Runs the cases of the target. Rejects if the suite cannot start; a failed case is in the outcomes. */
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
