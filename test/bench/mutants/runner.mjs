import { VitestTestRunner } from "vitest/runners";

/**
 * In the stage `wake` runs each test again with each flip that it reaches. A flip is killed where the test fails with it
 * and passes again without; where it does not pass again, something stays behind, and the rest of the file is left to the
 * stage in which each flip has a process of its own.
 */
// biome-ignore lint/style/noDefaultExport: Vitest asks for it
export default class extends VitestTestRunner {
	spoilt = false;

	async runTask(test) {
		const { stage, awake, reached, patience, killed, write } = globalThis.__flips;
		const run = VitestTestRunner.getTestFn(test);
		if (this.spoilt) return;
		if (stage === "wake") reached.clear();
		await run();
		if (stage !== "wake") return;
		for (const { id, times } of [...reached.values()]) {
			if (killed.has(id)) continue;
			Object.assign(awake, { id, left: patience * times + 1000 });
			const failed = await fails(run);
			awake.id = -1;
			if (!failed) continue;
			this.spoilt = await fails(run);
			if (this.spoilt) return;
			killed.add(id);
			write({ killed: id });
		}
	}
}

async function fails(run) {
	try {
		await run();
		return false;
	} catch {
		return true;
	}
}
