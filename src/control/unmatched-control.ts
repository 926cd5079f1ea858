import Type from 'typebox'
import { isoTime } from '../core/clock.ts'
import { codeSyntax, type Syntax, sqlSyntax } from '../core/comments.ts'
import { slicedJsonList } from '../core/json-list.ts'
import { TextForms } from '../core/text-forms.ts'
import type { RuleUse } from '../faults/fault-list.ts'
import { type UnmatchedText, unmatchedText } from '../model/tombstones.ts'
import { defineOperation, jsonReply } from '../operation.ts'
import { cutDirectives } from '../stubs/directive.ts'
import { NearMisses } from '../stubs/near-miss.ts'
import type { StubUse } from '../stubs/stub-list.ts'
import type { World } from '../world/world.ts'
import { projectParams, replies, WORLD } from './control-api.ts'

const difference = Type.Object({
  key: Type.String({
    description:
      'The key of the stub that does not match; `enabled` if it is switched off; `times` if it has answered as often as it may.',
  }),
  expected: Type.Unknown({ description: 'The value in the stub; of a long text the beginning.' }),
  actual: Type.String({ description: 'The value in the request; of a long text the beginning.' }),
  position: Type.Optional(
    Type.Integer({ description: 'The index of the first character that differs, white space folded.' }),
  ),
  expectedFrom: Type.Optional(Type.String({ description: 'The text of the stub from there on.' })),
  actualFrom: Type.Optional(Type.String({ description: 'The text of the request from there on.' })),
  matchesUpTo: Type.Optional(
    Type.String({ description: 'The longest prefix of the regular expression that matches.' }),
  ),
})
export const unmatchedList = Type.Object({
  unmatched: Type.Array(
    Type.Object({
      api: Type.Enum(['dli', 'mrs']),
      id: Type.String({ description: 'The id for …/history: {session_id}:{statement_id}, or its own id.' }),
      at: Type.String(),
      atMs: Type.Integer(),
      text: Type.String({ description: 'The code or the SQL, or the parts of a job.' }),
      subject: unmatchedText.properties.subject,
      session: Type.Optional(Type.String({ description: "DLI: the session's name." })),
      kind: Type.Optional(Type.String({ description: "DLI: the statement's kind." })),
      database: Type.Optional(Type.String()),
      cluster: Type.Optional(Type.String()),
      queue: Type.Optional(Type.String()),
      job: unmatchedText.properties.job,
      closest: Type.Array(Type.Object({ stub: Type.String(), difference }), {
        description: 'The stubs that came closest, the closest first; at most three. Compared with the present stubs.',
      }),
    }),
    { description: 'The newest 100, oldest first.' },
  ),
  dropped: Type.Integer({ description: 'How many older ones were dropped.' }),
  unusedFaults: Type.Array(Type.String(), {
    description: 'Fault rules that were never applied in this world, without those that are switched off.',
  }),
  unusedStubs: Type.Array(Type.String(), {
    description: 'Stubs that never answered in this world, without those that are switched off.',
  }),
  disabledFaults: Type.Array(Type.String(), { description: 'Fault rules that are switched off.' }),
  disabledStubs: Type.Array(Type.String(), { description: 'Stubs that are switched off.' }),
})

/** The statements and SQL that no stub matched. */
export const unmatchedOperations = [
  defineOperation({
    id: 'ListUnmatched',
    method: 'GET',
    path: `${WORLD}/unmatched`,
    summary: 'List the texts that no stub matched, and the stubs that came closest',
    description:
      'Statements and SQL, each with the first key in which a stub differs; and the stubs and faults that were never used. Source: lakemock.',
    params: projectParams,
    replies: replies(unmatchedList),
    async handle({ world }) {
      const stubs = world.stubs.list()
      const faults = world.faults.list()
      const misses = new NearMisses(stubs)
      const { list, dropped } = world.tombstones.unmatched()
      const unmatched = []
      for (const one of list) unmatched.push(await unmatchedView(world, misses, one))
      const after = {
        dropped,
        unusedFaults: faults.filter(isUnused).map(nameOfFault),
        unusedStubs: stubs.filter(isUnused).map(nameOfStub),
        disabledFaults: faults.filter(isDisabled).map(nameOfFault),
        disabledStubs: stubs.filter(isDisabled).map(nameOfStub),
      }
      return jsonReply(await slicedJsonList('unmatched', unmatched, (one) => one, { after }))
    },
  }),
]

const isUnused = ({ enabled, applied }: StubUse | RuleUse): boolean => enabled && applied === 0
const isDisabled = ({ enabled }: StubUse | RuleUse): boolean => !enabled
const nameOfStub = ({ stub }: StubUse): string => stub.name
const nameOfFault = ({ rule }: RuleUse): string => rule.name

async function unmatchedView(world: World, misses: NearMisses, { atMs, ...one }: UnmatchedText) {
  const { api, text, id: _, subject = api === 'dli' ? 'statement' : 'execution', ...around } = one
  const closest = await misses.of({ ...around, subject, project: world.id, text: textForms(subject, text) })
  return { ...one, at: isoTime(atMs), atMs, closest }
}

/** The text as stubs of a subject match it; undefined: they match none. */
function textForms(subject: UnmatchedText['subject'], text: string): TextForms | undefined {
  if (subject === 'statement') return TextForms.ofCode(matchedText(text, codeSyntax))
  return subject === 'batch' ? undefined : TextForms.ofSql(matchedText(text, sqlSyntax))
}

/** A text as stubs match it: without directives. */
const matchedText = (text: string, syntax: Syntax): string => cutDirectives(text, syntax).text
