// The smallest use of the library, whose bundle is weighed.
import { crowdOut, parseScenario } from "crowdout";

/** What the lines lose under the bundled scenario. */
export const answers = () => crowdOut(parseScenario("us-india-partnership")).crowdOut;
