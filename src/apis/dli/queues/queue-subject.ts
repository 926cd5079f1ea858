import type { Queue } from '../../../model/queue.ts'
import type { Notes } from '../../../operation.ts'

/** The journal notes the queue of a request, and its state before the request. */
export function aboutQueue(notes: Notes, { name, history }: Queue, isNew = false): void {
  notes.subject = { kind: 'queue', id: name, before: isNew ? undefined : history.state, history }
}
