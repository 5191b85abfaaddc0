import { parameters } from "../data/index.js";
import { nearestName, show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { type ReactionData, reactionData, reactionDataNames } from "../reaction/index.js";
import { reactionPresets } from "../scenario/index.js";
import { contest, rollingContest, type Setting, yearsFrom } from "./contests.js";
import type { Backcast, BackcastOptions, Contest, DrivenRule, Loss } from "./types.js";

/** Fewest years for fitting a target or trend. */
const FEWEST_FITTED = 5;

/**
 * How the model would have done: Pakistan's spending from a past base year on, driven by India's actual spending and
 * Pakistan's actual GDP, compared with the actual spending and with naive rivals that know nothing of India.
 *
 * There are four contests: the projection as scenarios make it, without any fit; in sample, with the target fitted to
 * the same years; the hold-out, with the target fitted to the years before; and a rolling origin, without any fit. GDP
 * and India's spending are the actual ones throughout, so that only the reaction is tested.
 *
 * @throws CrowdoutError `invalid-input`: years without data, or too few of them.
 * @example
 * ```ts
 * import { backcast } from "crowdout/reaction";
 *
 * const { losses, wins } = backcast({ from: 2010, to: 2024 });
 * console.log(wins, losses.map(({ contest, reaction, to }) => `${contest}: ${reaction} loses to ${to[0].name}`));
 * ```
 */
export function backcast(options: BackcastOptions): Backcast {
	const data = dataOf(options.data);
	const { from, to } = options;
	const history = options.history ?? 15;
	const fitted = Math.round((2 * (to - from)) / 3);
	const holdOut = options.holdOut ?? from + Math.max(FEWEST_FITTED - 1, fitted);
	check(options, data, holdOut);
	const setting: Setting = {
		data,
		reactions: options.reactions ?? presetReactions(),
		noise: options.noise ?? noiseParameter(),
		securitisation: options.securitisation ?? 1,
		fiscalSpace: options.fiscalSpace ?? 1,
		history,
	};
	const known = yearsFrom(Math.max(data.first, from - history), from);
	const years = yearsFrom(from + 1, to);
	const span = yearsFrom(from, to);
	const ahead = (options.rolling ?? [1, 3, 5]).filter((step) => from + step <= to);
	const contests: Contest[] = [
		contest(
			setting,
			{ kind: "projection", title: "projection, nothing fitted", fittedTo: null },
			{ origin: from, years, known, fit: false, inSample: false },
		),
		contest(
			setting,
			{ kind: "inSample", title: "in sample", fittedTo: [from, to] },
			{ origin: from, years, known: span, fit: true, inSample: true },
		),
		contest(
			setting,
			{ kind: "holdOut", title: "hold-out", fittedTo: [from, holdOut] },
			{
				origin: holdOut,
				years: yearsFrom(holdOut + 1, to),
				known: yearsFrom(from, holdOut),
				fit: true,
				inSample: false,
			},
		),
		...ahead.map((step) => rollingContest(setting, { from, to, ahead: step })),
	];
	const { name, title, joins, traps } = data;
	return {
		from,
		to,
		data: { name, title, joins, traps },
		isShare: data.isShare,
		noise: setting.noise,
		losses: contests.flatMap(lossesOf),
		inBand90: inBand90(contests, Object.keys(setting.reactions)),
		wins: winsOf(contests, Object.keys(setting.reactions)),
		contests,
		nearest: contests.map((one) => ({ contest: one.title, reaction: nearestModel(one) })),
		notes: [
			"India's spending and Pakistan's GDP are the actual figures. The back-cast tests only the reaction, not a forecast of the world",
			`the bands hold only yearly shocks of ${setting.noise} log points. They leave out the uncertainty of the coefficients`,
			"one year ahead all strengths may give the same forecast, since a base year taken as an equilibrium has no earlier change to react to",
			"the forecasts of a rolling origin overlap, so their errors are not independent",
			...(data.isShare
				? []
				: ["in these data spending over GDP is not a share of GDP. Read its errors as relative errors"]),
		],
	};
}

/**
 * The three reaction presets as rules with plain numbers.
 *
 * @example
 * ```ts
 * import { backcast, presetReactions } from "crowdout/reaction";
 *
 * const { strong } = presetReactions();
 * console.log(backcast({ from: 2010, to: 2024, reactions: { strong } }).wins);
 * ```
 */
export function presetReactions(): Readonly<Record<string, DrivenRule>> {
	return Object.fromEntries(
		Object.entries(reactionPresets).map(([name, { defence }]) => [name, defence as unknown as DrivenRule]),
	);
}

function noiseParameter(): number {
	return parameters().find(({ id }) => id === "reaction.shock.noise")?.value ?? Number.NaN;
}

function dataOf(data: BackcastOptions["data"] = "ownPrices"): ReactionData {
	if (typeof data !== "string") return data;
	if (reactionDataNames.includes(data)) return reactionData(data);
	const nearest = nearestName(data, reactionDataNames);
	const hint = nearest === undefined ? `known are ${reactionDataNames.join(", ")}` : `did you mean ${nearest}`;
	throw new CrowdoutError("invalid-input", [
		{ path: "data", message: `must be a known name, got ${show(data)}; ${hint}` },
	]);
}

function check(options: BackcastOptions, data: ReactionData, holdOut: number): void {
	const { from, to, rolling = [], history = 15, fiscalSpace, securitisation, noise } = options;
	const issues: Issue[] = [];
	const whole = (path: string, value: number, least: number, most: number, why: string) => {
		if (Number.isInteger(value) && value >= least && value <= most) return;
		issues.push({ path, message: `must be a whole number from ${least} to ${most}${why}, got ${show(value)}` });
	};
	const covered = `, so that the data ${data.name} (${data.first} to ${data.last}) leave ${FEWEST_FITTED} years to fit`;
	whole("from", from, data.first + FEWEST_FITTED - 1, data.last - 1, covered);
	whole("to", to, data.first, data.last, `, the years of the data ${data.name}`);
	whole("history", history, FEWEST_FITTED - 1, 200, "");
	for (const [k, step] of rolling.entries()) whole(`rolling.${k}`, step, 1, 200, "");
	for (const [path, value] of Object.entries({ fiscalSpace, securitisation, noise })) {
		if (value === undefined || (Number.isFinite(value) && value >= 0 && (path !== "fiscalSpace" || value <= 1)))
			continue;
		const range = path === "fiscalSpace" ? "from 0 to 1" : "≥ 0";
		issues.push({ path, message: `must be a number ${range}, got ${show(value)}` });
	}
	if (issues.length === 0 && to - from < FEWEST_FITTED) {
		issues.push({
			path: "to",
			message: `must be at least ${FEWEST_FITTED} years after the base year ${from}, got ${to}`,
		});
	}
	if (issues.length === 0) {
		whole("holdOut", holdOut, from + FEWEST_FITTED - 1, to - 1, `, with ${FEWEST_FITTED} years before it to fit`);
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

function lossesOf({ title, kind, ahead, forecasts }: Contest): Loss[] {
	const naive = forecasts.filter(({ family }) => family === "naive");
	return forecasts.flatMap(({ name, family, scores }) => {
		if (family !== "model") return [];
		const nearer = naive
			.filter((rival) => rival.scores.rmse < scores.rmse)
			.map((rival) => ({ name: rival.name, rmse: rival.scores.rmse }))
			.sort((a, b) => a.rmse - b.rmse);
		if (nearer.length === 0) return [];
		return [
			{ contest: title, kind, ...(ahead !== undefined && { ahead }), reaction: name, rmse: scores.rmse, to: nearer },
		];
	});
}

function winsOf(contests: readonly Contest[], reactions: readonly string[]): Record<string, number> {
	const lost = contests.flatMap(lossesOf).map(({ reaction }) => reaction);
	return Object.fromEntries(
		reactions.map((reaction) => [reaction, contests.length - lost.filter((name) => name === reaction).length]),
	);
}

/** Rolling origins are left out, since their years overlap. */
function inBand90(contests: readonly Contest[], reactions: readonly string[]): Record<string, number> {
	const single = contests.filter(({ kind }) => kind !== "rolling");
	const years = single.reduce((total, { compared }) => total + compared, 0);
	const inside = (reaction: string) =>
		single.reduce((total, { forecasts, compared }) => {
			const found = forecasts.find(({ name, family }) => family === "model" && name === reaction);
			return total + compared * (found?.scores.coverage90 ?? 0);
		}, 0);
	return Object.fromEntries(reactions.map((reaction) => [reaction, inside(reaction) / years]));
}

function nearestModel({ forecasts }: Contest): string {
	const models = forecasts.filter(({ family }) => family === "model");
	return models.reduce((best, one) => (one.scores.rmse < best.scores.rmse ? one : best)).name;
}
