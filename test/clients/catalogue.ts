import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Client, Needs } from './runner.ts'
import { type SharedSet, sharedCases, sharedCasesOf } from './sdk-cases.ts'

export type { Client } from './runner.ts'

/** The folder of the suites. */
export const home = fileURLToPath(new URL('.', import.meta.url))

/** The folders that hold a suite, which are the names of the languages. */
export const languages: readonly string[] = readdirSync(home)
  .filter((name) => existsSync(join(home, name, 'clients.yaml')))
  .sort()

/** The clients of a language with all their cases, the shared ones included. Throws if clients.yaml breaks a rule. */
export function clientsOf(language: string): Client[] {
  const file = join(home, language, 'clients.yaml')
  return readClients(readFileSync(file, 'utf8'), `${language}/clients.yaml`)
}

/** As `clientsOf`, from the file's text. */
export function readClients(text: string, file: string): Client[] {
  const list: unknown = parse(text)
  if (!Array.isArray(list) || list.length === 0) throw new Error(`${file} must be a list of clients`)
  return list.map((one, index) => readClient(one as Readonly<Record<string, unknown>>, `${file}[${index}]`))
}

const fields = new Set(['name', 'kind', 'published', 'version', 'shares', 'cases'])
const sets = Object.keys(sharedCases)
const kinds: readonly string[] = ['sdk', 'livy', 'workflow', 'plain'] satisfies Client['kind'][]
const needs: readonly string[] = ['read', 'write', 'steer'] satisfies Needs[]

function readClient(one: Readonly<Record<string, unknown>>, at: string): Client {
  for (const field of Object.keys(one)) {
    if (!fields.has(field))
      throw new Error(`${at}: unknown field "${field}" of a client; allowed: ${[...fields].join(', ')}`)
  }
  for (const field of ['name', 'published', 'version']) {
    if (typeof one[field] !== 'string' || one[field] === '') throw new Error(`${at}.${field} must be a text`)
  }
  const { name, kind, cases = {} } = one as unknown as Client
  const shares = (one.shares ?? []) as readonly SharedSet[]
  for (const set of shares) {
    if (!sets.includes(set)) throw new Error(`${at}.shares must have only ${sets.join(', ')}`)
  }
  const shared = sharedCasesOf(shares)
  if (!kinds.includes(kind)) throw new Error(`${at}.kind must be one of ${kinds.join(', ')}`)
  for (const [title, described] of Object.entries(cases)) {
    const place = `${at}.cases.${title}`
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(title)) throw new Error(`${place} must be named in kebab case`)
    if (title in shared) throw new Error(`${place} is a shared case: remove it here`)
    if (!needs.includes(described?.needs)) throw new Error(`${place}.needs must be one of ${needs.join(', ')}`)
    if (typeof described.title !== 'string') throw new Error(`${place}.title must be a text`)
  }
  const all = { ...shared, ...cases }
  if (Object.keys(all).length === 0) throw new Error(`${at}.cases: ${name} has none`)
  return { ...(one as unknown as Client), shares, cases: all }
}

/** Why a case may fail, by `client/case`. */
export type Gaps = ReadonlyMap<string, string>

/** Known gaps of clients: gaps/<client>.yaml, a list of `{case, reason}` each. */
export function readGaps(folder: string = join(home, 'gaps')): Gaps {
  const gaps = new Map<string, string>()
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const list: unknown = parse(readFileSync(join(folder, file), 'utf8'))
    if (!Array.isArray(list) || list.length === 0) throw new Error(`gaps/${file} must be a list of {case, reason}`)
    list.forEach((one: { case?: unknown; reason?: unknown }, index) => {
      const at = `gaps/${file}[${index}]`
      if (typeof one.case !== 'string') throw new Error(`${at}.case must be the name of a case`)
      if (typeof one.reason !== 'string' || one.reason === '') throw new Error(`${at}.reason must say why it fails`)
      const id = `${basename(file, '.yaml')}/${one.case}`
      if (gaps.has(id)) throw new Error(`${at} is listed twice`)
      gaps.set(id, one.reason)
    })
  }
  return gaps
}

/** Those of `ids`, each a `client/case`, that no client has. */
export function unknownIds(ids: Iterable<string>, clients: readonly Client[]): string[] {
  const known = new Set(clients.flatMap(idsOf))
  return [...ids].filter((id) => !known.has(id))
}

/** Every case of a client, as `client/case`. */
export const idsOf = ({ name, cases }: Client): string[] => Object.keys(cases).map((title) => `${name}/${title}`)
