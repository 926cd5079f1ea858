import { Problem } from '../core/problem.ts'
import { FixturesError } from '../fixture-files/located.ts'
import { why } from './client.ts'
import { type Call, type Command, print } from './command.ts'
import { type Check, checksText, fail } from './doctor/check.ts'
import { machineChecks } from './doctor/machine.ts'
import { reach } from './doctor/reach.ts'
import { serviceChecks } from './doctor/service.ts'
import { variableChecks } from './doctor/variables.ts'
import { INSECURE_FLAG, type Target, targetOf, URL_FLAG } from './target.ts'

export const command: Command = {
  usage: ['[--url URL | settings] [--json]'],
  about: `Checks a running lakemock, and the environment of the programs that are to find it, and says of each thing whether it is well
and what to do where it is not: whether it is reachable, or something else has its port; version, readiness and clocks; who may
call, with the environment's key; HUAWEICLOUD_SDK_… variables and proxies; Node.js, settings and fixtures files; rules that make
requests fail, and statements that no stub matched. What warns may well be meant. It changes nothing.`,
  flags: [URL_FLAG, INSECURE_FLAG, { name: '--json', hint: '', help: 'Print {"ok", "url", "checks"} as JSON.' }],
  settings: 'all',
  examples: [
    { line: 'lakemock doctor', does: 'the one on this machine' },
    { line: 'lakemock doctor --url http://lakemock:4580 --json', does: 'one elsewhere, for a machine to read' },
  ],
  exits: { 0: 'nothing failed', 1: 'something did' },
  async run(call) {
    const { url, checks } = await examine(call)
    const failed = checks.filter(({ state }) => state === 'fail').length
    const warned = checks.filter(({ state }) => state === 'warn').length
    if (call.flags.has('--json')) print(JSON.stringify({ ok: failed === 0, url, checks }, undefined, 2))
    else
      print(`${checksText(checks)}\n\n${failed} failed, ${warned} warned, ${checks.length - failed - warned} are well`)
    return failed === 0 ? 0 : 1
  },
}

async function examine(call: Call): Promise<{ url: string | null; checks: Check[] }> {
  const checks = machineChecks(call)
  const target = await findTarget(call)
  if (target instanceof Problem) {
    const known = checks.some(({ found }) => found === target.message)
    return { url: null, checks: known ? checks : [...checks, fail('url', target.message, 'name one with --url')] }
  }
  const { url } = target
  const { checks: reached, up } = await reach(target, call.env)
  checks.push(...reached)
  if (up) checks.push(...(await asFarAsItAnswers(target, call)))
  return { url, checks: [...checks, ...variableChecks(url, call.env)] }
}

/** Files with faults are a finding of their own: without what they say of where it listens, we look on. */
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

async function asFarAsItAnswers(target: Target, call: Call): Promise<Check[]> {
  try {
    return await serviceChecks(target, call.env)
  } catch (error) {
    return [fail('service', `it stopped answering: ${why(error)}`, 'its log says more')]
  }
}
