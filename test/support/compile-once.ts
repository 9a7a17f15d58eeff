// Every engine of a worker runs the same WebAssembly; compiling it takes longer than most test files. Compiled once a
// worker, it also keeps the code that V8 has made fast.

type Compiled = Map<number, Promise<WebAssembly.Module>>

const worker = globalThis as typeof globalThis & { compiledEngines?: Compiled }

if (worker.compiledEngines === undefined) {
  const compiled: Compiled = new Map()
  worker.compiledEngines = compiled
  const instantiate = WebAssembly.instantiate.bind(WebAssembly)

  const instantiateOnce = async (source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) => {
    if (source instanceof WebAssembly.Module) return instantiate(source, imports)
    // The engine's file is the only one of its size among the few that are loaded.
    const module = compiled.get(source.byteLength) ?? WebAssembly.compile(source)
    compiled.set(source.byteLength, module)
    return { module: await module, instance: await instantiate(await module, imports) }
  }
  WebAssembly.instantiate = instantiateOnce as typeof WebAssembly.instantiate
}
