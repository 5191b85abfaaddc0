/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

declare module "*?worker&inline" {
	const InlineWorker: new () => Worker;
	export default InlineWorker;
}
