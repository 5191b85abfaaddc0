// The reference case by hand in C: error correction, channels without limits, proportional cuts, four lines, the
// federation and four provinces, steady growth, one-way rivalry. Called by kernel.mjs: kernel CONSTANTS PARAMETERS MODE ROUNDS
//   MODE kernel: both arms for every draw, defence and lines of the run summed into a checksum; prints ns a draw and that.
//   MODE check:  prints defence and lines of the first 1000 draws (binary doubles, year by year) for the parity test.
//   MODE stream: the kernel, counting into 1024 bins a column, twice, keeping the values of wanted bins.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LINES 4
#define ITEMS 5
#define TIERS 5
#define MAXT 201
#define PARAMETERS 19
#define BINS 1024
// Two financing regimes, each of five shares, then the rest.
enum { TAXES, LEVIES, BORROWING, OTHER, PROVINCES, REGIME };
enum { GROWTH = 2 * REGIME, QUALITY, SHARING, SPENDING, SHORT, LONG, INCOME, MOMENTUM, ADJUSTMENT };

static int T, regime_from, growth_from, sharing_from, sharing_to;
static double base_defence, base_gdp, base_debt, phi_other, other_floor, arms_stock, windfall_share[TIERS];
static double growth[2][MAXT], own_uplift[2][MAXT], value_delivered[2][MAXT], gdp[MAXT], y[MAXT], nominal[MAXT], rate[MAXT];
static double revenue[MAXT], deficit[MAXT], other[MAXT], line[MAXT][LINES], known[MAXT], sharing[MAXT];
static double left_over[MAXT], provincial[MAXT], most_of_other[MAXT];
// What a tier's spread needs of every year: sizes in both rounds, what can be cut at all, and sums.
static double size[TIERS][2][MAXT][ITEMS], room[TIERS][MAXT][ITEMS], developed[TIERS][MAXT], whole[TIERS][MAXT];

static double now(void) {
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t.tv_sec + 1e-9 * t.tv_nsec;
}

// The rare case: an item is at its floor, or all development is gone.
static double fill(int k, int t, double left, double *cuts) {
	memset(cuts, 0, ITEMS * sizeof(double));
	for (int round = 0; round < 2; round++) {
		double most[ITEMS], here[ITEMS] = { 0 };
		const double *s = size[k][round][t];
		for (int i = 0; i < ITEMS; i++) most[i] = fmin(s[i], room[k][t][i] - cuts[i]);
		for (int pass = 0; pass < ITEMS && left > 0; pass++) {
			double total = 0;
			int bound = 0;
			for (int i = 0; i < ITEMS; i++) if (here[i] < most[i]) total += s[i];
			if (total <= 0) break;
			double level = left / total;
			for (int i = 0; i < ITEMS; i++)
				if (here[i] < most[i] && level * s[i] >= most[i]) { here[i] = most[i]; left -= most[i]; bound = 1; }
			if (bound) continue;
			for (int i = 0; i < ITEMS; i++) if (here[i] < most[i]) here[i] = level * s[i];
			left = 0;
		}
		for (int i = 0; i < ITEMS; i++) cuts[i] += here[i];
	}
	return fmax(left, 0);
}

// Development first, then the rest, never beyond the room; what is left unmet.
static inline double spread(int k, int t, double cut, double *restrict cuts) {
	const double *s = size[k][0][t], *most = room[k][t];
	double level = cut / developed[k][t];
	int over = 0;
	for (int i = 0; i < ITEMS; i++) {
		cuts[i] = level * s[i];
		over |= (cuts[i] > s[i]) | (cuts[i] > most[i]);
	}
	return cut <= 0 || !over ? 0 : fill(k, t, cut, cuts);
}

