/** The draws of the page: few enough to come at once, of one seed so that a link shows the same. */
export const DRAWS = { draws: 2000, seed: 1 } as const;
