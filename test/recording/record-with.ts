import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'
import type { StoredExchange } from '../../src/recording/exchange.ts'
import { type Recorder, type RecorderOptions, startRecorder } from '../../src/recording/recorder.ts'
import { RedactionList } from '../../src/recording/redaction-list.ts'

export const START_MS = Date.UTC(2026, 0, 1)

export interface Recording {
  readonly recorder: Recorder
  readonly exchanges: StoredExchange[]
  readonly complaints: string[]
  /** What the recorder takes for the time. */
  readonly time: { nowMs: number }
}

/** A recorder in front of an upstream, whose time is the test's. */
export async function recordFrom(upstream: string, options: Partial<RecorderOptions> = {}): Promise<Recording> {
  const exchanges: StoredExchange[] = []
  const complaints: string[] = []
  const time = { nowMs: START_MS }
  const recorder = await startRecorder({
    origin: new URL(upstream),
    insecure: false,
    credentials: undefined,
    host: '127.0.0.1',
    port: 0,
    keepIds: false,
    redact: new RedactionList(),
    nowMs: () => time.nowMs,
    // through JSON, as a file would have it
    store: (exchange) => exchanges.push(JSON.parse(JSON.stringify(exchange)) as StoredExchange),
    reportError: (message) => complaints.push(message),
    ...options,
  })
  return { recorder, exchanges, complaints, time }
}

export interface Reply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  readonly body: any
}

/** What a program under test has: an API and time that passes. */
export interface Surroundings {
  call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Reply>
  wait(ms: number): Promise<void>
}

export async function callAt(url: string, method: string, path: string, body?: unknown): Promise<Reply> {
  const reply = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', 'x-auth-token': 'a-token-of-a-user' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await reply.text()
  return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) }
}

export interface ManualLakemock {
  readonly emulator: Emulator
  /** Asks it without a socket. */
  ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Reply>
  /** Moves its clock, and the recorder's time with it. */
  advance(ms: number, time?: { nowMs: number }): Promise<void>
}

/** A lakemock whose time passes when a program waits. */
export async function manualLakemock(options: EmulatorOptions, project: string): Promise<ManualLakemock> {
  const emulator = await createEmulator({ clock: 'manual', now: START_MS, ...options })
  const ask: ManualLakemock['ask'] = async (method, url, body) => {
    const reply = await emulator.inject({ method, url, ...(body !== undefined && { payload: body as object }) })
    return { status: reply.statusCode, body: reply.body === '' ? undefined : JSON.parse(reply.body) }
  }
  return {
    emulator,
    ask,
    async advance(ms, time) {
      const { status } = await ask('POST', `/_lakemock/worlds/${project}/clock/advance`, { by: ms })
      if (status !== 200) throw new Error(`the clock did not move: ${status}`)
      if (time !== undefined) time.nowMs += ms
    },
  }
}
