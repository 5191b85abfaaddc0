/** Files that the build takes in as text: the bundled tables. */
declare module "*.csv" {
	const text: string;
	export default text;
}
