// Writes size and hash of every table into datapackage.json: `node data/describe.mjs`, after a table has changed.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const at = (name) => new URL(name, import.meta.url);
const descriptor = JSON.parse(readFileSync(at("datapackage.json"), "utf8"));
for (const resource of descriptor.resources) {
	const content = readFileSync(at(resource.path));
	resource.bytes = content.length;
	resource.hash = `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
writeFileSync(at("datapackage.json"), `${JSON.stringify(descriptor, null, "\t")}\n`);
