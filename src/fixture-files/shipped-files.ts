import { existsSync, lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { didYouMean } from '../core/did-you-mean.ts'
import { Problem } from '../core/problem.ts'
import { packageFolder } from '../version.ts'

/** The folder with default.yaml, and the scenarios that can be loaded by name. */
const folder = join(packageFolder, 'fixtures/')

/** The names that `--fixtures` takes instead of a path. */
export function shippedNames(): string[] {
  const scenarios = `${folder}scenarios`
  const files = existsSync(scenarios) ? readdirSync(scenarios) : []
  return [
    'default',
    ...files
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.slice(0, -'.yaml'.length))
      .sort(),
  ]
}

/** The path of a file that is named by its path or by the name that it is shipped under. */
export function pathOf(name: string): string {
  if (existsSync(name)) return name
  if (lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    const target = readlinkSync(name)
    throw new Problem('invalid', `fixtures: ${name} is a link to ${target}, which does not exist`, 'fixtures')
  }
  const known = shippedNames()
  if (known.includes(name)) return name === 'default' ? `${folder}default.yaml` : `${folder}scenarios/${name}.yaml`
  throw new Problem(
    'invalid',
    `fixtures: there is no file ${name}, and no shipped one has that name${didYouMean(name, known)}; shipped: ${known.join(', ')}`,
    'fixtures',
  )
}
