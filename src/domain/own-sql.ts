/** Why a piece of SQL from outside is not run. */
export type OwnSqlReason =
  | "empty"
  | "notSelect" // begins with another word
  | "severalStatements"
  | "word" // a word that writes, loads, or gives another answer another day
  | "function" // a function that is not among those a measure needs
  | "table" // a table that is not one of the model's
  | "sign" // a sign that SQL of this kind has no use for
  | "blockComment"
  | "prefixedText" // E'…' and the like, in which a quote may stand for itself
  | "brackets"

export interface OwnSqlProblem {
  readonly reason: OwnSqlReason
  /** Line of the text, 1-based. */
  readonly line: number
  /** The word or sign itself; empty where there is none. */
  readonly word: string
}

/** The tables that a measure of one's own may read: the canonical ones (MEASURES §1) and the facts built from them. */
export const ownSqlTables: readonly string[] = [
  ..."person person_trait spell activity wage_hours event participation satisfaction population project".split(" "),
  ..."person_index person_dim trait fleks_status fleksjob_episode ordinary_hours target_period target_month".split(" "),
]

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that nothing a measure needs is called. */
const refused = listed(`
  insert update delete merge truncate create drop alter attach detach copy install load force pragma set reset call
  export import vacuum checkpoint analyze execute prepare deallocate begin commit rollback abort transaction use
  describe desc_table show summarize explain into recursive sample tablesample collate zone timestamptz
  current_date current_time current_timestamp localtime localtimestamp current_user session_user current_role
  current_catalog current_schema pivot unpivot pivot_wider pivot_longer information_schema comment grant revoke
`)

/** Words of the grammar that a bracket may follow. */
const grammar = listed(`
  as and or not in over filter exists any all some values on using when then else case between like ilike from join
  select distinct where having qualify limit offset union intersect except exclude replace rename lateral by cast
  try_cast extract interval is array group within rollup cube sets materialized returning decimal numeric varchar char
  columns with
`)

/** What a measure needs to call: nothing that reads files, settings, SQL in texts, the clock or chance. */
const functions = listed(`
  abs add age any_value apply arg_max arg_min avg bar bit_count bool_and bool_or ceil ceiling char_length coalesce
  concat concat_ws contains corr count count_if count_star covar_pop covar_samp cume_dist date_add date_diff date_part
  date_sub date_trunc datediff datepart datetrunc day dayname dayofmonth dayofweek dayofyear decade degrees dense_rank
  ends_with epoch exp first first_day_of first_value flatten floor fmod format fsum generate_series geomean greatest
  grouping hash hour if ifnull instr isfinite isinf isnan isodow isoyear kahan_sum kurtosis lag last last_day
  last_day_of last_value lcase lead least left len length list list_aggregate list_any_value list_append list_avg
  list_concat list_contains list_count list_distinct list_filter list_first list_has_all list_has_any list_last
  list_max list_median list_min list_position list_reduce list_reverse list_slice list_sort list_sum list_transform
  list_unique list_value ln log log10 log2 lower lpad ltrim mad make_date make_time max max_by md5 mean median min
  min_by minute mod mode month month_of month_position monthname months_shared nth_value ntile nullif percent_rank
  position pow power prefix product quantile quantile_cont quantile_disc quarter range rank regexp_extract
  regexp_full_match regexp_matches regexp_replace regr_intercept regr_slope replace reverse right round row row_number
  rpad rtrim sign skewness split_part sqrt starts_with stddev stddev_pop stddev_samp strftime string_agg string_split
  strlen strptime substr substring suffix sum to_days to_months to_weeks to_years trim trunc try_strptime ucase unnest
  upper var_pop var_samp variance week weekday weekofyear year
`)

const internal = /^(duckdb|pragma|pg|sqlite|read|scan|parquet|query)_/

const token =
  /(?<comment>--[^\n]*)|(?<block>\/\*)|(?<text>'(?:[^']|'')*')|(?<quoted>"(?:[^"]|"")*")|(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(?<word>[a-z_æøå][a-z0-9_æøå]*)|(?<space>[ \t\n]+)|(?<sign>[()[\],.*+\-/%=<>!|:^&~;])|(?<other>[\s\S])/giu

