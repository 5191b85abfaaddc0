// Numbers as text, and charts as SVG, each with a table of its numbers.

export { escaped } from "./escape.js";
export { type FanChart, fanChart, fanDomain, fanTable } from "./fan.js";
export type { ChartWords } from "./frame.js";
export { type HeatMap, heatMap, heatTable } from "./heat-map.js";
export { type LedgerChart, type LedgerPart, ledgerChart, ledgerTable } from "./ledger.js";
export { type LedgerRow, type LedgersChart, ledgersChart, ledgersLetters, ledgersTable } from "./ledgers.js";
export { type LineSeries, type LinesChart, linesChart, linesTable, sharedDomain } from "./lines.js";
export { digitsFor, fixed, inFigures, percent, roundedTo, short, signed, worded } from "./number.js";
export { chartStyle, colourVariables } from "./palette.js";
export { chartSheet } from "./sheet.js";
export { htmlTable, type Table } from "./table.js";
export { type TornadoBar, type TornadoChart, type TornadoEnd, tornadoChart, tornadoTable } from "./tornado.js";
export { type WaterfallChart, waterfallChart, waterfallTable } from "./waterfall.js";
