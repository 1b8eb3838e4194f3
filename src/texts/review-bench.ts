import bench from '../../content/texts/review-bench.json' with { type: 'json' };

/** Words of the page where plans that were handed over are read and spoken of. */
export const benchWords = bench;
