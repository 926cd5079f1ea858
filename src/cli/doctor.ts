import { Problem } from '../core/problem.ts'
import { FixturesError } from '../fixture-files/fixtures-error.ts'
import { reasonOf } from './client.ts'
import { type Call, type Command, print } from './command.ts'
import { type Check, checksText, fail } from './doctor/check.ts'
import { localChecks } from './doctor/local.ts'
import { checkReachable } from './doctor/reachable.ts'
import { runningChecks } from './doctor/running.ts'
import { variableChecks } from './doctor/variables.ts'
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
    const { url, checks } = await examine(call)
    const count = (state: Check['state']): number => checks.filter((check) => check.state === state).length
    const isOk = count('fail') === 0
    if (call.flags.has('--json')) print(JSON.stringify({ ok: isOk, url, checks }, undefined, 2))
    else print(`${checksText(checks)}\n\n${count('fail')} failed, ${count('warn')} warned, ${count('ok')} passed`)
    return isOk ? 0 : 1
  },
}

async function examine(call: Call): Promise<{ url: string | null; checks: Check[] }> {
  const checks = await localChecks(call)
  const target = await findTarget(call)
  if (target instanceof Problem) {
    const isKnown = checks.some(({ found }) => found === target.message)
    return { url: null, checks: isKnown ? checks : [...checks, fail('url', target.message, 'select one with --url')] }
  }
  const { url } = target
  const { checks: reachable, isUp } = await checkReachable(target, call.env)
  checks.push(...reachable)
  if (isUp) {
    try {
      checks.push(...(await runningChecks(target, call.env)))
    } catch (error) {
      checks.push(fail('service', `it stopped replying: ${reasonOf(error)}`, 'see its log'))
    }
  }
  return { url, checks: [...checks, ...variableChecks(url, call.env)] }
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
