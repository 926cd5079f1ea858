import { type Client, clientsOf } from './catalogue.ts'
import * as curl from './curl/runner.ts'
import * as go from './go/runner.ts'
import * as java from './java/runner.ts'
import * as node from './node/runner.ts'
import * as python from './python/runner.ts'
import type { SuiteModule } from './runner.ts'

/** A language's clients, and how they are run. */
export interface Suite extends SuiteModule {
  /** A command that says the version of what the suite runs on. */
  readonly toolchain: readonly string[]
  readonly clients: readonly Client[]
}

const suite = (module: SuiteModule, ...toolchain: readonly string[]): Suite => ({
  runner: module.runner,
  ...(module.runExample === undefined ? {} : { runExample: module.runExample }),
  toolchain,
  clients: clientsOf(module.runner.language),
})

/** To add a language: a folder with clients.yaml and runner.ts, and a line here; what takes longest comes first, and is begun first. */
export const suites: readonly Suite[] = [
  suite(python, process.env.LAKEMOCK_PYTHON || 'python3', '--version'),
  suite(go, process.env.LAKEMOCK_GO || 'go', 'version'),
  suite(java, 'java', '-version'),
  suite(node, process.execPath, '--version'),
  suite(curl, 'curl', '--version'),
]
