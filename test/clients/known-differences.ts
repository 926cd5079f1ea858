/** Known differences between an endpoint and lakemock: a file of the user, a YAML list of `{client, case, reason}`. */
import { parse, stringify } from 'yaml'

/** Why, by `client/case`. */
export type KnownDifferences = ReadonlyMap<string, string>

/** Reads such a file. A reason may be missing only while the file is being rewritten, for a person to fill in. */
export function readKnownDifferences(
  text: string,
  file: string,
  { needsReasons }: { needsReasons: boolean },
): KnownDifferences {
  const list: unknown = parse(text) ?? []
  if (!Array.isArray(list)) throw new Error(`${file} must be a list of {client, case, reason}`)
  const known = new Map<string, string>()
  list.forEach((one: { client?: unknown; case?: unknown; reason?: unknown }, index) => {
    const at = `${file}[${index}]`
    for (const field of ['client', 'case'] as const) {
      if (typeof one?.[field] !== 'string') throw new Error(`${at}.${field} must be a name`)
    }
    const id = `${one.client}/${one.case}`
    const reason = one.reason ?? ''
    if (typeof reason !== 'string' || (needsReasons && reason.trim() === '')) {
      throw new Error(`${at}.reason: say why ${id} differs, or remove the entry`)
    }
    if (known.has(id)) throw new Error(`${at}: ${id} is listed twice`)
    known.set(id, reason)
  })
  return known
}

/** The text of the file after a run: what differed, with the reasons given so far, and what did not run, unchanged. */
export function formatKnownDifferences(
  before: KnownDifferences,
  ran: ReadonlySet<string>,
  differing: ReadonlySet<string>,
): string {
  const remaining = [...before].filter(([id]) => !ran.has(id) || differing.has(id))
  const added = [...differing].filter((id) => !before.has(id)).map((id) => [id, ''] as const)
  const list = [...remaining, ...added]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, reason]) => {
      const at = id.indexOf('/')
      return { client: id.slice(0, at), case: id.slice(at + 1), reason }
    })
  return stringify(list, { lineWidth: 0 })
}
