import type { LoadProblem } from "../../domain/load-problem"
import { NotUtf8 } from "../encoding"
import { LoadError } from "../load-error"
import type { CsvPlan } from "./csv-rows"
import { NotTyped } from "./not-typed"
import type { Piece, Wanted } from "./page-source"
import type { ParquetPlan } from "./parquet-rows"
import type { TypedPart, TypedSummary } from "./typed-source"

/** What a worker is to read: sent first. */
export type TypedTask =
  /** The page reads the file for it, which may be one within another. */
  | { readonly csv: CsvPlan; readonly name: string; readonly size: number }
  /** `reader`: the compiled reader of Parquet, since a worker may have no network to fetch it by. */
  | { readonly parquet: ParquetPlan; readonly file: File; readonly reader: WebAssembly.Module }

export type Question =
  | { readonly task: TypedTask }
  /** The compiled reader of Parquet, before there is a task. */
  | { readonly reader: WebAssembly.Module }
  /** Bytes that the worker has asked for. */
  | Piece
  | "next"
  | "summary"

/** One to each "next" and "summary", in order. */
export type Answer =
  { readonly part: TypedPart | null } | { readonly summary: TypedSummary } | { readonly failure: Failure }

/** What a worker sends: answers, and what it wants itself. */
export type Sent = Answer | Wanted

/** An error as it can be sent. */
export type Failure = { readonly problem: LoadProblem } | "notUtf8" | "notTyped" | { readonly message: string }

export function failureOf(cause: unknown): Failure {
  if (cause instanceof LoadError) return { problem: cause.problem }
  if (cause instanceof NotUtf8) return "notUtf8"
  if (cause instanceof NotTyped) return "notTyped"
  return { message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
}

export function errorOf(failure: Failure): Error {
  if (failure === "notUtf8") return new NotUtf8()
  if (failure === "notTyped") return new NotTyped()
  return "problem" in failure ? new LoadError(failure.problem) : new Error(failure.message)
}