static inline void run(int arm, const double *restrict p, double *restrict d, double *restrict h) {
	double z = 0, dz = 0, m = 0, dm = 0, debt = base_debt, M0 = base_defence * base_gdp, cuts[ITEMS];
	double capability = 1 + own_uplift[arm][0] + p[QUALITY] / arms_stock * value_delivered[arm][0];
	double per_value = p[QUALITY] / arms_stock, income_long = 1 - p[LONG];
	for (int t = 1; t <= T; t++) {
		double next = 1 + own_uplift[arm][t] + per_value * value_delivered[arm][t];
		double grown = arm == 0 && t >= growth_from ? p[GROWTH] : growth[arm][t];
		double step = log((1 + grown) * next / capability), share = known[t], before = m;
		capability = next;
		if (share > 0) m = log(share * gdp[t] / M0);
		else {
			m += p[MOMENTUM] * dm + p[SHORT] * dz + p[INCOME] * (y[t] - y[t - 1]) +
				p[ADJUSTMENT] * (p[LONG] * z + income_long * y[t - 1] - m);
			share = M0 * exp(m) / gdp[t];
		}
		dm = m - before;
		z += step;
		dz = step;
		d[t] = share;
		const double *pay = p + (t >= regime_from ? REGIME : 0);
		double rolled = debt / nominal[t];
		double gap = share + rate[t] * rolled - left_over[t];
		double tax = pay[TAXES] * gap, borrowed = pay[BORROWING] * gap;
		double shared = t >= sharing_from && t <= sharing_to ? p[SHARING] : sharing[t];
		double spent = p[SPENDING] * shared * tax;
		double cut = gap - tax - pay[LEVIES] * gap - borrowed + spent;
		double from_other = fmin(pay[OTHER] * cut, most_of_other[t]), from_provinces = pay[PROVINCES] * cut;
		double unfunded = spread(0, t, cut - from_other - from_provinces, cuts), *lines = h + t * LINES;
		for (int j = 0; j < LINES; j++) lines[j] = line[t][j] - cuts[j];
		double per_unit = from_provinces / provincial[t];
		for (int k = 1; k < TIERS; k++) {
			unfunded += spread(k, t, per_unit * whole[k][t] - windfall_share[k] * spent, cuts);
			for (int j = 0; j < LINES; j++) lines[j] -= cuts[j];
		}
		debt = rolled + deficit[t] + borrowed + unfunded;
	}
}

static double column_low[5 * MAXT], column_scale[5 * MAXT];

static inline int bin_of(double x, int c) {
	return (int)fmin(fmax((x - column_low[c]) * column_scale[c] + 1, 0), BINS - 1);
}

