/** Checks of this machine: Node.js, settings and fixtures files. */
import { readFileSync } from 'node:fs'
import { Problem } from '../../core/problem.ts'
import { FixturesError } from '../../fixture-files/fixtures-error.ts'
import { packageFolder } from '../../version.ts'
import type { Call } from '../command.ts'
import { resolveAll } from '../settings.ts'
import { type Check, fail, ok, warn } from './check.ts'

export const localChecks = async (call: Call): Promise<Check[]> => [
  checkNode(process.versions.node),
  await checkFixtures(call),
]

/** Compares a version of Node.js with `engines` in package.json. */
export function checkNode(version: string): Check {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')) as {
    engines: { node: string }
  }
  const numbers = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)
  const [[major = 0, minor = 0], [needMajor = 0, needMinor = 0]] = [numbers(version), numbers(engines.node)]
  return major > needMajor || (major === needMajor && minor >= needMinor)
    ? ok('node', `version ${version}`)
    : fail('node', `version ${version} is too old`, `install Node.js ${engines.node}`)
}

async function checkFixtures({ settings, env }: Call): Promise<Check> {
  try {
    const { resolved, fixtures } = await resolveAll(settings, env)
    if (resolved.config.auth === 'verify' && fixtures.users.length + fixtures.keys.length === 0) {
      return warn(
        'fixtures',
        'auth is verify, but no user or key is declared: every call will be refused',
        'declare auth.users or auth.keys in a fixtures file, or also load `default`',
      )
    }
    const [stubs, faults] = [fixtures.stubs.length, fixtures.faults.length]
    return ok('fixtures', `${resolved.config.fixtures.join(', ')}: ${stubs} stubs, ${faults} faults`)
  } catch (error) {
    if (error instanceof FixturesError) {
      return fail('fixtures', error.message, 'fix these places; lakemock validate --watch FILE checks as you edit')
    }
    if (error instanceof Problem) return fail('settings', error.message, 'lakemock --help lists the settings')
    throw error
  }
}
