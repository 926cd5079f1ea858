import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The program of a Chromium on this machine; undefined if no browser is installed. LAKEMOCK_CLIENTS_CHROMIUM names another one. */
export function findChromium(): string | undefined {
  const given = process.env.LAKEMOCK_CLIENTS_CHROMIUM
  return [...(given ? [given] : []), ...NAMES].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
}

/** The flags of a browser without a window that resolves every name to this machine and sends nothing home. */
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * 127.0.0.1',
]

/** Opens a page, and keeps it open until `close`. */
export function openPage(program: string, url: string): { close(): Promise<void> } {
  const profile = mkdtempSync(join(tmpdir(), 'lakemock-chromium-'))
  // a process group of its own: the browser's other processes outlive it, and go on writing into the profile
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, url], { stdio: 'ignore', detached: true })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    async close() {
      child.kill('SIGTERM')
      await ended
      endGroup(child.pid)
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
    },
  }
}

/** Ends what is left of a process group. */
function endGroup(leader: number | undefined): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // nothing is left
  }
}
