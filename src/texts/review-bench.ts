/** Words of the page where plans are handed over and listed. */
import bench from '../../content/texts/review-bench.json' with { type: 'json' };

export const benchWords = bench;
