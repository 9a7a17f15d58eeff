import { areaKey, municipalityArea } from "../domain/area"
import { municipalities, type MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, Windows } from "../domain/result"
import type { MeasuredCriterion } from "../domain/scheme"
import { commonWave, isCommon, type Wave, wavesOf } from "../domain/waves"
import type { Engine, RunOptions } from "../engine/engine"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { measuredAreas } from "./measured-areas"
import { windowsOf } from "./request-parameters"
import { type Asked, type Asking, type MeasuredWave, waveTogether } from "./wave-together"
import { nobodyIn } from "./without-numbers"

/** The criterion's own windows. */
export function criterionWindows(request: MeasureRequest): Asked | null {
  const { baseline, result } = windowsOf(request)
  return result === null ? null : { request, windows: { baseline, result } }
}

/** The participating municipalities by their own months and groups; null where all have the criterion's. */
export function wavesIn({ scheme, criterion }: MeasureRequest): readonly Wave[] | null {
  if (scheme.ownTerms.length === 0) return null
  const waves = wavesOf(scheme, criterion, scheme.municipalities)
  const [first] = waves
  const alike = waves.length === 1 && first?.municipalities.length === scheme.municipalities.length
  return alike && isCommon(first, { scheme, criterion }) ? null : waves
}

/** The question as it is put to one wave: its definition, and its municipalities of those asked about. */
function requestOfWave(request: MeasureRequest, { scheme, criterion, municipalities: codes }: Wave): MeasureRequest {
  return { ...request, scheme, criterion, project: codes.filter((code) => request.project.includes(code)) }
}

/**
 * The question with the months and groups of those asked about, where they share them; otherwise as it is. What is told
 * of the project beside its result follows it.
 */
export function sharedRequest<C extends MeasuredCriterion>(request: MeasureRequest<C>): MeasureRequest<C> {
  if (request.scheme.ownTerms.length === 0) return request
  const wave = commonWave(request.scheme, request.criterion, request.project)
  if (wave === null) return request
  return { ...request, scheme: { ...wave.scheme, ownTerms: [] }, criterion: wave.criterion }
}

/** Do those asked about have several definitions, so that no single line or window is theirs? */
export function isParted({ scheme, criterion, project }: MeasureRequest): boolean {
  return scheme.ownTerms.length > 0 && commonWave(scheme, criterion, project) === null
}

/**
 * What the measure counts of every area. Where municipalities have months or groups of their own, each is counted in its
 * own, against a comparison set counted in the same; all together are Σω·D of the waves, ω a wave's share of the
 * denominator in the result window. Those who take no part are counted in the criterion's windows. Null where there is
 * nothing to count. Source: MEASURES §3 "Where starts differ", §6.
 */
export async function areasOf(
  engine: Engine,
  request: MeasureRequest,
  asking: Asking,
  run: RunOptions,
): Promise<MeasuredAreas | null> {
  const waves = wavesIn(request)
  if (waves === null) {
    const asked = asking(request)
    return asked === null ? null : measuredAreas(engine, asked.request, asked.windows.result.months, run)
  }
  const measured: MeasuredWave[] = []
  for (const wave of waves) {
    const asked = asking(requestOfWave(request, wave))
    const months = asked?.windows.result.months
    const found = asked && months ? await measuredAreas(engine, asked.request, months, run) : null
    measured.push({ wave, asked, measured: found })
  }
  if (measured.every((one) => one.measured === null)) return null
  const others = await areasOfOthers(engine, request, asking, measured, run)
  return assembled(request, measured, others, await waveTogether(engine, request, measured, run))
}

/** Whoever takes no part is counted in the criterion's own windows. */
async function areasOfOthers(
  engine: Engine,
  request: MeasureRequest,
  asking: Asking,
  waves: readonly MeasuredWave[],
  run: RunOptions,
): Promise<MeasuredAreas | null> {
  const common = waves.find(({ wave }) => isCommon(wave, request))?.measured
  if (common) return common
  const asked = asking({ ...request, project: [] })
  return asked === null ? null : measuredAreas(engine, asked.request, asked.windows.result.months, run)
}

function assembled(
  request: MeasureRequest,
  waves: readonly MeasuredWave[],
  others: MeasuredAreas | null,
  together: MeasuredAreas,
): MeasuredAreas {
  const participants = new Set(request.scheme.municipalities)
  const sides = new Map<string, MeasuredAreas>([["project", together]])
  const windows = new Map<string, Windows>()
  const whole = together.areas.get("project")
  const counted = whole?.change.estimate.kind === "value" ? together : others
  const comparison = (counted ?? together).areas.get("comparison")
  const areas = new Map<string, AreaNumbers>()
  if (whole !== undefined) areas.set("project", whole)
  if (comparison !== undefined) areas.set("comparison", comparison)
  for (const { code } of municipalities) {
    const key = areaKey(municipalityArea(code))
    const own = participants.has(code) ? sideOf(code, waves) : others
    if (own === null) continue
    if (participants.has(code)) sides.set(key, own)
    const numbers = own.areas.get(key)
    if (numbers !== undefined) areas.set(key, numbers)
    const asked = waves.find(({ wave }) => wave.municipalities.includes(code))
    if (asked?.asked && !isCommon(asked.wave, request)) windows.set(key, asked.asked.windows)
  }
  const provisional = waves.some(({ asked }) => asked?.windows.result.provisional !== false)
  const [some] = waves.flatMap(({ asked }) => (asked === null ? [] : [asked.windows]))
  if (some !== undefined) windows.set("project", { ...some, result: { ...some.result, provisional } })
  return {
    ...together,
    areas,
    versus: (key) => sides.get(key) ?? nobodyIn(key, "noComparison"),
    windowsOf: (key) => windows.get(key),
  }
}

/** A participating municipality against the comparison set, both in the municipality's own months and groups. */
function sideOf(code: MunicipalityCode, waves: readonly MeasuredWave[]): MeasuredAreas {
  const key = String(code)
  const own = waves.find(({ wave }) => wave.municipalities.includes(code))
  if (own === undefined) return nobodyIn(key, "groupNotIncluded")
  if (own.measured === null) return nobodyIn(key, "notObservedYet")
  return own.measured.versus?.(key) ?? own.measured
}
