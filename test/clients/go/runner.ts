/**
 * Runs the suite of Go's clients, and the example in Go. The tests are compiled into `.cache/go` once for each state of their sources
 * and each toolchain; what they import comes from Go's own module cache. LAKEMOCK_GO names another command than `go`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cached } from '../build-cache.ts'
import { isOlder, programs, suiteVariables } from '../child.ts'
import type { Log, Runner } from '../runner.ts'

const suite = fileURLToPath(new URL('.', import.meta.url))
const example = fileURLToPath(new URL('../../../examples/go', import.meta.url))
const command = process.env.LAKEMOCK_GO || 'go'
/** From nothing it took 35 s to 130 s on two shared cores: 340 MB of modules to fetch, and their packages to compile. */
const COMPILE_MS = 9 * 60_000
/** An endpoint that is not ours takes its time: a poll is given up after four minutes. */
const RUN_MS = 15 * 60_000

// the toolchain that is installed, and no module but the one in the folder
const { run, succeed, capture } = programs({ set: { GOTOOLCHAIN: 'local', GOWORK: 'off' } })

let found: { readonly output: string } | { readonly missing: string } | undefined

export const runner: Runner = {
  language: 'go',

  missing() {
    found ??= findGo()
    return 'missing' in found ? found.missing : undefined
  },

  prepare: compiled,

  async run({ file, outcomes }) {
    const env = { ...suiteVariables({ file, outcomes }) }
    return run(await compiled(), [`-test.timeout=${RUN_MS - 10_000}ms`], { cwd: suite, env, timeoutMs: RUN_MS })
  },
}

/** Runs `go test ./...` in `examples/go`, with `env` added to the usual environment. */
export function runExample(env: Readonly<Record<string, string>>): Promise<Log> {
  // a result that Go remembers says nothing about this lakemock
  return run(command, ['test', '-count=1', '-v', './...'], { cwd: example, env, timeoutMs: COMPILE_MS })
}

function findGo(): { readonly output: string } | { readonly missing: string } {
  const answer = capture(command, ['env', 'GOVERSION', 'GOOS', 'GOARCH'])
  if ('missing' in answer) return answer
  // a version that is being developed names none, and is newer
  const [, version = ''] = /^go(\d+\.\d+)/.exec(answer.output) ?? []
  const [, oldest = ''] = /^go (\d+\.\d+)/m.exec(readFileSync(join(suite, 'go.mod'), 'utf8')) ?? []
  if (version === '' || !isOlder(version, oldest)) return answer
  return { missing: `${command} is Go ${version}, and the clients need ${oldest} or later` }
}

/** The compiled suite, which is made if it is absent. */
async function compiled(): Promise<string> {
  const missing = runner.missing()
  if (missing !== undefined) throw new Error(missing)
  const { output: toolchain } = found as { readonly output: string }
  const sources = readdirSync(suite).filter((name) => /^go\.(mod|sum)$|\.go$/.test(name))
  return cached('go', { toolchain, files: sources.map((name) => join(suite, name)) }, (aside) =>
    succeed(command, ['test', '-c', '-o', aside, '.'], { cwd: suite, timeoutMs: COMPILE_MS }),
  )
}
