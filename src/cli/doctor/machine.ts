/** Checks of this machine: Node.js, settings and fixtures files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../core/problem.ts'
import { FixturesError } from '../../fixture-files/fixtures-error.ts'
import { packageFolder } from '../../version.ts'
import type { Call } from '../command.ts'
import { resolveAll } from '../settings.ts'
import { type Check, fail, ok, warn } from './check.ts'

/** Compares a version of Node.js with `engines` in package.json. */
export function checkNode(its: string): Check {
  const { engines } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return its.localeCompare(engines.node.replace(/^\D+/, ''), 'en', { numeric: true }) >= 0
    ? ok('node', `version ${its}`)
    : fail('node', `version ${its} is too old`, `install Node.js ${engines.node}`)
}

export async function checkFiles({ settings, env }: Call): Promise<Check> {
  try {
    const { resolved, fixtures } = await resolveAll(settings, env)
    const { auth, fixtures: files } = resolved.config
    if (auth !== 'verify' || fixtures.users.length + fixtures.keys.length > 0)
      return ok('fixtures', `${files.join(', ')}: ${fixtures.stubs.length} stubs, ${fixtures.faults.length} faults`)
    const found = 'auth is verify, but no user or key is declared: every call will be refused'
    return warn('fixtures', found, 'declare auth.users or auth.keys in a fixtures file, or also load `default`')
  } catch (error) {
    if (error instanceof FixturesError)
      return fail('fixtures', error.message, 'fix these places; lakemock validate --watch FILE checks as you edit')
    if (!(error instanceof Problem)) throw error
    return fail('settings', error.message, 'lakemock --help lists the settings')
  }
}
