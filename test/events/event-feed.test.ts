/** What is kept of the events, who missed what, and when they are sent. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EventKind } from '../../src/events/event.ts'
import { EventFeed } from '../../src/events/event-feed.ts'
import { EventStream, type StreamOptions } from '../../src/events/event-stream.ts'
import { EVENTS_PER_SECOND } from '../../src/events/pace.ts'
import { fakeMachine, restoreMachine } from '../core/fake-machine.ts'

beforeEach(() => fakeMachine(0))
afterEach(restoreMachine)

function publish(feed: EventFeed, project: string, count = 1): void {
  for (let number = 0; number < count; number++) feed.put('project', project, () => ({ what: 'reset' }))
}

function publishRequests(feed: EventFeed, project: string, count: number): void {
  const kind: EventKind = 'request'
  // what a request says does not matter here
  for (let number = 0; number < count; number++) feed.put<EventKind>(kind, project, () => ({ what: 'reset' }))
}

/** Lets the feed send what waits, and time pass. */
async function send(ms = 0): Promise<void> {
  // a batch is sent in several turns
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
  vi.advanceTimersByTime(ms)
}

/** Events by the lines `id` and `event`, and their data in short. */
const linesOf = (text: string): string[] =>
  text
    .split('\n\n')
    .filter((block) => block.includes('data: '))
    .map((block) => {
      const [, id, kind, data] = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/.exec(block) ?? []
      const { project, count } = JSON.parse(data ?? '') as { project?: string; count?: number }
      return `${id} ${kind} ${project ?? count}`
    })

/** Everything that a stream has at the moment. */
function read(stream: EventStream): string[] {
  let text = ''
  for (let chunk: string | null = stream.read(); chunk !== null; chunk = stream.read()) text += chunk
  return linesOf(text)
}

const streamOf = (feed: EventFeed, options: StreamOptions = {}): EventStream => new EventStream(feed, options)

