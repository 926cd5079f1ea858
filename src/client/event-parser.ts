/** An event of a stream of server-sent events. */
export interface StreamEvent {
  readonly id: string | undefined
  readonly event: string
  readonly data: string
}

/**
 * Takes the pieces of a text/event-stream, and gives the events that are complete. Source of the format: HTML,
 * section "Server-sent events".
 */
export class EventParser {
  #rest = ''

  feed(piece: string): StreamEvent[] {
    const blocks = (this.#rest + piece).split(/\r?\n\r?\n/)
    this.#rest = blocks.pop() ?? ''
    return blocks.flatMap(parseBlock)
  }
}

/** A block that has no data, such as a comment, is not an event. */
function parseBlock(block: string): StreamEvent[] {
  let id: string | undefined
  let event = 'message'
  const data: string[] = []
  for (const line of block.split(/\r?\n/)) {
    const [, field = '', value = ''] = /^([a-z]+): ?(.*)$/.exec(line) ?? []
    if (field === 'id') id = value
    else if (field === 'event') event = value
    else if (field === 'data') data.push(value)
  }
  return data.length === 0 ? [] : [{ id, event, data: data.join('\n') }]
}
