/** What a page needs to work in the example: how it is put in the sandbox, and the banner, in one file. Loaded only there. */
export { keepLinksInside, prepareExample } from './sandbox.ts';
export { default as Sandbox } from './Sandbox.svelte';
