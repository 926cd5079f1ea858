import { describe, expect, it } from 'vitest'
import { codeSyntax, sqlSyntax } from '../../src/core/comments.ts'
import { Problem } from '../../src/core/problem.ts'
import { readDirective } from '../../src/stubs/directive.ts'

const ofCode = (text: string) => readDirective(text, { subject: 'statement', syntax: codeSyntax, field: 'code' })
const ofSql = (text: string) => readDirective(text, { subject: 'execution', syntax: sqlSyntax, field: 'sql_content' })
function refusal(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof Problem) return `${error.field}: ${error.message}`
    throw error
  }
  throw new Error('it was accepted')
}

describe('a directive', () => {
  it.each([
    ['f() // lakemock: running=5s', 'f() '],
    ['# lakemock: running=5s\nf()', '\nf()'],
    ['f(/* lakemock: running=5s */)', 'f( )'],
    ['7 // 2 # lakemock: running=5s', '7 // 2 '],
    ['f() //lakemock:running = 5s', 'f() '],
  ])('is found in %j, and the text goes on without it', (code, text) => {
    const read = ofCode(code)
    expect(read.directive?.durations).toEqual({ running: 5000 })
    expect(read.text).toBe(text)
  })

  it.each(['f()', 'x = "// lakemock: running=5s"', 'lakemock: running=5s', '// a lakemock: running=5s'])(
    'is absent in %j',
    (code) => {
      expect(ofCode(code)).toEqual({ text: code, directive: undefined })
    },
  )

  it('can stand several times, in SQL as in code', () => {
    const { directive, text } = ofSql('select 1 -- lakemock: RUNNING=1m\nfrom t /* lakemock: cancel=late, hold=g */')
    expect(directive).toMatchObject({ durations: { RUNNING: 60_000 }, outcome: { cancel: 'late', hold: 'g' } })
    expect(directive?.text).toBe('RUNNING=1m cancel=late, hold=g')
    expect(text).toBe('select 1 \nfrom t  ')
  })

  it('gives an error its message, and a message alone makes an error', () => {
    expect(ofCode('// lakemock: message="no \\"luck\\" left"').directive).toMatchObject({
      outcomeKey: 'error',
      outcome: { error: { ename: 'Error', evalue: 'no "luck" left' } },
    })
    expect(ofSql("-- lakemock: message='line 1:1: no'").directive).toMatchObject({
      outcomeKey: 'message',
      outcome: { message: 'line 1:1: no' },
    })
    expect(ofSql('-- lakemock: outcome=error').directive?.outcome.message).toBe('requested by a comment: outcome=error')
  })

  it('says how it ends', () => {
    expect(ofCode('// lakemock: outcome=empty').directive).toMatchObject({ isEmpty: true, outcomeKey: undefined })
    expect(ofCode('// lakemock: outcome=never').directive).toMatchObject({ outcome: { never: true } })
    expect(ofCode('// lakemock: outcome=dead').directive).toMatchObject({ outcomeKey: 'session' })
  })

  it.each([
    ['', 'nothing follows: give key=value'],
    ['runing=5s', 'unknown key "runing" (did you mean "running"?); allowed: waiting, running, cancelling, outcome'],
    ['RUNNING=5s', 'unknown key "RUNNING"'],
    ['running', '"running" is not key=value'],
    ['running=5s now', '"now" is not key=value'],
    ['running=soon', 'running must be a span of time'],
    ['running=1s running=2s', 'running is given twice'],
    ['outcome=late', 'outcome must be one of error, empty, never, dead, not "late"'],
    ['cancel=no', 'cancel must be one of fail, never, late'],
    ['message=x outcome=empty', 'message goes with outcome=error'],
    ['message="x', 'is not key=value'],
    ['outcome=never hold=g', 'outcome=never and hold exclude each other'],
    ['outcome=never cancel=late', 'needs a result that can come before the cancel'],
  ])('that says %j is refused', (words, why) => {
    const message = refusal(() => ofCode(`f() // lakemock: ${words}`))
    expect(message).toContain('code: code: in its comment')
    expect(message).toContain(why)
  })

  it('of SQL has the states of SQL, and no session to kill', () => {
    expect(refusal(() => ofSql('-- lakemock: running=5s'))).toContain('allowed: QUEUED')
    expect(refusal(() => ofSql('-- lakemock: outcome=dead'))).toContain('error, empty, never, not "dead"')
  })
})
