import { reached, type Waited, type WaitOptions, waitQuery } from './waiting.ts'

/** SQL, a batch or a job, by its id. Each method sends a request. */
export interface WorkHandle<View, State extends string, End, Reached> {
  readonly id: string
  /** It as in the API, the stub that matched, the gate at which it waits, and its history. */
  show(): Promise<View>
  state(): Promise<State>
  /** Makes it fail now, with this message. */
  fail(message?: string): Promise<View>
  /** Ends it now: with the given result, or with the result of its stub. */
  finish(result?: End): Promise<View>
  /** Waits until it is in a state. Rejects with `not-reached` after the timeout; the message says what it waits for. */
  wait(state: State, options?: WaitOptions): Promise<Reached>
}

/** The calls about one piece of work. */
interface WorkCalls<View, State extends string, End, Reached extends Waited> {
  readonly show: () => Promise<View>
  readonly stateOf: (view: View) => State
  readonly fail: (body: { message?: string }) => Promise<View>
  readonly finish: (body: End | Record<never, never>) => Promise<View>
  readonly wait: (query: ReturnType<typeof waitQuery>) => Promise<Reached>
}

/** A handle whose messages call its work `what`. */
export function workHandle<View, State extends string, End, Reached extends Waited>(
  id: string,
  what: string,
  calls: WorkCalls<View, State, End, Reached>,
): WorkHandle<View, State, End, Reached> {
  const { show, stateOf, fail, finish, wait } = calls
  return {
    id,
    show,
    state: async () => stateOf(await show()),
    fail: (message) => fail(message === undefined ? {} : { message }),
    finish: (result) => finish(result ?? {}),
    wait: async (state, options = {}) => reached(`${what} ${id}`, state, await wait(waitQuery(state, options))),
  }
}