int main(int argc, char **argv) {
	if (argc < 5) return 2;
	FILE *f = fopen(argv[1], "rb");
	double head[16];
	if (!f || fread(head, 8, 16, f) != 16) return 1;
	T = head[0];
	base_defence = head[1]; base_gdp = head[2]; base_debt = head[3]; phi_other = head[4]; other_floor = head[5]; arms_stock = head[6];
	regime_from = head[7]; growth_from = head[8]; sharing_from = head[9]; sharing_to = head[10];
	for (int k = 1; k < TIERS; k++) windfall_share[k] = head[11 + k];
	double tier[TIERS][3][ITEMS], year[18];
	if (fread(tier, 8, TIERS * 3 * ITEMS, f) != TIERS * 3 * ITEMS) return 1;
	for (int t = 0; t <= T; t++) {
		if (fread(year, 8, 18, f) != 18) return 1;
		growth[0][t] = year[0]; growth[1][t] = year[1]; own_uplift[0][t] = year[2]; own_uplift[1][t] = year[3];
		value_delivered[0][t] = year[4]; value_delivered[1][t] = year[5]; gdp[t] = year[6]; nominal[t] = year[7]; rate[t] = year[8];
		revenue[t] = year[9]; deficit[t] = year[10]; other[t] = year[11]; known[t] = year[16]; sharing[t] = year[17];
		y[t] = log(gdp[t] / gdp[0]);
		left_over[t] = revenue[t] + deficit[t] - other[t];
		most_of_other[t] = phi_other * fmax(0, other[t] - other_floor);
		for (int j = 0; j < LINES; j++) {
			line[t][j] = year[12 + j];
			left_over[t] -= line[t][j];
		}
		for (int k = 0; k < TIERS; k++) {
			for (int i = 0; i < ITEMS; i++) {
				double all = tier[k][0][i] * (i < LINES ? line[t][i] : other[t]);
				size[k][0][t][i] = tier[k][2][i] * all;
				size[k][1][t][i] = (1 - tier[k][2][i]) * all;
				room[k][t][i] = fmax(0, all - tier[k][1][i]);
				developed[k][t] += size[k][0][t][i];
				whole[k][t] += all;
			}
			if (k > 0) provincial[t] += whole[k][t];
		}
	}
	fclose(f);
	f = fopen(argv[2], "rb");
	fseek(f, 0, SEEK_END);
	long n = ftell(f) / (8 * PARAMETERS);
	rewind(f);
	double *p = malloc(n * PARAMETERS * 8);
	if (fread(p, 8, n * PARAMETERS, f) != (size_t)(n * PARAMETERS)) return 1;
	fclose(f);
	double d[2][MAXT], h[2][MAXT * LINES], check = 0, best = 1e9;
	if (!strcmp(argv[3], "check")) {
		for (long i = 0; i < n && i < 1000; i++) {
			run(0, p + i * PARAMETERS, d[0], h[0]);
			fwrite(d[0] + 1, 8, T, stdout);
			fwrite(h[0] + LINES, 8, T * LINES, stdout);
		}
		return 0;
	}
	int columns = 5 * T, stream = !strcmp(argv[3], "stream");
	unsigned *counts = calloc(columns * BINS, 4);
	unsigned char *wanted = calloc(columns * BINS, 1);
	double *kept = malloc(sizeof(double) * (size_t)(n * columns / 20 + 1000));
	for (int round = 0; round < atoi(argv[4]); round++) {
		double began = now(), mean = 0, square = 0;
		if (!stream) {
			for (long i = 0; i < n; i++) {
				run(0, p + i * PARAMETERS, d[0], h[0]);
				run(1, p + i * PARAMETERS, d[1], h[1]);
				check += d[0][T] + h[0][T * LINES] + h[1][T * LINES + 3];
			}
		} else {
			double *low = column_low, high[5 * MAXT];
			for (int c = 0; c < columns; c++) { low[c] = 1e300; high[c] = -1e300; }
			for (int pass = 0; pass < 3; pass++) {
				long many = pass == 0 && n > 4096 ? 4096 : n, at = 0;
				if (pass == 1) memset(counts, 0, columns * BINS * 4);
				for (long i = 0; i < many; i++) {
					run(0, p + i * PARAMETERS, d[0], h[0]);
					run(1, p + i * PARAMETERS, d[1], h[1]);
					double loss = 0;
					for (int t = 1; t <= T; t++)
						for (int j = 0; j < LINES; j++) loss += (h[1][t * LINES + j] - h[0][t * LINES + j]) * gdp[t];
					if (pass == 1) { mean += loss; square += loss * loss; }
					for (int t = 1; t <= T; t++)
						for (int k = 0; k < 5; k++) {
							int c = (t - 1) * 5 + k;
							double x = k == 0 ? d[0][t] : h[0][t * LINES + k - 1];
							if (pass == 0) { low[c] = fmin(low[c], x); high[c] = fmax(high[c], x); }
							else if (pass == 1) counts[c * BINS + bin_of(x, c)]++;
							else if (wanted[c * BINS + bin_of(x, c)]) kept[at++] = x;
						}
				}
				if (pass == 0) for (int c = 0; c < columns; c++) column_scale[c] = high[c] > low[c] ? (BINS - 2) / (high[c] - low[c]) : 0;
				if (pass == 1) {
					memset(wanted, 0, columns * BINS);
					for (int c = 0; c < columns; c++) {
						double q[5] = {.05, .25, .5, .75, .95};
						long below = 0;
						for (int b = 0, k = 0; b < BINS; b++) {
							below += counts[c * BINS + b];
							while (k < 5 && q[k] * (n - 1) < below) { wanted[c * BINS + b] = counts[c * BINS + b] < (unsigned)(n / 30); k++; }
						}
					}
				}
				check += at;
			}
			check += mean + square;
		}
		double ns = (now() - began) / n * 1e9;
		if (ns < best) best = ns;
	}
	printf("%.1f %g\n", best, check);
	return 0;
}
