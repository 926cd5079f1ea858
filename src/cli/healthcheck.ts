import { reasonOf, send } from './client.ts'
import { type Command, print, printError } from './command.ts'
import { settingsOf, urlOfSettings } from './target.ts'

export const command: Command = {
  usage: ['[settings]'],
  about: `Checks once whether the instance on this machine with these settings is ready: the command for a container's health check.
It reads the environment, but does not know the flags of that instance. lakemock wait repeats the check until it is ready.`,
  settings: 'all',
  examples: [{ line: 'LAKEMOCK_PORT=5000 lakemock healthcheck', does: 'check the instance on port 5000' }],
  exits: { 0: 'the instance is ready', 1: 'it is not ready, or cannot be reached' },
  async run(call) {
    const url = `${urlOfSettings(await settingsOf(call))}/_lakemock/ready`
    try {
      // on the same machine any certificate is accepted
      const { status } = await send(url, { insecure: true })
      return status === 200 ? print(`${url} returned ${status}`) : printError(`${url} returned ${status}`)
    } catch (error) {
      return printError(`${url}: ${reasonOf(error)}`)
    }
  },
}
