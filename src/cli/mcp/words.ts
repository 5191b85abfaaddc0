/** What every description says: what the numbers are, and are not. */
export const CAVEAT =
	"This is the difference between two simulated budgets under an assumed reaction and an assumed financing. It is not an estimate of what defence spending causes.";

/** Units, as every tool with numbers has them. */
export const UNITS =
	"Shares of GDP are fractions (0.018 is 1.8 %); money is in billions of base-year PKR; a year is a Pakistani fiscal year named by its end; the base year comes first. Crowd-out is positive where a line loses.";

/** The description of the whole server that a client gets. */
export const INSTRUCTIONS = [
	"crowdout simulates Pakistan's budget: how much of education, health, food and water is crowded out when India's defence spending pushes up Pakistan's.",
	CAVEAT,
	"Say with every number under which reaction and financing it holds, and show the small matrix samePush: where its cells differ in sign, so does the conclusion.",
	"Cite sources as they are given: assumptions name theirs and say where there is none; explain follows any number to its row and source.",
	"Say how sure: ensemble draws the uncertain numbers many times and gives probabilities and ranges.",
	"A scenario is a bundled name (tool list) or an object; resources hold the model, the schemas and the data tables.",
].join("\n");
