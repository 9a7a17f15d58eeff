import type { PageTopic } from "../../domain/page-topic"

/** A number of the page, and what it is. */
type Definitions = readonly (readonly [name: string, definition: string])[]

export interface PageTopicWords {
  readonly definitions: Definitions
  readonly population: string
  readonly uncertainty: readonly string[]
  readonly references: readonly string[]
}

const survey = {
  definitions: [
    [
      "Andel 4–5",
      "Svar 4 og 5 divideret med alle svar på spørgsmålet. Har en besvaret to gange, tæller det seneste svar.",
    ],
    ["Gennemsnit", "Af svarene 1 til 5."],
    ["Før og efter", "Gennemsnit af efter minus før for dem, der har svaret på spørgsmålet begge gange."],
  ],
  uncertainty: [
    "Andele har Wilsons interval, gennemsnit og ændringer t-fordelingens.",
    "Intervallet er over dem, der svarede. Hvem der lod være, siger det intet om.",
  ],
  references: ["Wilson 1927; R: prop.test(correct = FALSE)", "R: t.test, for ændringen parret"],
} as const

/** "Sådan er tallene beregnet" on the pages whose numbers belong to no criterion. */
export const pageMethod = {
  title: "Sådan er tallene beregnet",
  definitions: "Definitioner",
  noVerdict: "Tallene på siden vurderes ikke.",
  dataEnd: (table: string): string => `Data til og med, ${table}`,
  municipalities: "Kommuner",
  hidden: "Skjulte tal står som .., og det samme gør alt, der kan regnes ud af dem.",
  topics: {
    fleksjobEffort: {
      definitions: [
        ["I fleksjob, på ledighedsydelse", "Personer på månedens sidste dag. En dag med begge er en fleksjobdag."],
        ["Fuldtidspersoner", "Dage med ydelsen divideret med månedens dage."],
        [
          "Af alle borgere",
          "Personer divideret med borgere på 16–66 år, efter seneste opgørelse i filen med befolkningstal.",
        ],
        [
          "Målgrupper",
          "Indstillet uden møde i rehabiliteringsteamet endnu, højst 52 uger; på ledighedsydelse; i fleksjob, der begyndte på højst 10 timer efter indsatsens start.",
        ],
        ["Deltager", "Har en periode i ordningen den dag."],
        [
          "Anciennitet",
          "Hele uger, siden ledighedsydelsen begyndte. Perioder, der følger dag for dag, er ét forløb; i DREAM deler huller under 28 dage det heller ikke.",
        ],
        [
          "Fra fase til fase",
          "Personens seneste tid i fasen, og den første anden fase, der begynder mindre end 28 dage efter.",
        ],
        [
          "Samtaler pr. person og måned",
          "Samtaler på dage på ledighedsydelse divideret med måneder på ledighedsydelse, hvor kommunen har samtaler i filerne den måned.",
        ],
        [
          "Sagsstamme",
          "Borgere pr. sagsbehandler på månedens sidste dag; kvartiler over sagsbehandlere i hele borgere.",
        ],
        [
          "Fra møde til fleksjob",
          "Kumuleret incidens for dem, der venter i perioden, fra den uge, de er nået til. Pension, død, udvandring og et nyt møde er konkurrerende afgange.",
        ],
      ],
      population: "Borgere i projektkommunerne og, hvor den er vist, sammenligningsgruppen, efter sidens afgrænsning.",
      uncertainty: [
        "Antal og sagsstammer er talt og har intet interval.",
        "Andele har Wilsons interval, samtaler et interval klynget på personer, kurven Aalen–Johansens. De dækker personernes udsving og siger intet om årsager.",
      ],
      references: [
        "Wilson 1927; R: prop.test(correct = FALSE)",
        "Samtaler; R: survey::svycontrast på logaritmen, personer som klynger",
        'Kumuleret incidens: Aalen–Johansen; R: etm, ci.fun = "cloglog"',
      ],
    },
    companyEffort: {
      definitions: [
        [
          "Bruttomålgruppe",
          "Personer i mindst én af ordningens målgrupper mindst én dag i måneden, hver person én gang.",
        ],
        ["Virksomhedsrettet indsats", "Virksomhedspraktik eller løntilskud på en dag i målgruppen."],
        ["Ordinære timer", "Mere end 0 løntimer i måneden uden for løntilskud og fleksjob."],
        [
          "Nået og i gang",
          "Personer i bruttomålgruppen, der har deltaget i ordningen siden projektets start, og dem, der deltager i måneden.",
        ],
        [
          "Virksomheder",
          "Forskellige virksomheder med en borger i forløb. Bredden er det effektive antal brancher, 1/Σs².",
        ],
        [
          "VITAS, jobmål og arbejdsaftale",
          "Andele af forløb, der begynder: jobmålet dateret senest 28 dage efter, arbejdsaftalen højst 28 dage fra starten.",
        ],
        ["Mentor", "Andel af personer i forløb, der har en mentor på en dag i det."],
        ["Timer efter forløbet", "Ordinære timer i de tre måneder efter den måned, forløbet sluttede i."],
        [
          "Fra tilbud til ordinære timer",
          "Kumuleret incidens fra tilbuddets første dag, i perioden og fra den uge, borgeren er nået til. Timer i startmåneden og måneden før holder starten ude; et nyt tilbud undervejs er ikke en ny start. Pension, efterløn, død og udvandring er konkurrerende afgange.",
        ],
        ["Efter projektet", "Kriteriets tal i de 12 måneder efter projektet mod projektets sidste 12."],
      ],
      population: "Borgere i projektkommunernes målgrupper, efter sidens afgrænsning.",
      uncertainty: [
        "Antal er talt og har intet interval.",
        "Andele af forløb og personer har interval klynget på personer, kurven Aalen–Johansens. De dækker personernes udsving og siger intet om årsager.",
      ],
      references: [
        'R: survey::svyratio og svyciprop(method = "logit", df = Inf), personer som klynger',
        'Kumuleret incidens: Aalen–Johansen; R: etm, ci.fun = "cloglog"',
      ],
    },
    courses: {
      definitions: [
        ["Tilmeldte og deltagere", "Summer over kurser i filen med kurser, aldrig af svarene."],
        ["Nået af planlagt", "Deltagere divideret med det planlagte antal i ansøgningen."],
        ["Pr. 100.000 kr.", "Deltagere divideret med det ansøgte og med det bevilgede beløb."],
        ["Medfinansiering", "Samlet udgift minus bevilling, divideret med samlet udgift."],
        [
          "Besvaret",
          "Besvarelser divideret med deltagere. Rettidigt er højst det antal dage efter kurset, siden viser.",
        ],
      ],
      population: "Kurser i puljens kommuner i filen; er ingen valgt, alle i filen.",
      uncertainty: ["Antal og beløb er talt og har intet interval. Andelen af rettidige svar har Wilsons."],
      references: ["Wilson 1927; R: prop.test(correct = FALSE)"],
    },
    courseAnswers: {
      ...survey,
      population: "Alle besvarelser af deltagerevalueringen i filen, efter sidens afgrænsning.",
    },
    staffAnswers: { ...survey, population: "Alle besvarelser af ordningens medarbejdersurvey i filen." },
    citizens: {
      definitions: [
        ["Sendt og besvaret", "Sms'er i kvartalet, og svar divideret med sendte."],
        ["Andel 4–5 og gennemsnit", "Af svarene 1 til 5."],
        [
          "Nået",
          "Personer i bruttomålgruppen i kvartalet, der har fået mindst én sms i det, divideret med bruttomålgruppen.",
        ],
      ],
      population: "Sms'er sendt af projektkommunerne; bruttomålgruppen efter ordningens målgrupper.",
      uncertainty: [
        "Intervallet er klynget på personer, da en borger kan svare flere gange; uden borger_id er det Wilsons.",
        "Det er over dem, der svarede. Hvem der lod være, siger det intet om.",
      ],
      references: ["R: survey::svyratio, personer som klynger", "Wilson 1927; R: prop.test(correct = FALSE)"],
    },
  } as Readonly<Record<PageTopic, PageTopicWords>>,
}
