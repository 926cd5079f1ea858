import { pino } from 'pino'
import type { Layer } from '../config/load-settings.ts'
import { realNowMs } from '../core/clock.ts'
import { assemble, listenProblem } from '../emulator.ts'
import { EngineRecorder } from '../recording/engine-recorder.ts'
import type { RecordingFolder } from '../recording/folder.ts'
import type { RedactionList } from '../recording/redaction-list.ts'
import { type Call, print } from './command.ts'
import { resolveAll } from './settings.ts'
import { signalled } from './signals.ts'

/** The environment has these; what an engine prints may contain them. */
const SECRETS = ['LAKEMOCK_ENGINE_PASSWORD', 'LAKEMOCK_ENGINE_TOKEN', 'LAKEMOCK_CONTROL_TOKEN'] as const

/** Where it listens, what it keeps of results, and what it removes. */
export interface EngineRecording {
  readonly host: string
  readonly port: number
  readonly rows: number
  readonly redact: RedactionList
}

/** Runs lakemock with its engines until a signal, and stores what they answer in a folder, which is made if lakemock starts. */
export async function recordEngines(call: Call, folder: RecordingFolder, recording: EngineRecording): Promise<void> {
  const { host, port, rows, redact } = recording
  const { env } = call
  const { resolved, fixtures } = await resolveAll(withAddress(call.settings, host, port), env)
  const { config } = resolved
  const reportError = (message: string): unknown => process.stderr.write(`lakemock: ${message}\n`)
  const recorder = new EngineRecorder({
    ...{ rows, redact, reportError, nowMs: realNowMs },
    secrets: SECRETS.flatMap((name) => env[name] || []),
    store: (exchange) => folder.add(exchange),
  })
  folder.create()
  // the log is for people who watch: what clients do is in the journal of each project
  const logger = pino({ level: 'warn', base: null }, process.stderr)
  const core = await assemble({
    ...{ config, logger },
    onEngineEnd: (project, kind, id) => recorder.take(core.worlds.of(project), kind, id),
  })
  const stopped = signalled()
  try {
    core.load(fixtures)
    const url = await core.listen()
    const names = [config.sqlEngine, config.sparkEngine].filter((name) => name !== 'off').join(' and ')
    print(`recording: ${url} runs on ${names}, writes to ${folder.path}, until SIGINT or SIGTERM`)
    await stopped
  } catch (error) {
    throw listenProblem(error as NodeJS.ErrnoException, config, (setting) => `--${setting}`)
  } finally {
    await recorder.settled()
    await core.close()
  }
}

function withAddress({ source, values }: Layer, host: string, port: number): Layer {
  const address = [
    ['host', { value: host, name: '--host' }],
    ['port', { value: port, name: '--port' }],
  ] as const
  return { source, values: new Map([...values, ...address]) }
}
