import { ask, why } from './client.ts'
import { type Command, complain, print } from './command.ts'
import { settingsOf, urlOfSettings } from './target.ts'

export const command: Command = {
  usage: ['[settings]'],
  about: `Asks the lakemock that these settings start, on this machine, whether it is ready, once: what a container's health check
calls. It sees the environment, but not the flags that the other was started with. lakemock wait asks until it is ready.`,
  settings: 'all',
  examples: [{ line: 'LAKEMOCK_PORT=5000 lakemock healthcheck', does: 'the one on port 5000' }],
  exits: { 0: 'it is ready', 1: 'it is not, or nobody answers' },
  async run(call) {
    const url = `${urlOfSettings(await settingsOf(call))}/_lakemock/ready`
    try {
      // it asks its own machine: the certificate may be self-signed
      const { status } = await ask(url, { insecure: true })
      return status === 200 ? print(`${url} answers ${status}`) : complain(`${url} answers ${status}`)
    } catch (error) {
      return complain(`${url}: ${why(error)}`)
    }
  },
}
