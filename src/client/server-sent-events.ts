import type { LakemockEvent } from './generated/events.ts'

/** The events in the text of a stream. Source of the format: HTML, section "Server-sent events". */
export async function* eventsIn(chunks: AsyncIterable<string>): AsyncGenerator<LakemockEvent, undefined> {
  let rest = ''
  for await (const chunk of chunks) {
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event !== undefined) yield event
    }
  }
}

/** undefined for a block without data, such as a comment. */
function eventOf(block: string): LakemockEvent | undefined {
  const fields = new Map<string, string>()
  for (const line of block.split('\n')) {
    const [, name = '', value = ''] = /^(\w*): ?(.*)$/s.exec(line) ?? []
    fields.set(name, value)
  }
  const data = fields.get('data')
  if (data === undefined) return undefined
  return { eventId: Number(fields.get('id')), type: fields.get('event'), ...JSON.parse(data) }
}
