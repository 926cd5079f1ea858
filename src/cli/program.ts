/** What the door opens to. In what build/build.js makes, pieces that compiled.ts loads stand here in its place. */
export const program: { load(): Promise<typeof import('./main.ts')>; keep(): void } = {
  load: () => import('./main.ts'),
  keep: () => undefined,
}