describe('a feed', () => {
  test('describes nothing while no client reads, and counts it', async () => {
    const feed = new EventFeed(10)
    const data = vi.fn(() => ({ what: 'reset' as const }))
    feed.put('project', 'a', data)
    await send()
    expect([feed.isWatched('a'), feed.lastId, feed.readers]).toEqual([false, 1, 0])
    const stream = streamOf(feed, { project: 'a' })
    feed.put('project', 'b', data)
    await send()
    expect([feed.isWatched('a'), feed.isWatched('b'), feed.lastId, feed.readers]).toEqual([true, false, 2, 1])
    expect(data).not.toHaveBeenCalled()
    stream.destroy()
  })

  test('describes an event once for all readers, after the request that caused it', async () => {
    const feed = new EventFeed(10)
    const streams = [streamOf(feed), streamOf(feed), streamOf(feed, { project: 'a' })]
    const data = vi.fn(() => ({ what: 'reset' as const }))
    feed.put('project', 'a', data)
    expect(data).not.toHaveBeenCalled()
    await send()
    expect(streams.map(read)).toEqual([['1 project a'], ['1 project a'], ['1 project a']])
    expect(data).toHaveBeenCalledOnce()
    for (const stream of streams) stream.destroy()
  })

  test('gives a reader what happens from now on, of the project that it wants', async () => {
    const feed = new EventFeed(10)
    publish(feed, 'a')
    const [all, one] = [streamOf(feed), streamOf(feed, { project: 'b' })]
    publish(feed, 'a')
    publish(feed, 'b')
    await send()
    expect(read(all)).toEqual(['2 project a', '3 project b'])
    expect(read(one)).toEqual(['3 project b'])
    const late = streamOf(feed)
    await send()
    expect(read(late)).toEqual([])
    for (const stream of [all, one, late]) stream.destroy()
  })

  test('continues after the last event of a reader that comes back', async () => {
    const feed = new EventFeed(10)
    const first = streamOf(feed)
    for (const project of ['a', 'b', 'c']) publish(feed, project)
    first.destroy()
    publish(feed, 'd')
    await send()
    const again = streamOf(feed, { lastId: 2 })
    expect(read(again)).toEqual(['3 project c', '4 project d'])
    again.destroy()
  })

  test('says how many events a slow reader, or one that comes back too late, has missed', async () => {
    const feed = new EventFeed(2)
    const slow = { project: undefined, wake: () => {}, end: () => {} }
    feed.join(slow)
    for (const project of ['a', 'b', 'c', 'd', 'e']) {
      publish(feed, project)
      await send(1000)
    }
    expect(linesOf(feed.read(1, undefined).bytes.toString())).toEqual(['3 dropped 3', '4 project d', '5 project e'])
    expect(feed.dropped).toBe(3)
    const late = streamOf(feed, { lastId: 1 })
    expect(read(late)).toEqual(['3 dropped 2', '4 project d', '5 project e'])
    feed.leave(slow)
    late.destroy()
  })

  test('counts the events of the time in which no client read as missed', async () => {
    const feed = new EventFeed(10)
    for (const project of ['a', 'b', 'c']) publish(feed, project)
    const stream = streamOf(feed, { lastId: 1 })
    publish(feed, 'd')
    await send()
    expect(read(stream)).toEqual(['3 dropped 2', '4 project d'])
    stream.destroy()
  })

  test('keeps events for a minute after the last reader of a project has left', async () => {
    const feed = new EventFeed(10)
    const [one, other] = [streamOf(feed, { project: 'a' }), streamOf(feed, { project: 'b' })]
    one.destroy()
    await send(59_000)
    publish(feed, 'a')
    await send()
    expect(feed.isWatched('a')).toBe(true)
    const again = streamOf(feed, { project: 'a', lastId: 0 })
    expect(read(again)).toEqual(['1 project a'])
    again.destroy()
    await send(61_000)
    expect(feed.isWatched('a')).toBe(false)
    publish(feed, 'a')
    const late = streamOf(feed, { project: 'a', lastId: 1 })
    expect(read(late)).toEqual(['2 dropped 1'])
    late.destroy()
    other.destroy()
  })

  test('keeps events for few of the projects that readers have left', async () => {
    const feed = new EventFeed(10)
    for (let number = 0; number < 150; number++) {
      const stream = streamOf(feed, { project: `p${number}` })
      stream.destroy()
      await send()
    }
    const watched = Array.from({ length: 150 }, (_, number) => feed.isWatched(`p${number}`))
    expect(watched).toEqual([...Array(50).fill(false), ...Array(100).fill(true)])
  })

  test('takes an id that it has not given yet for one of an earlier process', async () => {
    const feed = new EventFeed(10)
    publish(feed, 'a')
    const stream = streamOf(feed, { lastId: 99 })
    publish(feed, 'b')
    await send()
    expect(read(stream)).toEqual(['1 dropped 1', '2 project b'])
    stream.destroy()
  })

  test('shortens what is long', async () => {
    const feed = new EventFeed(10)
    const stream = streamOf(feed)
    const data = { rule: 'r'.repeat(9000), operation: 'o', requestId: 'i' }
    feed.put('fault', 'a', () => data)
    await send()
    const frame = 'id: 1\nevent: fault\ndata: \n\n'
    const shortened = JSON.stringify({ project: 'a', ...data, rule: `${'r'.repeat(200)}…` })
    expect(feed.read(1, undefined).bytes.toString()).toHaveLength(frame.length + shortened.length)
    stream.destroy()
  })

  test('ends with its readers, which get what waits', async () => {
    const feed = new EventFeed(10)
    const stream = streamOf(feed)
    publish(feed, 'a')
    feed.end()
    const chunks = await stream.toArray()
    expect(chunks.join('')).toContain('event: project')
    expect([feed.hasEnded, feed.readers, feed.isWatched('a')]).toEqual([true, 0, false])
  })
})

