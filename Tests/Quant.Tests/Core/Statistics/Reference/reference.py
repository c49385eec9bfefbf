"""An independent calculation of the statistics, in plain Python (standard library only), written from the sources that the C# documentation names.

reference.py data    writes returns.csv: 250 days of a strategy and of its benchmark, fat-tailed and skewed
reference.py         reads returns.csv and writes reference.json, which ReferenceTests compares with Quant.Core
"""
import csv
import json
import math
import pathlib
import random
import statistics
import sys

FOLDER = pathlib.Path(__file__).parent
DAYS = 250
YEAR = 252
FREE = 0.03 / YEAR


def write_data():
    rng = random.Random(20240311)
    with open(FOLDER / "returns.csv", "w", newline="\n") as file:
        file.write("strategy,benchmark\n")
        for day in range(DAYS):
            market = rng.gauss(0.0004, 0.01)
            own = 0.0018 + 0.4 * market + rng.gauss(0, 0.008)
            if rng.random() < 0.04:
                own -= rng.expovariate(1 / 0.02)
            file.write(f"{own:.6f},{market:.6f}\n")


def read_data():
    with open(FOLDER / "returns.csv") as file:
        rows = list(csv.DictReader(file))
    return [float(x["strategy"]) for x in rows], [float(x["benchmark"]) for x in rows]


def quantile(values, p):
    ordered = sorted(values)
    position = (len(ordered) - 1) * p
    low = math.floor(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] * (1 - (position - low)) + ordered[high] * (position - low)


def standardised(values, power):
    mean, deviation = statistics.fmean(values), statistics.stdev(values)
    return math.fsum(((x - mean) / deviation) ** power for x in values)


def main():
    r, b = read_data()
    n, normal = len(r), statistics.NormalDist()
    mean, s = statistics.fmean(r), statistics.stdev(r)
    skew = n / ((n - 1) * (n - 2)) * standardised(r, 3)
    kurt = n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * standardised(r, 4) - 3 * (n - 1) ** 2 / ((n - 2) * (n - 3))
    value, equity = 1.0, [1.0]
    for x in r:
        value *= 1 + x
        equity.append(value)
    highs = [max(equity[: i + 1]) for i in range(len(equity))]
    falls = [1 - e / h for e, h in zip(equity, highs)]
    worst = sorted(r)
    share = n * 0.05
    tail = math.fsum(worst[: int(share)]) + (share - int(share)) * worst[int(share)]
    z = normal.inv_cdf(0.05)
    cornish = z + (z**2 - 1) * skew / 6 + (z**3 - 3 * z) * kurt / 24 - (2 * z**3 - 5 * z) * skew**2 / 36
    downside = math.sqrt(statistics.fmean(min(x - FREE, 0) ** 2 for x in r))
    regression = statistics.linear_regression(b, r)
    active = [x - y for x, y in zip(r, b)]
    sharpe = (mean - FREE) / s
    spread = 1 - skew * sharpe + (kurt + 2) / 4 * sharpe**2
    error = math.sqrt(spread / (n - 1))
    euler = 0.57721566490153286
    luck = 0.05 * ((1 - euler) * normal.inv_cdf(1 - 1 / 40) + euler * normal.inv_cdf(1 - 1 / (40 * math.e)))
    up = [(x, y) for x, y in zip(r, b) if y > 0]
    growth = lambda values: math.exp(statistics.fmean(math.log(1 + x) for x in values)) - 1
    result = {
        "mean": mean, "deviation": s, "skewness": skew, "excessKurtosis": kurt,
        "volatility": s * math.sqrt(YEAR), "sharpe": sharpe * math.sqrt(YEAR), "sortino": (mean - FREE) / downside * math.sqrt(YEAR),
        "omega": math.fsum(max(x - FREE, 0) for x in r) / math.fsum(max(FREE - x, 0) for x in r),
        "tailRatio": abs(quantile(r, 0.95)) / abs(quantile(r, 0.05)),
        "historicalVar": -quantile(r, 0.05), "gaussianVar": -(mean + z * s), "cornishFisherVar": -(mean + cornish * s),
        "historicalShortfall": -tail / share, "gaussianShortfall": -(mean - s * normal.pdf(z) / 0.05),
        "maximumDrawdown": max(falls), "ulcerIndex": math.sqrt(statistics.fmean(x * x for x in falls)),
        "beta": regression.slope, "correlation": statistics.correlation(r, b),
        "alpha": YEAR * ((mean - FREE) - regression.slope * (statistics.fmean(b) - FREE)),
        "trackingError": statistics.stdev(active) * math.sqrt(YEAR),
        "informationRatio": statistics.fmean(active) / statistics.stdev(active) * math.sqrt(YEAR),
        "upCapture": growth([x for x, _ in up]) / growth([y for _, y in up]),
        "probabilisticSharpe": normal.cdf(sharpe / error), "minimumTrackRecord": 1 + spread * (normal.inv_cdf(0.95) / sharpe) ** 2,
        "expectedMaximumSharpe": luck, "deflatedSharpe": normal.cdf((sharpe - luck) / error),
    }
    with open(FOLDER / "reference.json", "w", newline="\n") as file:
        json.dump(result, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    write_data() if sys.argv[1:] == ["data"] else main()
