/** What a new user does: sees why a statement got the default answer, and makes the stub that decides it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, LivePage, send } from './page.ts'

describe.skipIf(!hasChromium)('a new user', () => {
  let live: LivePage
  beforeAll(async () => {
    live = await LivePage.start()
    await live.emulator.project('demo').clock.set({ mode: 'auto' })
  })
  afterAll(() => live.close())

  const run = async (code: string): Promise<string> => {
    const { url } = live.emulator
    const { id } = await send(url, 'POST', '/v2.0/demo/sessions', { kind: 'spark', queue: 'default' })
    const path = `/v2.0/demo/sessions/${id}`
    for (let state = ''; state !== 'idle'; ) state = String((await send(url, 'GET', path)).state)
    const statement = await send(url, 'POST', `${path}/statements`, { code })
    for (let poll = 0; poll < 10; poll++) {
      const read = await send(url, 'GET', `${path}/statements/${statement.id}`)
      if (read.state === 'available' || read.state === 'error') return JSON.stringify(read)
    }
    throw new Error(`${code} has not ended`)
  }

  test('comes from a default answer to a stub in three clicks and one change', async () => {
    const code = 'orders.countByRegion()'
    expect(await run(code)).not.toContain('north: 12')
    const page = await live.open('#/')
    // the overview says that something got the default answer, and the link leads to it
    await page.getByRole('link', { name: '1 without a stub' }).click()
    await page.getByText('They got the default answer.').waitFor()
    const unmatched = page.getByRole('listitem').filter({ hasText: code })
    await unmatched.waitFor()
    await unmatched.getByRole('button', { name: 'Make a stub of this' }).click()
    const editor = page.getByRole('textbox', { name: /^Stub,/ })
    const draft = JSON.parse(await editor.inputValue())
    expect(draft.match).toEqual({ code })
    expect(
      await editor.evaluate((field: unknown) => `${field === (globalThis as PageGlobals).document.activeElement}`),
    ).toBe('true')
    await editor.fill(JSON.stringify({ ...draft, outcome: { text: 'north: 12' } }))
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. The next matching statement or SQL gets this result.').waitFor()
    expect(await run(code)).toContain('north: 12')
    await live.closePages()
  })

  test('reads in the journal why the default answer came', async () => {
    await run('customers.count()')
    const page = await live.open('#/demo/journal?operation=CreateStatement')
    await page.getByRole('link', { name: 'CreateStatement' }).first().click()
    const why = page.getByRole('region', { name: 'Why no stub matched' })
    await why.getByText('So this got the default answer.').waitFor()
    await why.getByText('differs in code at character 1').waitFor()
    expect(await why.getByRole('link', { name: /unmatched/ }).getAttribute('href')).toBe('#/demo/settings')
    await live.closePages()
  })

  test('comes back to the button after a dialog', async () => {
    const page = await live.open('#/demo/settings')
    const reset = page.getByRole('button', { name: 'Reset project' })
    await reset.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(
      await reset.evaluate((button: unknown) => `${button === (globalThis as PageGlobals).document.activeElement}`),
    ).toBe('true')
    await live.closePages()
  })
})

/** What the functions that run in the page use of it. */
type PageGlobals = typeof globalThis & { readonly document: { readonly activeElement: unknown } }
