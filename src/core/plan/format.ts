/** What a file of ours says it is; apart from the schemas, which only the readers of files need. */

export const FORMAT = 'nyttestrategi';
/** The plan format's version; a migration step stands for each number below it. */
export const VERSION = 2;