interface Token {
  readonly kind: "text" | "quoted" | "number" | "word" | "sign"
  readonly text: string
  readonly line: number
  /** Does it stand right after a letter or a figure? */
  readonly joined: boolean
}

/** The SQL as it is checked and run: a lone carriage return ends a line for the engine, so it does so here. */
export function normalisedSql(sql: string): string {
  return sql
    .replace(/\r\n?/g, "\n")
    .replace(/\s*;\s*$/, "")
    .trim()
}

/**
 * What keeps a piece of SQL from being run, as far as its text alone tells; nothing where it is one SELECT that calls
 * only what a measure needs. Closed lists: what is not known is refused. Which tables it reads, the engine is asked.
 */
export function ownSqlProblems(sql: string): readonly OwnSqlProblem[] {
  const problems: OwnSqlProblem[] = []
  const tokens = tokensOf(normalisedSql(sql), problems)
  const [first] = tokens
  if (first === undefined) return [...problems, { reason: "empty", line: 1, word: "" }]
  if (!["with", "select", "from"].includes(first.text.toLowerCase())) {
    problems.push({ reason: "notSelect", line: first.line, word: first.text })
  }
  const open: string[] = []
  for (const [index, { kind, text, line, joined }] of tokens.entries()) {
    const say = (reason: OwnSqlReason): void => {
      problems.push({ reason, line, word: text })
    }
    const called = tokens[index + 1]?.text === "("
    if (kind === "text" && joined) say("prefixedText")
    if (kind === "quoted" && called) say("function")
    if (text === ";") say("severalStatements")
    if (text === "(" || text === "[") open.push(text)
    if ((text === ")" && open.pop() !== "(") || (text === "]" && open.pop() !== "[")) say("brackets")
    if (kind !== "word") continue
    const word = text.toLowerCase()
    if (refused.has(word) || internal.test(word)) say("word")
    else if (called && !grammar.has(word) && !functions.has(word) && !namesColumns(tokens, index)) say("function")
  }
  if (open.length > 0) problems.push({ reason: "brackets", line: tokens.at(-1)?.line ?? 1, word: "(" })
  return problems
}

const usingColumns = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\busing\s*\(([\s,a-z0-9_æøå]*)\)/giu

/**
 * The SQL for the engine to name the tables of: it does so without knowing their columns, and then fails at a join by
 * columns. Only a list of names is taken out, so that no table can hide in it.
 */
export function sqlForTableNames(sql: string): string {
  return sql.replace(usingColumns, (match: string, columns: string | undefined) =>
    columns === undefined ? match : `on true${"\n".repeat(match.split("\n").length - 1)}`,
  )
}

/** `with name(column, …) as (`: the bracket names columns, nothing is called. */
function namesColumns(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text.toLowerCase()
  if (before !== "with" && before !== ",") return false
  const close = tokens.findIndex(({ text }, at) => at > index && text === ")")
  const names = tokens.slice(index + 2, close)
  return (
    close > 0 &&
    tokens[close + 1]?.text.toLowerCase() === "as" &&
    tokens[close + 2]?.text === "(" &&
    names.every(({ kind, text }) => kind === "word" || text === ",")
  )
}

function tokensOf(sql: string, problems: OwnSqlProblem[]): readonly Token[] {
  const tokens: Token[] = []
  let line = 1
  let previous = ""
  for (const { 0: text, groups = {} } of sql.matchAll(token)) {
    const kind = (["text", "quoted", "number", "word", "sign"] as const).find((one) => groups[one] !== undefined)
    if (kind !== undefined) tokens.push({ kind, text, line, joined: /[\p{L}\p{N}_&]$/u.test(previous) })
    else if (groups.block !== undefined) problems.push({ reason: "blockComment", line, word: text })
    else if (groups.other !== undefined) problems.push({ reason: "sign", line, word: text })
    line += text.split("\n").length - 1
    previous = text
  }
  return tokens
}
