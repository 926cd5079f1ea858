import type { EngineChoice } from '../stubs/plans.ts'
import type { World } from './world.ts'

/** An engine for what begins now in a world. */
export const engineChoice = ({ clock }: World, name: string): EngineChoice => ({ name, isReal: clock.mode === 'wall' })
