/** The examples of the reference: requests and replies from the golden stories, which a test compares with a real run. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../../../src/version.ts'

export interface Example {
  readonly method: string
  readonly path: string
  /** The body of the request; empty if there is none. */
  readonly body: string
  readonly status: number
  readonly type: string | undefined
  readonly reply: string
}

const folder = join(packageFolder, 'test/api/goldens/')
/** The story written for the reference comes first; an operation that it lacks is taken from another story. */
const FIRST = 'tour.txt'

export function allExamples(): Example[] {
  const others = readdirSync(folder).filter((file) => file.endsWith('.txt') && file !== FIRST)
  return [FIRST, ...others.sort()].flatMap((file) => examplesIn(readFileSync(join(folder, file), 'utf8')))
}

function examplesIn(story: string): Example[] {
  const names = new Map<string, string>()
  const examples: Example[] = []
  let request: string[] = []
  let reply: string[] = []
  const finish = (): void => {
    if (request.length > 0) examples.push(exampleOf(request, reply))
    request = []
    reply = []
  }
  for (const line of story.split('\n')) {
    if (line.startsWith('> ')) {
      if (reply.length > 0) finish()
      request.push(line.slice(2).replaceAll(/\$([a-z]\w*)/gi, (whole, name: string) => names.get(name) ?? whole))
    } else if (line.startsWith('< ')) {
      reply.push(line.slice(2))
    } else if (line.startsWith('= ')) {
      const [name = '', field = ''] = line.slice(2).split(/\s+/)
      const [, value] = new RegExp(`"${field}":"?([^",}]+)`).exec(reply.join('')) ?? []
      if (value !== undefined) names.set(name, value)
    } else {
      finish()
    }
  }
  finish()
  return examples
}

const isHeader = (line: string): boolean => /^[\w-]+: /.test(line)

function exampleOf([line = '', ...request]: readonly string[], [status = '', ...reply]: readonly string[]): Example {
  const [method = '', path = ''] = line.split(' ')
  return {
    method,
    path,
    body: request.filter((one) => !isHeader(one)).join('\n'),
    status: Number(status),
    type: reply.find((one) => one.startsWith('content-type: '))?.slice('content-type: '.length),
    reply: reply.filter((one) => !isHeader(one)).join('\n'),
  }
}

/** The first example of an operation that succeeded. */
export function exampleFor(method: string, path: string, examples: readonly Example[]): Example | undefined {
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?.*)?$`)
  return examples.find((one) => one.method === method && pattern.test(one.path) && one.status < 300)
}
