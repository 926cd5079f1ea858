import { describe, expect, test } from 'vitest'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import type { RawExchange } from '../../src/recording/exchange.ts'
import { fixturesFrom } from '../../src/recording/fixtures-from.ts'
import { Redactor } from '../../src/recording/redact.ts'
import { RedactionList } from '../../src/recording/redaction-list.ts'

const SECRET = 'zX9-hidden.Value'

/** Texts of statements with a secret in them, and the name that they give it. */
const texts: readonly [name: string, text: string][] = [
  ['fs.obs.secret.key', `spark.conf.set("fs.obs.secret.key", "${SECRET}")`],
  ['fs.obs.access.key', `sc.hadoopConfiguration.set('fs.obs.access.key' , '${SECRET}')`],
  ['password', `df.read.format("jdbc").option("user", "u").option("password", "${SECRET}").load()`],
  ['password', `Map("user" -> "u", "password" -> "${SECRET}")`],
  ['passwd', `CREATE TABLE t (a int) USING JDBC OPTIONS ('user' = 'u', 'passwd' = '${SECRET}')`],
  ['passwd', `CREATE TABLE t (a int) USING JDBC OPTIONS (user 'u', passwd '${SECRET}')`],
  ['secretAccessKey', `val secretAccessKey: String = "${SECRET}"`],
  ['AWS_SECRET', `AWS_SECRET='${SECRET}'`],
  ['token', `val json = "{\\"user\\": \\"u\\", \\"token\\": \\"${SECRET}\\"}"`],
  ['spark.hadoop.fs.obs.secret.key', `SET spark.hadoop.fs.obs.secret.key=${SECRET};`],
  ['password', `url = "jdbc:mysql://h:3306/db?user=u&password=${SECRET}"`],
  ['password', `url = "jdbc:sqlserver://h;user=u;password=${SECRET};x=y"`],
  ['password', `curl("https://user:${SECRET}@example.com/")`],
  ['sk', `sk = '${SECRET}'`],
]

function exchange(number: number, code: string, output: unknown = null): RawExchange {
  const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))
  return {
    number,
    startedMs: number,
    endedMs: number,
    request: {
      method: 'POST',
      target: '/v2.0/p/sessions/s/statements',
      headers: [],
      body: bytes({ code }),
    },
    reply: { status: 200, reason: 'OK', headers: [], body: bytes({ id: number, code, state: 'available', output }) },
    problem: undefined,
    clientGone: false,
  }
}

const store = (list: RedactionList, ...raw: RawExchange[]) => {
  const redactor = new Redactor({ keepIds: true, secrets: [], list })
  const exchanges = raw.map((one) => redactor.store(one))
  return { text: JSON.stringify(exchanges), made: fixturesFrom(exchanges, { faults: false }) }
}

describe('a secret in the text of a statement', () => {
  test.each(texts)('is in the report by its name %s, without its value: %s', (name, code) => {
    const { made } = store(new RedactionList(), exchange(1, 'val a = 1'), exchange(2, code), exchange(3, code))
    expect(made.report).toContain(`May contain secrets:\n- ${name}: a text in exchange 2, 3 sets it`)
    expect(made.report).not.toContain(SECRET)
    expect(made.warnings).toBe(1)
    // a replay needs the text
    expect(made.yaml).toContain(SECRET)
  })

  test.each(texts)('is removed if the list has its name %s, and the stub accepts any value: %s', (name, code) => {
    const { text, made } = store(RedactionList.parse(` ${name.toUpperCase()},other`), exchange(1, code))
    expect(text).not.toContain(SECRET)
    expect(text).toContain('<removed>')
    expect(made.yaml + made.report).not.toContain(SECRET)
    expect(made.warnings).toBe(0)
    const { stubs } = parseFixtures(made.yaml, 'fixtures.yaml')
    const regex = JSON.parse(JSON.stringify(stubs))[0].definition.match.code.regex
    expect(code).toMatch(new RegExp(regex))
    expect(code.replace(SECRET, 'another')).toMatch(new RegExp(regex))
  })

  test('is also removed from the output that repeats it, and from later exchanges', () => {
    const list = RedactionList.parse('fs.obs.secret.key')
    const output = { status: 'ok', data: { 'text/plain': `key: ${SECRET}` } }
    const code = `conf.set("fs.obs.secret.key", "${SECRET}")`
    expect(store(list, exchange(1, code, output), exchange(2, `print("${SECRET}")`)).text).not.toContain(SECRET)
  })

  test('is removed by a pattern, with commas in it or not', () => {
    const list = RedactionList.parse('/AKIA[A-Z]{2,4}/, /\\bid-\\d+/')
    const { text } = store(list, exchange(1, 'a("AKIABCD", "id-17", "id-x")'))
    expect(text).toContain('a(\\"<removed>\\", \\"<removed>\\", \\"id-x\\")')
  })

  test('of an ordinary name, or removed already, needs no warning', () => {
    const code = 'val count = 1; conf.set("spark.app.name", "x"); option("password", "<removed>"); val key = "k"'
    expect(store(new RedactionList(), exchange(1, code)).made.report).not.toContain('May contain')
  })

  test('in a short value is removed at its own place alone', () => {
    const { text } = store(RedactionList.parse('pwd'), exchange(1, 'val a = 1; pwd = "a"; val ab = "a"'))
    expect(text).toContain('val a = 1; pwd = \\"<removed>\\"; val ab = \\"a\\"')
  })
})

test.each(['', ',', 'a b', '/(/', '/a'])('a list %j is refused', (list) => {
  expect(() => RedactionList.parse(list)).toThrow('--redact: ')
})

// a regular expression with more than one way to read them would take minutes
test.each([
  ' '.repeat(100_000),
  '\\'.repeat(100_000),
  'a'.repeat(100_000),
  `"a"${' '.repeat(100_000)}`,
  'a.'.repeat(50_000),
])('a long text is read within the time limit of tests', (text) => {
  expect(store(RedactionList.parse('password'), exchange(1, text)).made.warnings).toBe(0)
})
