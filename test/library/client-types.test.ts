import type { Static } from 'typebox'
import { describe, expectTypeOf, test } from 'vitest'
import type { SessionView as DliSessionView, StatementView as DliStatementView } from '../../src/apis/dli/schemas.ts'
import type { ExecutionView } from '../../src/apis/mrs/schemas.ts'
import type { Advanced, Clock } from '../../src/client/generated/clock.ts'
import type { DliSession, DliStatement } from '../../src/client/generated/dli.ts'
import type { MrsSql } from '../../src/client/generated/mrs.ts'
import type { WorldReset } from '../../src/client/generated/world.ts'
import type { FaultDefinition, StubDefinition } from '../../src/client.ts'
import type { advanced, clock } from '../../src/control/clock-control.ts'
import type { worldReset } from '../../src/control/world-control.ts'
import type { RuleDefinition } from '../../src/faults/rule.ts'
import type { EmulatorSettings } from '../../src/index.ts'
import type { StubDefinition as DeclaredStub } from '../../src/stubs/stub.ts'

describe("the client's types", () => {
  test('are those that the routes infer from the same schemas', () => {
    expectTypeOf<Static<typeof clock>>().toExtend<Clock>()
    expectTypeOf<Static<typeof advanced>>().toExtend<Advanced>()
    expectTypeOf<Static<typeof worldReset>>().toExtend<WorldReset>()
    expectTypeOf<DliSessionView>().toExtend<DliSession>()
    expectTypeOf<DliStatementView>().toExtend<DliStatement>()
    expectTypeOf<ExecutionView>().toExtend<MrsSql>()
    expectTypeOf<RuleDefinition>().not.toBeAny()
    expectTypeOf<FaultDefinition['when']>().not.toBeUnknown()
    expectTypeOf<DeclaredStub['match']>().toExtend<StubDefinition['match']>()
    expectTypeOf<{ clock: 'manual'; port: 0; tls: true }>().toExtend<EmulatorSettings>()
    expectTypeOf<{ clock: 'manually' }>().not.toExtend<EmulatorSettings>()
  })
})
