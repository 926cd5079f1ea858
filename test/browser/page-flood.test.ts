/** The live page beside a flood of requests: it shows the newest ones, and reads little for it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, LivePage } from './page.ts'

const FLOOD = 1000

describe.skipIf(!hasChromium)('beside a flood, the live page', () => {
  let live: LivePage
  beforeAll(async () => {
    // few events are sent at once
    live = await LivePage.start({ clock: 'manual', limitsEvents: 50, limitsJournal: 10_000 })
    await request()
  }, 60_000)
  afterAll(() => live.close())

  const request = (query = '') => live.emulator.inject({ method: 'GET', url: `/v2.0/demo/sessions${query}` })

  async function dropped(): Promise<number> {
    const [, count] = /limit="events"\} (\d+)/.exec(await live.emulator.metrics()) ?? []
    return Number(count)
  }

  test('shows the newest requests and their number, and reads no list of resources', async () => {
    const page = await live.open('#/demo/journal')
    await page.getByText('1 of 1').waitFor()
    const lists = new Set<string>()
    page.on('request', (sent) => {
      if (sent.url().endsWith('/sessions')) lists.add(sent.url())
    })
    // all of them come in few turns of the event loop
    await Promise.all(Array.from({ length: FLOOD }, () => request()))
    await request('?size=77')
    await page.getByText('GET /v2.0/demo/sessions?size=77').waitFor()
    await page.getByText('1,002 of 1,002').waitFor()
    expect(await dropped()).toBeGreaterThan(0)
    // what the feed has not brought is read when it comes into sight
    await page.locator('.table-body').evaluate((body) => {
      body.scrollTop = body.scrollHeight / 2
    })
    await page.locator('.row[aria-rowindex="505"]').getByRole('link', { name: 'ListSessions' }).waitFor()
    expect(lists).toEqual(new Set())
    await live.closePages()
  })

  test('counts the requests of a project that no event named', async () => {
    const page = await live.open('#/')
    await page.getByText('Projects (1)').waitFor()
    await request()
    await page.getByText('1 request', { exact: false }).first().waitFor()
    await Promise.all(Array.from({ length: FLOOD }, () => request()))
    await page.getByText('1,001 requests').waitFor()
    await live.closePages()
  })
})
