import type { JournalEntry } from '../../client/generated/journal.ts'

/** What a new connection sets on its own. */
const CONNECTION_HEADERS = new Set(['host', 'connection', 'content-length', 'accept-encoding', 'transfer-encoding'])

/** The command that sends a request again. A secret, which the journal has not kept, is a name in capitals to replace. */
export function curlOf({ request }: Pick<JournalEntry, 'request'>, origin: string): string {
  const { method, target, headers, body } = request
  const parts = [`curl -X ${method} ${quoted(origin + target)}`]
  for (const [name, value] of Object.entries(headers))
    if (!CONNECTION_HEADERS.has(name)) parts.push(`-H ${quoted(`${name}: ${value}`)}`)
  if (body !== null && body !== '') parts.push(`--data-raw ${quoted(body)}`)
  return parts.join(' \\\n  ')
}

/** A text as one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
