import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
          isolate: false,
          // One worker a core: the process that hands out the files has little to do.
          maxWorkers: "100%",
          setupFiles: ["test/support/compile-once.ts"],
        },
      },
      {
        extends: true,
        test: { name: "browser", include: ["test/browser/**/*.test.ts"], fileParallelism: false, testTimeout: 180_000 },
      },
    ],
  },
})
