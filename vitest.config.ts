import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'main', include: ['test/**/*.test.ts'], exclude: ['test/clients/**'], testTimeout: 20_000 } },
      // programs that we did not write, in languages of their own: npm run test:clients
      { test: { name: 'clients', include: ['test/clients/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 } },
    ],
  },
})
