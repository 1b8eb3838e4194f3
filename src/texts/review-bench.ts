import bench from '../../content/texts/review-bench.json' with { type: 'json' };

/** Words of the page where plans are handed over and listed. */
export const benchWords = bench;
