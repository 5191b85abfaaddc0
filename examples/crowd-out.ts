// One scenario in a few lines: what each line loses over the horizon, the same figures as `crowdout run`.
import { crowdOut } from "crowdout";

const { crowdOut: loss, years, record } = crowdOut("us-india-partnership", { financing: "imf-programme" });
const { title, baseYear } = record.scenario;

console.log(`${title}, ${years[1]}–${years[years.length - 1]}, lost [Rs bn of FY${baseYear}]`);
for (const [line, money] of Object.entries(loss.cumulativeMoney)) console.log(`${line.padEnd(10)} ${money.toFixed(1)}`);
console.log(`per rupee of extra defence: ${loss.ratio?.toFixed(3) ?? "no extra defence"}`);
