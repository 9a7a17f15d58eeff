/** The pages whose numbers belong to no criterion, by what they tell of. */
export type PageTopic = "fleksjobEffort" | "companyEffort" | "courses" | "courseAnswers" | "staffAnswers" | "citizens"
