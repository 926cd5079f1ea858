/** The live page in a real browser, beside an emulator that real clients drive. */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/index.ts'
import { findChromium } from './chromium.ts'

const found = findChromium()
if (process.env.CI === 'true' && found === undefined) throw new Error('CI needs chromium: .ci/run installs it')

/** Whether a browser is installed: without one, tests of the page are skipped. */
export const hasChromium = found !== undefined

/** The path of a program. */
function pathOf(name: string): string {
  if (isAbsolute(name)) return name
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? name
}

/** How a page is opened. */
export interface View {
  readonly theme?: 'light' | 'dark'
  readonly language?: 'en-US' | 'zh-CN'
  readonly width?: number
  readonly height?: number
  /** Where it is; absent: at the emulator of the page. */
  readonly url?: string
  /** Absent: the live page. */
  readonly document?: 'ui' | 'docs'
}

/** A browser and an emulator, and what went wrong in the pages that were opened. */
export class LivePage {
  readonly emulator: Emulator
  readonly browser: Browser
  /** Errors of scripts, refusals of the content security policy, requests to other servers. */
  readonly problems: string[] = []
  readonly #contexts: BrowserContext[] = []
  readonly #ownsBrowser: boolean

  private constructor(emulator: Emulator, browser: Browser, ownsBrowser = true) {
    this.emulator = emulator
    this.browser = browser
    this.#ownsBrowser = ownsBrowser
  }

  static async start(options: EmulatorOptions = {}): Promise<LivePage> {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking']
    const browser = await chromium.launch({ executablePath: pathOf(found ?? ''), args })
    return new LivePage(await createEmulator({ fixtures: {}, ...options }), browser)
  }

  /** The page of another emulator in the same browser, which `close` leaves open. */
  async another(): Promise<LivePage> {
    return new LivePage(await createEmulator({ fixtures: {} }), this.browser, false)
  }

  /** Opens a view by its URL: `#/demo/journal`. */
  async open(
    hash: string,
    {
      theme = 'light',
      language = 'en-US',
      width = 1280,
      height = 800,
      url = this.emulator.url,
      document = 'ui',
    }: View = {},
  ): Promise<Page> {
    const context = await this.browser.newContext({
      ...{ viewport: { width, height }, colorScheme: theme, locale: language },
      // the certificate of an emulator is its own
      ignoreHTTPSErrors: true,
    })
    this.#contexts.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => this.problems.push(error.message))
    page.on('console', (message) => {
      if (/Content Security Policy|Uncaught/.test(message.text())) this.problems.push(message.text())
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
        this.problems.push(`requests ${request.url()}`)
    })
    await page.goto(`${url}/_lakemock/${document}${hash}`)
    return page
  }

  /** Closes the pages that are open. */
  async closePages(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()))
  }

  async close(): Promise<void> {
    await this.closePages()
    if (this.#ownsBrowser) await this.browser.close()
    await this.emulator.close()
  }
}

/** Sends a request as a client of the emulated APIs does, and returns the reply's body. */
export async function send(
  url: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const reply = await fetch(url + path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return JSON.parse(await reply.text())
}

/** The size of what the page's scripts hold, in bytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

/** The source of axe-core, which finds what hinders people who use a keyboard or a screen reader. */
export const axeSource = (): string =>
  readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