describe('the pace', () => {
  test('a single event leaves at once, and after many there is a pause', async () => {
    const feed = new EventFeed(1000)
    const stream = streamOf(feed)
    publish(feed, 'a')
    await send()
    expect(read(stream)).toHaveLength(1)
    publish(feed, 'a', 100)
    await send(5)
    expect(read(stream)).toHaveLength(100)
    publish(feed, 'a')
    await send(49)
    expect(read(stream)).toHaveLength(0)
    await send(1)
    expect(read(stream)).toHaveLength(1)
    stream.destroy()
  })

  test('loses nothing of a burst, and nothing of what comes at the pace', async () => {
    const feed = new EventFeed(5000)
    const stream = streamOf(feed)
    publishRequests(feed, 'a', 4000)
    await send()
    expect(read(stream)).toHaveLength(4000)
    let count = 0
    for (let ms = 0; ms < 3000; ms += 50) {
      await send(50)
      publishRequests(feed, 'a', EVENTS_PER_SECOND / 20)
      await send()
      count += read(stream).length
    }
    expect([count, feed.dropped]).toEqual([3 * EVENTS_PER_SECOND, 0])
    stream.destroy()
  })

  test('drops the oldest requests of what is too much, says so, and goes on', async () => {
    const feed = new EventFeed(10)
    const streams = [streamOf(feed), streamOf(feed, { project: 'a' })]
    publish(feed, 'a')
    publishRequests(feed, 'a', 11)
    publish(feed, 'a')
    await send()
    const requests = [7, 8, 9, 10, 11, 12].map((id) => `${id} request a`)
    const lines = ['1 project a', '6 dropped 5', ...requests, '13 project a']
    expect(streams.map(read)).toEqual([lines, lines])
    expect(feed.dropped).toBe(5)
    publish(feed, 'a', 3)
    await send(50)
    await send()
    expect(streams.map(read)[0]).toEqual(['14 project a', '15 project a', '16 project a'])
    for (const stream of streams) stream.destroy()
  })

  test.each([
    [9, 0, '{"count":1,"kinds":["request"]}'],
    [2, 9, '{"count":3,"kinds":["request","project"]}'],
  ])('says of which types it has dropped some: of %i requests and %i others', async (requests, others, said) => {
    const feed = new EventFeed(10)
    const stream = streamOf(feed)
    publishRequests(feed, 'a', requests)
    publish(feed, 'a', others)
    await send()
    expect(`${stream.read()}${stream.read()}`).toContain(`event: dropped\ndata: ${said}\n`)
    stream.destroy()
  })

  test('a project that makes few events loses none because of another one', async () => {
    const feed = new EventFeed(10)
    const streams = [undefined, 'busy', 'quiet'].map((project) => streamOf(feed, { project }))
    publishRequests(feed, 'busy', 10)
    publishRequests(feed, 'quiet', 2)
    await send()
    const [all, busy, quiet] = streams.map(read)
    const lines = ['4 dropped 4', ...[5, 6, 7, 8, 9, 10].map((id) => `${id} request busy`)]
    const quietLines = ['11 request quiet', '12 request quiet']
    expect([busy, quiet, all]).toEqual([lines, quietLines, [...lines, ...quietLines]])
    for (const stream of streams) stream.destroy()
  })

  test('what waits is bounded while no turn of the event loop comes', async () => {
    const feed = new EventFeed(10)
    const stream = streamOf(feed)
    publish(feed, 'a', 1000)
    await send()
    const rest = Array.from({ length: 8 }, (_, number) => `${993 + number} project a`)
    expect(read(stream)).toEqual(['992 dropped 992', ...rest])
    stream.destroy()
  })

  test('a reader that comes back continues behind what was dropped', async () => {
    const feed = new EventFeed(10)
    const stream = streamOf(feed)
    publishRequests(feed, 'a', 10)
    await send()
    expect(read(stream).slice(0, 2)).toEqual(['2 dropped 2', '3 request a'])
    stream.destroy()
    const behind = streamOf(feed, { lastId: 2 })
    expect(read(behind)[0]).toBe('3 request a')
    behind.destroy()
    const before = streamOf(feed, { lastId: 1 })
    expect(read(before)[0]).toBe('2 dropped 2')
    before.destroy()
  })
})
