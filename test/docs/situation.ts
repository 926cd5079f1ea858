import { parse } from 'yaml'
import type { EmulatorOptions } from '../../src/index.ts'
import { play } from '../api/golden.ts'

/** A story of docs/situations.md: what it begins with, and its lines. */
export interface Story {
  readonly fixtures: Record<string, unknown> & { world?: { clock?: unknown } }
  readonly text: string
}

export interface Situation {
  readonly heading: string
  readonly stories: readonly Story[]
  /** The yaml blocks that no story follows. */
  readonly unused: readonly string[]
}

/** The situations of a page: its headings of the third level. A story begins with the yaml block above it, if there is one. */
export function situationsOf(page: string): Situation[] {
  return page
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const heading = section.split('\n', 1)[0] as string
      const stories: Story[] = []
      const unused = new Set<string>()
      let yaml = '{}'
      for (const [, language, text = ''] of section.matchAll(/^```(\w*)\n(.*?)^```$/gms)) {
        if (language === 'yaml') {
          yaml = text
          unused.add(text)
        } else if (language === 'story') {
          unused.delete(yaml)
          stories.push({ fixtures: parse(yaml) as Story['fixtures'], text })
        } else {
          throw new Error(`${heading}: a block is a story or yaml, not ${language}`)
        }
      }
      return { heading, stories, unused: [...unused] }
    })
}

const IDLE_SESSION = `> POST /v2.0/p1/sessions
> {"kind": "spark", "queue": "default"}
= session id
> POST /_lakemock/worlds/p1/clock/advance
> {"to": "idle"}
`

/** How many lines of replies a story shows, its statuses apart. */
export const assertionsOf = ({ text }: Story): number =>
  text.split('\n').filter((line) => line.startsWith('< ') && !/^< \d{3}$/.test(line)).length

/** Plays a story. Returns what differs from what the page shows; empty if nothing differs. */
export async function differencesOf({ fixtures, text }: Story): Promise<string[]> {
  const story = text.includes('$session') && !text.includes('= session ') ? IDLE_SESSION + text : text
  const own: EmulatorOptions =
    fixtures.world?.clock === undefined ? {} : ({ clock: undefined, now: undefined } as object)
  const { actual } = await play(spaced(story), { fixtures, ...own })
  const came = repliesOf(actual)
  return repliesOf(spaced(story)).flatMap(({ request, reply }, index) => {
    const real = came[index]?.reply ?? []
    const [status = ''] = real
    if (reply.length === 0) return /^< [23]/.test(status) ? [] : [`${request} was answered ${real.join('\n')}`]
    return reply.flatMap((line, at) =>
      fits(line, real[at]) ? [] : [`${request}\n  shown ${line}\n  came  ${real[at]}`],
    )
  })
}

/** A request without a shown reply ends at the next request, which begins with its method. */
const spaced = (story: string): string => story.replaceAll(/^> (GET|POST|PATCH|PUT|DELETE) /gm, '\n> $1 ')

function repliesOf(story: string): { request: string; reply: string[] }[] {
  const found: { request: string; reply: string[] }[] = []
  for (const line of story.split('\n')) {
    if (/^> [A-Z]+ \//.test(line)) found.push({ request: line, reply: [] })
    else if (line.startsWith('< ')) found.at(-1)?.reply.push(line)
  }
  return found
}

/** `…` in a shown line stands for any text, and the blanks beside it for nothing. */
function fits(shown: string, real: string | undefined): boolean {
  const pattern = shown
    .split(/ *… */)
    .map((piece) => piece.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
    .join('.*')
  return real !== undefined && new RegExp(`^${pattern}$`, 's').test(real)
}
