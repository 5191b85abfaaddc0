// One scenario in a few lines: what each line loses over the horizon, the same figures as `crowdout run`.
import { crowdOut, parseScenario } from "crowdout";

const scenario = parseScenario("us-india-partnership", { financing: "imf-programme" });
const { crowdOut: loss, years } = crowdOut(scenario);

console.log(`${scenario.title}, ${years[1]}–${years[years.length - 1]}, lost [Rs bn of FY${scenario.baseYear}]`);
for (const [line, money] of Object.entries(loss.cumulativeMoney)) console.log(`${line.padEnd(10)} ${money.toFixed(1)}`);
console.log(`per rupee of extra defence: ${loss.ratio?.toFixed(3) ?? "no extra defence"}`);
