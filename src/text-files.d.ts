/** Tables that the build takes in: called, such an import gives the text of the file. */
declare module "*.csv" {
	const text: () => string;
	export default text;
}

/** A page that the build takes in: the import is its text. */
declare module "*.md" {
	const text: string;
	export default text;
}
