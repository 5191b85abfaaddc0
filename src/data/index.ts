export { baseFigures, baseNames, type Figure } from "./base-figures.js";
export { type DataField, dataTableNames } from "./descriptor.js";
export { figureById, figureIndex } from "./figure-by-id.js";
export { dataHashes } from "./hashes.js";
export { type Parameter, parameters } from "./parameters.js";
export { type PartnershipEventFigure, partnershipEvent, partnershipEvents } from "./partnership-events.js";
export type { Row } from "./rows.js";
export { type Source, sourceOf, sourcesOf } from "./sources.js";
export { type DataTable, dataTable } from "./table.js";
