# Shared by the oracle scripts: a long tidy table (case, statistic, at, value) with 17 digits and versions in front.
folder <- if (dir.exists("test/oracles")) "test/oracles" else "."
result <- NULL

note <- function(case, statistic, value, at = NA) {
  rows <- data.frame(case = case, statistic = statistic, at = at, value = as.numeric(value))
  result <<- rbind(result, rows)
}

digits17 <- function(x) ifelse(is.na(x), "", formatC(x, digits = 17, format = "g", width = 1))

write_result <- function(topic, packages) {
  versions <- data.frame(
    case = "version", statistic = c("R", packages), at = "",
    value = c(paste(R.version$major, R.version$minor, sep = "."), sapply(packages, function(p) as.character(packageVersion(p))))
  )
  rows <- data.frame(case = result$case, statistic = result$statistic, at = digits17(result$at), value = digits17(result$value))
  write.csv(rbind(versions, rows), file.path(folder, paste0(topic, ".csv")), row.names = FALSE, quote = FALSE)
  result <<- NULL
}

write_rows <- function(name, rows) {
  write.csv(rows, file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
}
