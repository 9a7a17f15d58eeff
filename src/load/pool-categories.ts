import { idOf } from "./fold"
import { known, synonyms, wordsOf } from "./synonyms"

const events = synonyms({
  indstilling: [
    ...["indstilling", "indstillet", "indstilling til rehabiliteringsteam", "indstillet til rehabiliteringsteam"],
    ...["referral"],
  ],
  rehabiliteringsteam: [
    ...["rehabiliteringsteam", "rehabiliteringsteammøde", "møde i rehabiliteringsteam", "rehab", "rehabteam"],
    ...["rehabiliteringsmøde", "behandlet i rehabiliteringsteam", "rehabilitation team", "rehabilitation_team_meeting"],
  ],
  fleksjobbevilling: [
    ...[
      "fleksjobbevilling",
      "bevilling af fleksjob",
      "bevilget fleksjob",
      "fleksjob bevilget",
      "visiteret til fleksjob",
    ],
    ...["visitation til fleksjob", "fleksjobgodkendelse", "fleksjob granted"],
  ],
  samtale: [
    ...[
      "samtale",
      "samtaler",
      "jobsamtale",
      "cv-samtale",
      "opfølgningssamtale",
      "individuel samtale",
      "kontaktsamtale",
    ],
    ...["interview", "meeting", "contact"],
  ],
  jobmaal: ["jobmål", "job mål", "beskæftigelsesmål", "jobplan med jobmål", "job goal"],
  arbejdsaftale: ["arbejdsaftale", "aftale om ordinære timer", "work agreement"],
  doed: ["død", "dødsfald", "afgået ved døden", "afdød", "death", "dead"],
  udvandring: ["udvandring", "udvandret", "udrejse", "udrejst", "emigration", "emigrated"],
})

const populationGroups = synonyms({
  befolkning_16_66: [
    ...["befolkning 16-66", "befolkning 16-66 år", "befolkningen 16-66 år", "16-66", "16-66 år", "16-66-årige"],
    ...["befolkning 16 til 66 år", "befolkning i den arbejdsdygtige alder", "population 16-66", "16-66 years"],
  ],
  arbejdsstyrke: ["arbejdsstyrke", "arbejdsstyrken", "i arbejdsstyrken", "labour force", "labor force", "workforce"],
})

// The ids of the shipped schemes. Round 1 of two is meant only where it is said.
const schemes = synonyms({
  uif1: ["uif1", "uif i", "uif 1", "udvikling i fleksjob i", "udvikling i fleksjob 1"],
  "uif2-1": [
    ...["uif2-1", "uif ii 1. runde", "uif ii runde 1", "uif 2 runde 1", "udvikling i fleksjob ii, 1. runde"],
    ...["udvikling i fleksjob ii runde 1", "udvikling i fleksjob ii, round 1"],
  ],
  "uif2-2": [
    ...["uif2-2", "uif ii 2. runde", "uif ii runde 2", "uif 2 runde 2", "udvikling i fleksjob ii, 2. runde"],
    ...["udvikling i fleksjob ii runde 2", "udvikling i fleksjob ii, round 2"],
  ],
  stv: ["stv", "særligt tilrettelagt virksomhedsforløb", "særligt tilrettelagte virksomhedsforløb"],
  lab: [
    ...["lab", "lab-puljen", "pulje til forebyggelse af udfordringer i indsats og resultater"],
    ...["forebyggelse af udfordringer i indsats og resultater"],
  ],
})

const timings = synonyms({
  foer: ["før", "før kurset", "før kursus", "førmåling", "inden", "inden kurset", "before", "pre", "baseline"],
  efter: ["efter", "efter kurset", "efter kursus", "eftermåling", "after", "post"],
})

const roles = synonyms({
  medarbejder: [
    ...["medarbejder", "medarbejdere", "sagsbehandler", "sagsbehandlere", "jobkonsulent", "beskæftigelsesrådgiver"],
    ...["employee", "staff"],
  ],
  leder: ["leder", "ledere", "faglig leder", "mellemleder", "teamleder", "afdelingsleder", "chef", "manager", "leader"],
})

/** Ids of words that a file may choose freely: unknown ones are kept, normalised. */
export const eventOf = (text: string): string => known(events, text) ?? idOf(text)
export const populationGroupOf = (text: string): string => known(populationGroups, text) ?? idOf(text)
export const roleOf = (text: string): string => known(roles, text) ?? idOf(text)

/** A shipped scheme's id; another as written, which is how a scheme of the user's own is named. */
export const schemeOf = (text: string): string => known(schemes, text) ?? text.trim()

/** Null where the text does not say it without doubt. */
export const timingOf = (text: string): string | null => known(timings, text)

/** The words of each column that a file's own code can mean. */
export const poolWords = {
  event: wordsOf(events),
  population_group: wordsOf(populationGroups),
  scheme: wordsOf(schemes),
  timing: wordsOf(timings),
  role: wordsOf(roles),
} as const
