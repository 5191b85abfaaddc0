// The reference case by hand in C: error correction, channels without limits, proportional cuts with floors of 0, four
// lines, steady growth, one-way rivalry. Called by run.mjs: kernel CONSTANTS PARAMETERS MODE ROUNDS
//   MODE kernel: both arms for every draw, defence and lines of the run summed into a checksum; prints ns a draw.
//   MODE check:  prints defence and lines of the first 1000 draws (binary doubles, year by year) for the parity test.
//   MODE stream: the kernel, counting into 1024 bins a column, twice, keeping the values of wanted bins.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LINES 4
#define MAXT 201
#define PARAMETERS 12
#define BINS 1024
enum { BORROWING, OTHER, REVENUE, GROWTH, QUALITY, SHARING, SPENDING, SHORT, LONG, INCOME, MOMENTUM, ADJUSTMENT };

static int T;
static double base_defence, base_gdp, base_debt, phi_other, arms_stock;
static double growth[2][MAXT], own_uplift[2][MAXT], value_delivered[2][MAXT], gdp[MAXT], y[MAXT], nominal[MAXT], rate[MAXT];
static double revenue[MAXT], deficit[MAXT], other[MAXT], line[MAXT][LINES], phi[LINES];
static double reference[MAXT], provincial[MAXT], federal[MAXT];

static double now(void) {
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t.tv_sec + 1e-9 * t.tv_nsec;
}

static inline void run(int arm, const double *restrict p, double *restrict d, double *restrict h) {
	double z = 0, dz = 0, m = 0, dm = 0, debt = base_debt, M0 = base_defence * base_gdp;
	double capability = 1 + own_uplift[arm][0] + p[QUALITY] / arms_stock * value_delivered[arm][0];
	double per_value = p[QUALITY] / arms_stock, income_long = 1 - p[LONG];
	double gross_up = p[SHARING] / (1 - p[SHARING]);
	for (int t = 1; t <= T; t++) {
		double next = 1 + own_uplift[arm][t] + per_value * value_delivered[arm][t];
		double step = log((1 + growth[arm][t] + p[GROWTH]) * next / capability);
		capability = next;
		double wish = p[MOMENTUM] * dm + p[SHORT] * dz + p[INCOME] * (y[t] - y[t - 1]) +
			p[ADJUSTMENT] * (p[LONG] * z + income_long * y[t - 1] - m);
		m += wish;
		dm = wish;
		z += step;
		dz = step;
		double share = M0 * exp(m) / gdp[t];
		d[t] = share;
		double rolled = debt / nominal[t];
		double gap = share + rate[t] * rolled + other[t] + reference[t] - revenue[t] - deficit[t];
		double net = p[REVENUE] * gap, borrowed = p[BORROWING] * gap, cut = p[OTHER] * gap;
		if (gap > 0) cut = fmin(cut, phi_other * other[t]);
		double from_lines = gap - net - borrowed - cut, level = fmin(from_lines / federal[t], 1), unfunded = from_lines - level * federal[t];
		double windfall = gross_up * net, spent = p[SPENDING] * windfall, per_unit = spent / provincial[t];
		for (int j = 0; j < LINES; j++) h[t * LINES + j] = line[t][j] * (1 + per_unit * (1 - phi[j]) - level * phi[j]);
		debt = rolled + deficit[t] + borrowed + unfunded - (windfall - spent);
	}
}

static double column_low[5 * MAXT], column_scale[5 * MAXT];

static inline int bin_of(double x, int c) {
	return (int)fmin(fmax((x - column_low[c]) * column_scale[c] + 1, 0), BINS - 1);
}

int main(int argc, char **argv) {
	if (argc < 5) return 2;
	FILE *f = fopen(argv[1], "rb");
	double head[8];
	if (!f || fread(head, 8, 8, f) != 8) return 1;
	T = head[0];
	base_defence = head[1]; base_gdp = head[2]; base_debt = head[3]; phi_other = head[4]; arms_stock = head[5];
	double year[16];
	for (int j = 0; j < LINES; j++) if (fread(&phi[j], 8, 1, f) != 1) return 1;
	for (int t = 0; t <= T; t++) {
		if (fread(year, 8, 16, f) != 16) return 1;
		growth[0][t] = year[0]; growth[1][t] = year[1]; own_uplift[0][t] = year[2]; own_uplift[1][t] = year[3];
		value_delivered[0][t] = year[4]; value_delivered[1][t] = year[5]; gdp[t] = year[6]; nominal[t] = year[7]; rate[t] = year[8];
		revenue[t] = year[9]; deficit[t] = year[10]; other[t] = year[11];
		for (int j = 0; j < LINES; j++) line[t][j] = year[12 + j];
		y[t] = log(gdp[t] / gdp[0]);
		provincial[t] = (1 - phi_other) * other[t];
		for (int j = 0; j < LINES; j++) {
			reference[t] += line[t][j];
			federal[t] += phi[j] * line[t][j];
			provincial[t] += (1 - phi[j]) * line[t][j];
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
	fprintf(stderr, "%g\n", check);
	printf("%.1f\n", best);
	return 0;
}
