import { pause, stopwatchMs } from '../core/clock.ts'
import { parseSpan } from '../core/durations.ts'
import { ask, why } from './client.ts'
import { type Command, complain, flagOf, print } from './command.ts'
import { INSECURE_FLAG, type Target, targetOf, URL_FLAG } from './target.ts'

/** Between two questions, in milliseconds. */
const INTERVAL_MS = 50

export const command: Command = {
  usage: ['[--url URL | settings] [--timeout SPAN] [--insecure]'],
  about:
    'Waits until a lakemock is ready: its fixtures are loaded, and it answers. It may be one that is not even started yet.',
  flags: [
    URL_FLAG,
    { name: '--timeout', hint: 'SPAN', help: 'How long at most: 500ms, 30s, 2m (default 30s).' },
    INSECURE_FLAG,
  ],
  settings: 'all',
  examples: [
    { line: 'lakemock wait && npm test', does: 'the one on this machine' },
    { line: 'lakemock wait --url http://lakemock:4580 --timeout 1m', does: 'one in a container beside this one' },
  ],
  exits: { 0: 'it is ready', 1: 'it was not within the timeout; what was seen last is said' },
  async run(call) {
    const timeoutMs = parseSpan(flagOf(call, '--timeout') ?? '30s', '--timeout')
    const target = await targetOf(call)
    const beginMs = stopwatchMs()
    for (;;) {
      const seen = await look(target)
      if (seen === 'ready') return print(`${target.url} is ready`)
      if (stopwatchMs() - beginMs >= timeoutMs) {
        return complain(
          `${target.url} was not ready within ${flagOf(call, '--timeout') ?? '30s'}: ${seen}. lakemock doctor --url ${target.url} looks closer`,
        )
      }
      await pause(INTERVAL_MS)
    }
  },
}

/** `ready`, or what was seen instead. */
async function look({ url, insecure }: Target): Promise<string> {
  try {
    const { status, text } = await ask(`${url}/_lakemock/ready`, { insecure })
    if (text.includes('"ready":true')) return 'ready'
    return status === 503 && text.includes('"ready":false')
      ? 'it answers, but is not ready'
      : `what answers is no lakemock (HTTP status ${status})`
  } catch (error) {
    return why(error)
  }
}
