/** What is known to differ between an endpoint and lakemock: a file of one's own, a YAML list of `{client, case, reason}`. */
import { parse, stringify } from 'yaml'

/** Why, by `client/case`. */
export type Known = ReadonlyMap<string, string>

/** Reads such a file. A reason may be missing only while the file is being rewritten, for a person to fill in. */
export function readKnown(text: string, file: string, { needsReasons }: { needsReasons: boolean }): Known {
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
      throw new Error(`${at}.reason: say why ${id} differs, or strike it out`)
    }
    if (known.has(id)) throw new Error(`${at}: ${id} is listed twice`)
    known.set(id, reason)
  })
  return known
}

/** The file after a run: what differed, with the reasons that stand already, and what did not run, as it was. */
export function writeKnown(before: Known, ran: ReadonlySet<string>, differing: ReadonlySet<string>): string {
  const kept = [...before].filter(([id]) => !ran.has(id) || differing.has(id))
  const added = [...differing].filter((id) => !before.has(id)).map((id) => [id, ''] as const)
  const list = [...kept, ...added]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, reason]) => {
      const at = id.indexOf('/')
      return { client: id.slice(0, at), case: id.slice(at + 1), reason }
    })
  return stringify(list, { lineWidth: 0 })
}
