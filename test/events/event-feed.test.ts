/** What is kept of the events, and who missed what. */
import { describe, expect, test } from 'vitest'
import { EventFeed } from '../../src/events/event-feed.ts'
import { EventStream, type StreamOptions } from '../../src/events/event-stream.ts'

/** Publishes as the sources of events do. */
function publish(feed: EventFeed, project: string): void {
  if (!feed.skips()) feed.put('project', project, { what: 'reset' })
}

/** Everything that a stream has at the moment, by the lines `event` and `id`. */
function read(stream: EventStream): string[] {
  const text: string[] = []
  for (let chunk: string | null = stream.read(); chunk !== null; chunk = stream.read()) text.push(chunk)
  return text
    .join('')
    .split('\n\n')
    .filter((block) => block.includes('data: '))
    .map((block) => {
      const [, id, kind, data] = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/.exec(block) ?? []
      const { project, count } = JSON.parse(data ?? '') as { project?: string; count?: number }
      return `${id} ${kind} ${project ?? count}`
    })
}

const streamOf = (feed: EventFeed, options: StreamOptions = {}): EventStream => new EventStream(feed, options)

describe('a feed', () => {
  test('builds nothing while no client reads, and counts what it did not build', () => {
    const feed = new EventFeed(10)
    publish(feed, 'a')
    publish(feed, 'a')
    expect([feed.skips(), feed.lastId, feed.readers]).toEqual([true, 3, 0])
    const stream = streamOf(feed)
    expect([feed.skips(), feed.lastId, feed.readers]).toEqual([false, 3, 1])
    stream.destroy()
  })

  test('gives a reader what happens from now on, of the project that it wants', () => {
    const feed = new EventFeed(10)
    publish(feed, 'a')
    const [all, one] = [streamOf(feed), streamOf(feed, { project: 'b' })]
    publish(feed, 'a')
    publish(feed, 'b')
    expect(read(all)).toEqual(['2 project a', '3 project b'])
    expect(read(one)).toEqual(['3 project b'])
    all.destroy()
    one.destroy()
  })

  test('continues after the last event of a reader that comes back', () => {
    const feed = new EventFeed(10)
    const first = streamOf(feed)
    for (const project of ['a', 'b', 'c']) publish(feed, project)
    first.destroy()
    publish(feed, 'd')
    const again = streamOf(feed, { lastId: 2 })
    expect(read(again)).toEqual(['3 project c', '4 project d'])
    again.destroy()
  })

  test('says how many events a reader has missed', () => {
    const feed = new EventFeed(2)
    const slow = streamOf(feed)
    for (const project of ['a', 'b', 'c', 'd', 'e']) publish(feed, project)
    expect(read(slow)).toEqual(['3 dropped 3', '4 project d', '5 project e'])
    expect(feed.dropped).toBe(3)
    const late = streamOf(feed, { lastId: 1 })
    expect(read(late)).toEqual(['3 dropped 2', '4 project d', '5 project e'])
    slow.destroy()
    late.destroy()
  })

  test('counts the events of the time in which no client read as missed', () => {
    const feed = new EventFeed(10)
    for (const project of ['a', 'b', 'c']) publish(feed, project)
    const stream = streamOf(feed, { lastId: 1 })
    publish(feed, 'd')
    expect(read(stream)).toEqual(['3 dropped 2', '4 project d'])
    stream.destroy()
  })

  test('takes an id that it has not given yet for one of an earlier process', () => {
    const feed = new EventFeed(10)
    publish(feed, 'a')
    const stream = streamOf(feed, { lastId: 99 })
    publish(feed, 'b')
    expect(read(stream)).toEqual(['1 dropped 1', '2 project b'])
    stream.destroy()
  })

  test('shortens what is long', () => {
    const feed = new EventFeed(10)
    const stream = streamOf(feed)
    const data = { rule: 'r'.repeat(9000), operation: 'o', requestId: 'i' }
    if (!feed.skips()) feed.put('fault', 'a', data)
    const frame = 'id: 1\nevent: fault\ndata: \n\n'
    const shortened = JSON.stringify({ project: 'a', ...data, rule: `${'r'.repeat(200)}…` })
    expect(feed.read(1, undefined).bytes.toString()).toHaveLength(frame.length + shortened.length)
    stream.destroy()
  })

  test('ends with its readers', async () => {
    const feed = new EventFeed(10)
    const stream = streamOf(feed)
    publish(feed, 'a')
    feed.end()
    const chunks = await stream.toArray()
    expect(chunks.join('')).toContain('event: project')
    expect([feed.hasEnded, feed.readers, feed.skips()]).toEqual([true, 0, true])
  })
})
