/** What gives SQL and code without a stub their results: it may refuse a text, and never fails in another way. */
import fc from 'fast-check'
import { Interpreters } from '../../src/spark/code/interpreters.ts'
import { createAnswerer } from '../../src/sql/answer-sql.ts'
import { Catalog } from '../../src/sql/catalog.ts'
import { prestoVersions, type SqlQuestion } from '../../src/sql/question.ts'
import { SqlChecker } from '../../src/sql/sql-checker.ts'
import { edited } from '../mutate.ts'
import * as seeds from '../seeds.ts'
import { expect, expectSame, type Target } from '../target.ts'

const catalog = new Catalog()
const checker = new SqlChecker(async () => createAnswerer())
await checker.load()

const questionOf = (text: string, version: SqlQuestion['version']): SqlQuestion => ({
  ...{ text, version, catalog: 'hive', schema: 'default', user: 'root', known: catalog, isStrict: false, nowMs: 0 },
})

const checkedSql: Target = {
  name: 'checked-sql',
  property: fc.property(edited(seeds.sql), fc.constantFrom(...prestoVersions), (text, version) => {
    const answer = checker.answer(questionOf(text, version))
    if (answer === undefined) return
    const { result, failsIn, types } = answer
    expectSame(failsIn !== undefined, result.message !== undefined, 'a failure has a message')
    expectSame(types.length, result.columns?.length ?? 0, 'types of columns')
    expect(result.rows?.every((row) => row.length === types.length) ?? true, 'a row has another number of cells')
    expectSame(checker.answer(questionOf(text, version))?.result, result, 'the same question again')
  }),
}

const kinds = ['spark', 'pyspark', 'sql', 'sparkr']

const evaluatedCode: Target = {
  name: 'evaluated-code',
  property: fc.property(edited(seeds.code), fc.constantFrom(...kinds), (code, kind) => {
    const session = new Interpreters({
      ...{ nowMs: () => 0, isStrict: () => false, guessesLanguage: () => true, appName: 'fuzz', hasFiles: false },
    })
    for (let turn = 0; turn < 2; turn++) {
      const { output, report } = session.run({ kind, code })
      const { status } = output
      expect(report.checked.length > 0 || report.assumed.length > 0, 'a report that says nothing')
      expect(status === 'ok' || status === 'error', `the status is ${String(status)}`)
    }
  }),
}

export const defaultAnswerTargets = [checkedSql, evaluatedCode]
