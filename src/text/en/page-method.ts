import type { pageMethod as danish, PageTopicWords } from "../da/page-method"

const survey: Omit<PageTopicWords, "population"> = {
  definitions: [
    [
      "Share 4–5",
      "Answers 4 and 5 divided by all answers to the question. Of somebody who answered twice the last counts.",
    ],
    ["Mean", "Of the answers 1 to 5."],
    ["Before and after", "The mean of after minus before for those who answered the question both times."],
  ],
  uncertainty: [
    "Shares have Wilson's interval, means and changes that of the t distribution.",
    "The interval is over those who answered. It says nothing of those who did not.",
  ],
  references: ["Wilson 1927; R: prop.test(correct = FALSE)", "R: t.test, paired for the change"],
}

/** "How the numbers are made" on the pages whose numbers belong to no criterion. */
export const pageMethod: typeof danish = {
  title: "How the numbers are made",
  definitions: "Definitions",
  noVerdict: "The numbers on this page are not assessed.",
  dataEnd: (table) => `Data end, ${table}`,
  municipalities: "Municipalities",
  hidden: "Hidden numbers stand as .., and so does all that could be worked out from them.",
  topics: {
    fleksjobEffort: {
      definitions: [
        ["In fleksjob, on ledighedsydelse", "Persons on the month's last day. A day with both is a fleksjob day."],
        ["Full-time persons", "Days on the benefit divided by the days of the month."],
        ["Of all citizens", "Persons divided by citizens aged 16–66, by the latest count in the file of population."],
        [
          "Target groups",
          "Referred and not yet met by the rehabiliteringsteam, for 52 weeks at most; on ledighedsydelse; in a fleksjob that began at 10 hours or less after the effort's start.",
        ],
        ["Takes part", "Has a period in the scheme that day."],
        [
          "Anciennitet",
          "Whole weeks since ledighedsydelse began. Periods that follow day by day are one spell; in DREAM gaps under 28 days do not part it either.",
        ],
        [
          "From phase to phase",
          "The person's latest time in the phase, and the first other phase that begins less than 28 days after.",
        ],
        [
          "Conversations per person and month",
          "Conversations on days on ledighedsydelse divided by months on ledighedsydelse, where the municipality has conversations in the files that month.",
        ],
        ["Caseload", "Citizens per caseworker on the month's last day; quartiles over caseworkers in whole citizens."],
        [
          "From meeting to fleksjob",
          "Cumulative incidence of those who wait in the period, from the week they have come to. Pension, death, emigration and another meeting compete.",
        ],
      ],
      population:
        "Citizens of the project's municipalities and, where it is shown, the comparison group, by the page's filters.",
      uncertainty: [
        "Numbers and caseloads are counted and have no interval.",
        "Shares have Wilson's interval, conversations one clustered by person, the curve Aalen–Johansen's. They cover persons' chance and say nothing of causes.",
      ],
      references: [
        "Wilson 1927; R: prop.test(correct = FALSE)",
        "Conversations; R: survey::svycontrast on the logarithm, persons as clusters",
        'Cumulative incidence: Aalen–Johansen; R: etm, ci.fun = "cloglog"',
      ],
    },
    companyEffort: {
      definitions: [
        [
          "Bruttomålgruppe",
          "Persons in one of the scheme's target groups or more on a day of the month, each person once.",
        ],
        ["Company-oriented effort", "Virksomhedspraktik or løntilskud on a day in the target group."],
        ["Ordinary hours", "More than 0 paid hours in the month outside løntilskud and fleksjob."],
        [
          "Reached and running",
          "Persons of the bruttomålgruppe who have taken part in the scheme since the project's start, and those who take part in the month.",
        ],
        [
          "Companies",
          "Distinct companies with a citizen in an offer. The breadth is the effective number of industries, 1/Σs².",
        ],
        [
          "VITAS, job goal and work agreement",
          "Shares of offers that begin: the job goal dated 28 days after at the latest, the agreement within 28 days of the start.",
        ],
        ["Mentor", "Share of persons in an offer with a mentor on a day of it."],
        ["Hours after the offer", "Ordinary hours in the three months after the month in which the offer ended."],
        [
          "From offer to ordinary hours",
          "Cumulative incidence from the offer's first day, within the period and from the week that the citizen has come to. Hours in the month of the start or the month before keep the start out; a further offer meanwhile is no new start. Pension, efterløn, death and emigration compete.",
        ],
        [
          "After the project",
          "The criterion's number in the 12 months after the project against the project's last 12.",
        ],
      ],
      population: "Citizens of the target groups in the project's municipalities, by the page's filters.",
      uncertainty: [
        "Numbers are counted and have no interval.",
        "Shares of offers and persons have an interval clustered by person, the curve Aalen–Johansen's. They cover persons' chance and say nothing of causes.",
      ],
      references: [
        'R: survey::svyratio and svyciprop(method = "logit", df = Inf), persons as clusters',
        'Cumulative incidence: Aalen–Johansen; R: etm, ci.fun = "cloglog"',
      ],
    },
    courses: {
      definitions: [
        ["Enrolled and attended", "Sums over courses in the file of courses, never of the answers."],
        ["Reached of planned", "Attended divided by the number planned in the application."],
        ["Per 100 000 kr.", "Attended divided by the amount applied for and by the amount granted."],
        ["Co-financing", "Total cost minus grant, divided by the total cost."],
        ["Answered", "Answers divided by attended. In time is within the days after the course that the page shows."],
      ],
      population: "Courses of the pool's municipalities in the file; where none is chosen, all in the file.",
      uncertainty: [
        "Numbers and money are counted and have no interval. The share that answered in time has Wilson's.",
      ],
      references: ["Wilson 1927; R: prop.test(correct = FALSE)"],
    },
    courseAnswers: {
      ...survey,
      population: "All answers to the participants' evaluation in the file, by the page's filters.",
    },
    staffAnswers: { ...survey, population: "All answers to the scheme's staff survey in the file." },
    citizens: {
      definitions: [
        ["Sent and answered", "Text messages in the quarter, and answers divided by those sent."],
        ["Share 4–5 and mean", "Of the answers 1 to 5."],
        [
          "Reached",
          "Persons of the bruttomålgruppe in the quarter who were sent a message in it, divided by the bruttomålgruppe.",
        ],
      ],
      population: "Messages sent by the project's municipalities; the bruttomålgruppe by the scheme's target groups.",
      uncertainty: [
        "The interval is clustered by person, since a citizen may answer several times; without borger_id it is Wilson's.",
        "It is over those who answered. It says nothing of those who did not.",
      ],
      references: ["R: survey::svyratio, persons as clusters", "Wilson 1927; R: prop.test(correct = FALSE)"],
    },
  },
}
