import { pause, stopwatchMs } from '../core/clock.ts'
import { parseSpan } from '../core/span.ts'
import { reasonOf, send } from './client.ts'
import { type Command, flagOf, print, printError } from './command.ts'
import { INSECURE_FLAG, type Target, targetOf, URL_FLAG } from './target.ts'

const POLL_MS = 50

export const command: Command = {
  usage: ['[--url URL | settings] [--timeout SPAN] [--insecure]'],
  about:
    'Waits until an instance is ready: its fixtures are loaded, and it accepts requests. It need not be started yet.',
  flags: [
    URL_FLAG,
    { name: '--timeout', hint: 'SPAN', help: 'The longest time to wait: 500ms, 30s, 2m (default 30s).' },
    INSECURE_FLAG,
  ],
  settings: 'all',
  examples: [
    { line: 'lakemock wait && npm test', does: 'wait for the instance on this machine' },
    {
      line: 'lakemock wait --url http://lakemock:4580 --timeout 1m',
      does: 'wait for an instance in another container',
    },
  ],
  exits: { 0: 'the instance is ready', 1: 'it was not ready within the timeout; the last state is printed' },
  async run(call) {
    const timeoutMs = parseSpan(flagOf(call, '--timeout') ?? '30s', '--timeout')
    const target = await targetOf(call)
    const beginMs = stopwatchMs()
    for (;;) {
      const state = await readState(target)
      if (state === 'ready') return print(`${target.url} is ready`)
      if (stopwatchMs() - beginMs >= timeoutMs) {
        return printError(
          `${target.url} was not ready within ${flagOf(call, '--timeout') ?? '30s'}: ${state}. lakemock doctor --url ${target.url} shows details`,
        )
      }
      await pause(POLL_MS)
    }
  },
}

/** `ready`, or the current state as text. */
async function readState({ url, insecure }: Target): Promise<string> {
  try {
    const { status, text } = await send(`${url}/_lakemock/ready`, { insecure })
    if (text.includes('"ready":true')) return 'ready'
    return status === 503 && text.includes('"ready":false')
      ? 'it is running, but not ready'
      : `the server is not a lakemock (HTTP status ${status})`
  } catch (error) {
    return reasonOf(error)
  }
}
