import { EventParser } from './event-parser.ts'
import type { LakemockEvent } from './generated/events.ts'

/** The events in the text of a stream. */
export async function* eventsIn(chunks: AsyncIterable<string>): AsyncGenerator<LakemockEvent, undefined> {
  const parser = new EventParser()
  for await (const chunk of chunks) {
    for (const { id, event, data } of parser.feed(chunk))
      yield { eventId: Number(id), type: event, ...JSON.parse(data) }
  }
}
