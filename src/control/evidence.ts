import { isoTime } from '../engine/clock.ts'
import { invalid } from '../engine/problem.ts'
import { codeSyntax, type Syntax, sqlSyntax } from '../engine/text.ts'
import { TextForms } from '../engine/text-forms.ts'
import type { Call, Operation } from '../operation.ts'
import type { Past, Unmatched } from '../store/memory.ts'
import { withoutInBand } from '../stubs/in-band.ts'
import { NearMisses } from '../stubs/near-miss.ts'
import type { World } from '../world.ts'
import { ok, replies, WORLD } from './context.ts'
import { notFound } from './find.ts'
import * as schemas from './schemas.ts'
import { history } from './views.ts'
import * as work from './work-schemas.ts'

interface HistoryParams {
  kind: Past['kind']
  id: string
}

/** What went unanswered, and what became of everything. */
export const evidenceOperations: readonly Operation[] = [
  {
    id: 'ListUnmatched',
    method: 'GET',
    path: `${WORLD}/unmatched`,
    summary: 'What no stub matched, and the stubs that came closest',
    description:
      'Statements and SQL, each with the first key in which a stub differs; and the stubs that never answered. Source: lakemock.',
    params: schemas.projectParams,
    replies: replies(work.unmatchedList),
    handle({ world }: Call) {
      const uses = world.stubs.list()
      const misses = new NearMisses(uses)
      const { list, dropped } = world.memory.unmatched()
      return ok({
        unmatched: list.map((one) => unmatchedView(world, misses, one)),
        dropped,
        idleFaults: world.faults
          .list()
          .filter(({ hits }) => hits === 0)
          .map(({ rule }) => rule.name),
        idleStubs: uses.filter(({ hits }) => hits === 0).map(({ stub }) => stub.name),
      })
    },
  },
  {
    id: 'ShowHistory',
    method: 'GET',
    path: `${WORLD}/history/:kind/:id`,
    summary: 'Every state that a session, a statement or an SQL execution went through',
    description:
      'Also of what is gone (deleted, expired, evicted): the newest of these are remembered, as many as the setting limits.history says. 404 where there never was one, or it is forgotten; 400 for another kind. Source: lakemock.',
    params: work.historyParams,
    replies: replies(work.resourceHistory),
    handle({ world, params }: Call<HistoryParams>) {
      const { kind } = params
      if (!['session', 'statement', 'sql'].includes(kind)) throw invalid('kind', 'must be session, statement or sql')
      const id = params.id.replace('/', ':')
      const found = living(world, kind, id) ?? world.memory.past(kind, id)
      if (found === undefined) throw notFound(world, kind, id)
      const { goneMs, why, course, answeredBy } = found
      const gone = goneMs === undefined ? null : { at: isoTime(goneMs), atMs: goneMs, why }
      return ok({ kind, id, answeredBy, gone, history: history(course.steps) })
    },
  },
]

function unmatchedView(world: World, misses: NearMisses, { atMs, ...one }: Unmatched) {
  const { api, text, id: _, ...around } = one
  const isDli = api === 'dli'
  const closest = misses.of({
    ...around,
    subject: isDli ? 'statement' : 'execution',
    project: world.id,
    text: isDli ? TextForms.ofCode(asked(text, codeSyntax)) : TextForms.ofSql(asked(text, sqlSyntax)),
  })
  return { ...one, at: isoTime(atMs), atMs, closest }
}

/** A text as the stubs are asked it: without comments of ours. */
const asked = (text: string, syntax: Syntax): string => withoutInBand(text, syntax).text

/** A resource that its API still has. */
function living(world: World, kind: Past['kind'], id: string) {
  const never = { goneMs: undefined, why: '' }
  if (kind === 'sql') {
    const execution = world.executions.get(id)
    return execution && { ...never, course: execution.course, answeredBy: execution.answer.answeredBy }
  }
  if (kind === 'session') {
    const session = world.sessions.get(id)
    return session && { ...never, course: session.course, answeredBy: session.plan.answeredBy }
  }
  const [, sessionId = '', number = ''] = /^(.*):(\d{1,15})$/.exec(id) ?? []
  const statement = world.sessions.get(sessionId)?.statements.get(Number(number))
  return statement && { ...never, course: statement.course, answeredBy: statement.answer.answeredBy }
}
