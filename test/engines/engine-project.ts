import { pino } from 'pino'
import { resolveConfig } from '../../src/config/load-settings.ts'
import type { SettingKey } from '../../src/config/settings.ts'
import { assemble, type EmulatorCore } from '../../src/emulator.ts'
import type { LoadSparkEngine, LoadSqlEngine } from '../../src/engines/engines.ts'
import { mergeFixtures } from '../../src/fixture-files/fixtures.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'

// biome-ignore lint/suspicious/noExplicitAny: each test knows what it requested
export type Answer = { readonly status: number; readonly body: any }

/** One project of an emulator whose SQL engine a test chooses. */
export class EngineProject {
  readonly core: EmulatorCore
  readonly id: string

  private constructor(core: EmulatorCore, id: string) {
    this.core = core
    this.id = id
  }

  static async start(
    loadSqlEngine: LoadSqlEngine | undefined,
    settings: Partial<Record<SettingKey, unknown>> = {},
    fixtures: object = {},
    loadSparkEngine?: LoadSparkEngine,
  ): Promise<EngineProject> {
    const parsed = mergeFixtures([parseFixtures(JSON.stringify(fixtures), 'test')])
    const given = { port: 0, logLevel: 'silent', sqlEngine: 'presto://engine.test:8080/hive', ...settings }
    const values = new Map(Object.entries(given).map(([name, value]) => [name as SettingKey, { value, name }] as const))
    const { config } = resolveConfig([{ source: 'option', values }, ...parsed.layers])
    const core = await assemble({ config, logger: pino({ level: 'silent' }), loadSqlEngine, loadSparkEngine })
    core.load(parsed)
    return new EngineProject(core, 'p')
  }

  async ask(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object): Promise<Answer> {
    const reply = await this.core.app.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
    const isJson = String(reply.headers['content-type']).startsWith('application/json')
    return { status: reply.statusCode, body: isJson ? reply.json() : reply.payload }
  }

  /** Submits SQL to MRS. */
  sql(text: string): Promise<Answer> {
    return this.ask('POST', `/v2/${this.id}/clusters/c/sql-execution`, { sql_type: 'presto', sql_content: text })
  }

  /** An SQL execution as MRS shows it. */
  show(id: string): Promise<Answer> {
    return this.ask('GET', `/v2/${this.id}/clusters/c/sql-execution/${id}`)
  }

  cancel(id: string): Promise<Answer> {
    return this.ask('POST', `/v2/${this.id}/clusters/c/sql-execution/${id}/cancel`)
  }

  control(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object): Promise<Answer> {
    return this.ask(method, `/_lakemock/worlds/${this.id}${path}`, payload)
  }

  /** Its states so far, as the control API shows them. */
  async states(id: string): Promise<string[]> {
    const { body } = await this.control('GET', `/sql/${id}`)
    return body.history.map(({ state }: { state: string }) => state)
  }

  close(): Promise<void> {
    return this.core.close(0)
  }
}
