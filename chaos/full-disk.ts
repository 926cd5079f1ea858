/** A server whose log disk is full: it serves on, says once that lines are lost, and ends normally. */
import { existsSync } from 'node:fs'
import { Server } from './program.ts'
import { type Storm, storm } from './storm.ts'

const FULL = '/dev/full'
/** The longest stop, in milliseconds. */
const STOP_MS = 2_000

/** Undefined on a system without such a device. */
export async function fullDisk(flags: readonly string[], seed: string, untilMs: number): Promise<Storm | undefined> {
  if (!existsSync(FULL)) return undefined
  const server = await Server.start(...flags, '--log-level', 'info', '--log-file', FULL)
  const ran = await storm(server.url, seed, ['full-1', 'full-2'], untilMs)
  const { unhandled } = await server.measure()
  const { how, errors, ms } = await server.stop()
  const findings = [...ran.findings, ...unhandled.map((error) => `full disk: unhandled: ${error}`)]
  if (how !== 0 || ms > STOP_MS) findings.push(`full disk: SIGTERM ended it with ${how} after ${Math.round(ms)} ms`)
  const reports = errors.split('\n').filter((line) => line.includes('the log cannot be written to'))
  if (reports.length !== 1) findings.push(`full disk: reported ${reports.length} times: ${errors}`)
  return { ...ran, findings }
}
