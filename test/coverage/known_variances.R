# The same L…U in the plainest case: normal own changes with known person variances, one municipality against K others,
# R's own arithmetic. Shows that the cells below 93 per cent in coverage.md come of the method: of how badly τ² is known.
# Columns: coverage with t of K − 1 degrees of freedom (MEASURES), and with Satterthwaite's degrees of freedom from the
# variance of DerSimonian–Laird's τ², at least 3, and how wide that interval is beside the first.
# Rscript test/coverage/known_variances.R (R 4.2.2, a minute)
set.seed(20190401)
sizes <- c(1435, 1206, 1049, 647, 611, 611, 496, 487, 479, 476, 471, 463, 460, 458, 410, 372, 369, 367, 332, 330, 322, 322, 314,
           313, 310, 306, 301, 290, 287, 285, 282, 281, 275, 273, 270, 267, 264, 264, 262, 259, 253, 248, 248, 240, 240, 238, 231,
           228, 215, 215, 207, 207, 207, 201, 198, 196, 189, 186, 173, 161, 157, 155, 153, 149, 145, 140, 136, 135, 130, 130, 126,
           126, 125, 124, 116, 102, 84, 80, 72, 60)

coverage <- function(k, person, tau, own_size, scale, draws = 4000) {
  n <- scale * (if (k == 80) sizes else sizes[seq(3, 80, by = 80 / k)])
  v <- person^2 / n; a <- 1 / v; omega <- n / sum(n); w <- 1 + sum(omega^2)
  persons <- person^2 / own_size + person^2 / sum(n)
  c0 <- sum(a) - sum(a^2) / sum(a)
  once <- function() {
    delta <- rnorm(k, 0, sqrt(tau^2 + v))
    i <- rnorm(1, 0, sqrt(tau^2 + person^2 / own_size)) - sum(omega * delta)
    t2 <- max(0, (sum(a * (delta - sum(a * delta) / sum(a))^2) - (k - 1)) / c0)
    variance <- (2 * (k - 1) + 4 * c0 * t2 + 2 * (sum(a^2) - 2 * sum(a^3) / sum(a) + sum(a^2)^2 / sum(a)^2) * t2^2) / c0^2
    df <- max(3, 2 * (persons + t2 * w)^2 / (w^2 * variance))
    half <- qt(0.975, c(k - 1, df)) * sqrt(persons + t2 * w)
    c(abs(i) <= half, half)
  }
  mean <- rowMeans(replicate(draws, once()))
  c(round(100 * mean[1:2], 1), round(mean[4] / mean[3], 2))
}

# Hours (M5: sd 35 hours a person, comparison municipalities of 300) and points (M3: 65 points, of 150); sd 0, 1, 2.
for (case in list(list("hours", 35, 1), list("points", 65, 0.5))) for (tau in 0:2) for (own_size in c(50, 500, 5000)) {
  for (k in c(80, 20, 10)) cat(case[[1]], "sd", tau, "persons", own_size, "K", k, ":", coverage(k, case[[2]], tau, own_size, case[[3]]), "\n")
}
