import type { Compiled, Kind } from './compiled.ts'

/** What the door opens to. */
export interface Program extends Pick<Compiled, 'keep'> {
  load(): Promise<typeof import('./main.ts')>
}

/** In what build/build.js makes, pieces that compiled.ts loads stand here in its place. */
export const programFor = (_kind: Kind): Program => ({ load: () => import('./main.ts'), keep: () => undefined })
