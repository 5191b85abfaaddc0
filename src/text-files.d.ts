/** Tables that the build takes in: called, such an import gives the text of the file. */
declare module "*.csv" {
	const text: () => string;
	export default text;
}
