import Type, { type Static } from 'typebox'
import { type DeclaredQueue, queueChange } from '../model/queue.ts'

/** A queue as a fixtures file declares it. */
export const queueDeclaration = {
  name: Type.String({ minLength: 1, maxLength: 128, description: 'The queue; DLI stores it in lower case.' }),
  ...queueChange,
}
const declaration = Type.Object(queueDeclaration)
export type QueueDeclaration = Static<typeof declaration>

/** The declared queues by name; a later one takes the place of an earlier one with its name. */
export const readQueues = (list: readonly QueueDeclaration[]): ReadonlyMap<string, DeclaredQueue> =>
  new Map(
    list.map((one) => {
      const name = one.name.toLowerCase()
      return [name, { ...one, name }]
    }),
  )
