import { Problem } from '../core/problem.ts'
import { FixturesError } from '../fixture-files/fixtures-error.ts'
import { type Call, type Command, print } from './command.ts'
import { type Check, fail } from './doctor/check.ts'
import { checkPlace } from './doctor/instance.ts'
import { checkFiles, checkNode } from './doctor/machine.ts'
import { checkVariables } from './doctor/variables.ts'
import { INSECURE_FLAG, type Target, targetOf, URL_FLAG } from './target.ts'

export const command: Command = {
  usage: ['[--url URL | settings] [--json]'],
  about: `Checks a running instance and the environment of the programs under test, and says how to fix each problem: whether the
instance is reachable or another program has its port, its version, readiness and clocks, whether the environment's key is accepted,
the variables of the SDKs and proxies, Node.js, settings and fixtures files, active fault rules, and statements without a stub.
A warning may be intended. It changes nothing.`,
  flags: [URL_FLAG, INSECURE_FLAG, { name: '--json', hint: '', help: 'Print {"ok", "url", "checks"} as JSON.' }],
  settings: 'all',
  examples: [
    { line: 'lakemock doctor', does: 'check the instance on this machine' },
    { line: 'lakemock doctor --url http://lakemock:4580 --json', does: 'check another machine, and print JSON' },
  ],
  exits: { 0: 'no check failed', 1: 'a check failed' },
  async run(call) {
    const target = await findTarget(call)
    const url = target instanceof Problem ? null : target.url
    const found: Check[] = []
    for await (const one of examine(call, target)) found.push(one)
    const count = (state: Check['state']): number => found.filter((one) => one.state === state).length
    const isOk = count('fail') === 0
    if (call.flags.has('--json')) print(JSON.stringify({ ok: isOk, url, checks: found }, undefined, 2))
    else {
      const totals = `${count('fail')} failed, ${count('warn')} warned, ${count('ok')} passed`
      print([...found.map(textOf), '', totals].join('\n'))
    }
    return isOk ? 0 : 1
  },
}

/** All checks, in the order of the output. */
async function* examine(call: Call, target: Target | Problem): AsyncGenerator<Check> {
  yield checkNode(process.versions.node)
  const files = await checkFiles(call)
  yield files
  if (!(target instanceof Problem)) {
    yield* checkPlace(target, call.env)
    yield* checkVariables(target.url, call.env)
  } else if (files.found !== target.message) yield fail('url', target.message, 'select one with --url')
}

/** Invalid fixtures files have their own check: the target is then found without them. */
async function findTarget(call: Call): Promise<Target | Problem> {
  try {
    return await targetOf(call)
  } catch (error) {
    if (error instanceof Problem) return error
    if (!(error instanceof FixturesError)) throw error
    const { settings, env } = call
    const values = new Map([...settings.values].filter(([key]) => key !== 'fixtures'))
    return findTarget({ ...call, settings: { ...settings, values }, env: { ...env, LAKEMOCK_FIXTURES: undefined } })
  }
}

/** A line, with the advice below it. */
function textOf({ name, state, found, next }: Check): string {
  const line = `${state.padEnd(4)}  ${name}: ${found.replaceAll('\n', '\n        ')}`
  return next === undefined ? line : `${line}\n      -> ${next}`
}
