# Regenerates every oracle of the statistics: Rscript test/oracles/all.R (R 4.2.2; each script names its packages)
folder <- if (dir.exists("test/oracles")) "test/oracles" else "."
for (script in c("intervals.R", "ratios.R", "municipalities.R", "randomisation.R", "rank.R", "survival.R", "published.R", "groups.R", "clustered_share.R", "petersen.R", "matching.R", "matched.R", "offer_share.R", "surveys.R", "rates.R", "meeting.R", "waves.R")) {
  if (system2("Rscript", file.path(folder, script)) != 0) stop("failed: ", script)
}
