import js from "@eslint/js"
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript"
import { importX } from "eslint-plugin-import-x"
import hooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

// Who may import whom (README, "How it is built"). A room that is not named may not be entered.
const rooms = [
  "domain",
  "text",
  "statistics",
  "disclosure",
  "engine",
  "load",
  "measures",
  "quality",
  "figures",
  "export",
  "interface",
]
const allowed = {
  domain: [],
  text: ["domain"],
  statistics: ["domain"],
  disclosure: ["domain"],
  engine: ["domain"],
  load: ["engine", "domain"],
  measures: ["engine", "statistics", "disclosure", "domain"],
  quality: ["load", "engine", "disclosure", "domain"],
  figures: ["domain", "text"],
  export: ["figures", "measures", "domain", "text"],
  interface: rooms,
}
const zones = rooms
  .filter((room) => room !== "interface")
  .map((room) => ({
    target: `./src/${room}`,
    from: rooms.filter((other) => other !== room && !allowed[room].includes(other)).map((other) => `./src/${other}`),
  }))

export default tseslint.config(
  { ignores: ["dist", "coverage", "test/output"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js", "test/*.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "import-x": importX, "react-hooks": hooks },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      ...hooks.configs.recommended.rules,
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: "error",
    },
  },
  {
    // Only these rooms know these libraries.
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "@duckdb/duckdb-wasm", message: "only src/engine knows DuckDB" },
            { name: "@observablehq/plot", message: "only src/figures draws" },
            { name: "react", message: "only src/interface knows React" },
          ],
        },
      ],
    },
  },
  { files: ["src/engine/**"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["src/figures/**"],
    rules: { "no-restricted-imports": ["error", { paths: ["react", "@duckdb/duckdb-wasm"] }] },
  },
  {
    files: ["src/interface/**"],
    rules: { "no-restricted-imports": ["error", { paths: ["@observablehq/plot", "@duckdb/duckdb-wasm"] }] },
  },
  { files: ["*.config.{ts,js}"], rules: { "import-x/no-default-export": "off" } },
  {
    files: ["**/*.js"],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: { process: "readonly", console: "readonly" } },
  },
)
