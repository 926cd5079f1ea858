import { Unsure } from '../output.ts'
import type { Machine } from './machine.ts'
import { Thrown } from './syntax-error.ts'
import type { Value } from './value.ts'

/** The type that a body gives for unknown arguments. What it prints is not printed. */
export function resultType(machine: Machine, run: () => Value): string {
  const { printed } = machine
  try {
    return run().type ?? 'Any'
  } catch (error) {
    if (error instanceof Thrown) return 'Nothing'
    if (error instanceof Unsure) return 'Any'
    throw error
  } finally {
    machine.printed = printed
  }
}
