import { type Command, flagOf } from './command.ts'

export const command: Command = {
  usage: ['[--detach] [--log-file FILE] [settings]'],
  about: `Serves until SIGTERM or SIGINT, and finishes what is in flight before it ends. With --detach it does so in the background:
the command ends once it is ready and prints its URL, alone, on standard output. With --watch it loads its fixtures again
whenever their files change. The word start can be left out.`,
  flags: [
    {
      name: '--detach',
      hint: '',
      help: 'Serve in the background; print the URL once it is ready. lakemock stop ends it.',
    },
    {
      name: '--log-file',
      hint: 'FILE',
      help: 'Add the log to this file. Without it: standard output, or with --detach a file in the run folder.',
    },
  ],
  settings: 'all',
  examples: [
    { line: 'lakemock --port 0 --clock manual', does: 'any free port, and time that moves when told' },
    {
      line: 'lakemock start --fixtures default --fixtures ./stubs --watch',
      does: 'the shipped fixtures, yours on top, loaded again as you edit them',
    },
    { line: 'url=$(lakemock start --detach --port 0)', does: 'in the background, for a script' },
  ],
  exits: {
    0: 'it was told to stop, and did; with --detach: it is ready',
    1: 'it could not serve: the port is taken, or with --detach it did not come up (the last lines of its log are shown)',
  },
  async run(call) {
    // reading files and serving is most of what there is to load: whoever asks for help need not wait for it
    const { resolveAll } = await import('./settings.ts')
    const { resolved, fixtures } = resolveAll(call.settings, call.env)
    const logFile = flagOf(call, '--log-file')
    if (call.flags.has('--detach')) {
      const { detach } = await import('./detach.ts')
      return detach(call, logFile)
    }
    const { serve } = await import('./serve.ts')
    return serve({ resolved, fixtures, logFile, flags: call.settings, env: call.env, keep: call.keep })
  },
}
