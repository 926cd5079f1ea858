import { type Command, flagOf } from './command.ts'

export const command: Command = {
  usage: ['[--detach] [--log-file FILE] [settings]'],
  about: `Runs the server until SIGTERM or SIGINT, and completes requests in flight before it ends. With --detach the server runs in the
background: the command prints its URL on standard output when it is ready, and ends. With --watch the server reloads its fixtures
when their files change. The word start is optional.`,
  flags: [
    {
      name: '--detach',
      hint: '',
      help: 'Run in the background, and print the URL when the server is ready. lakemock stop ends it.',
    },
    {
      name: '--log-file',
      hint: 'FILE',
      help: 'Append the log to this file. Default: standard output, or with --detach a file in the run folder.',
    },
  ],
  settings: 'all',
  examples: [
    { line: 'lakemock --port 0 --clock manual', does: 'any free port, and a clock that only the test moves' },
    {
      line: 'lakemock start --fixtures default --fixtures ./stubs --watch',
      does: 'the shipped fixtures plus your own, reloaded as you edit them',
    },
    { line: 'url=$(lakemock start --detach --port 0)', does: 'in the background, for scripts' },
  ],
  exits: {
    0: 'the server was stopped; with --detach: it is ready',
    1: 'the server could not start, for example because the port is in use; with --detach the last lines of its log are shown',
  },
  async run(call) {
    // help must not wait for the server's modules
    const { resolveAll } = await import('./settings.ts')
    const { resolved, fixtures } = await resolveAll(call.settings, call.env)
    const logFile = flagOf(call, '--log-file')
    if (call.flags.has('--detach')) {
      const { detach } = await import('./detach.ts')
      return detach(call, logFile)
    }
    const { serve } = await import('./serve.ts')
    return serve({ resolved, fixtures, logFile, flags: call.settings, env: call.env })
  },
}
