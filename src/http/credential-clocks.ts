import type { CredentialClocks } from '../auth/authenticate.ts'
import { realNowMs } from '../core/clock.ts'
import type { World } from '../world/world.ts'
import type { Worlds } from '../world/worlds.ts'

/**
 * A token lives by the clock of its project's world, or by the machine's clock if it has no project. A client signs by the machine's
 * clock, or by the world's if it knows it. Both are accepted: otherwise an unchanged client could not use a world whose clock was moved.
 */
export const credentialClocks = (worlds: Worlds, world: World | undefined): CredentialClocks => ({
  token: ({ project }) => (project === undefined ? realNowMs() : worlds.of(project.id).clock.nowMs()),
  signature: () => (world === undefined ? [realNowMs()] : [world.clock.nowMs(), realNowMs()]),
})
