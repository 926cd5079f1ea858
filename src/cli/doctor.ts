import { Problem } from '../core/problem.ts'
import { FixturesError } from '../fixture-files/fixtures-error.ts'
import { reasonOf } from './client.ts'
import { type Call, type Command, print } from './command.ts'
import { type Check, check, fail } from './doctor/check.ts'
import { checks } from './doctor/checks.ts'
import { MAX_PROJECTS, readInstance, readPlace, readProject } from './doctor/facts.ts'
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
    const { url, checks: found } = await examine(call)
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

async function examine(call: Call): Promise<{ url: string | null; checks: Check[] }> {
  const found = await check(checks.machine, call)
  const target = await findTarget(call)
  if (target instanceof Problem) {
    const isKnown = found.some((one) => one.found === target.message)
    return {
      url: null,
      checks: isKnown ? found : [...found, { name: 'url', ...fail(target.message, 'select one with --url') }],
    }
  }
  const place = await readPlace(target, call.env)
  found.push(...(await check(checks.url, place)))
  if (place.running !== undefined) {
    try {
      const instance = await readInstance(place)
      found.push(...(await check(checks.instance, instance)))
      for (const world of instance.worlds.slice(0, MAX_PROJECTS))
        found.push(...(await check(checks.project, await readProject(place, world), ` of ${world.project_id}`)))
    } catch (error) {
      found.push({ name: 'service', ...fail(`it stopped replying: ${reasonOf(error)}`, 'see its log') })
    }
  }
  return { url: place.url, checks: [...found, ...(await check(checks.variables, place))] }
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
