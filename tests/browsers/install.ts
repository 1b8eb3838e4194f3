/** `node tests/browsers/install.ts Firefox WebKit`: installs those that are missing; ends badly when one still is. */
import { install, missing, OTHERS, type Other } from './found.ts';

const wanted = process.argv.slice(2).filter((name): name is Other => Object.hasOwn(OTHERS, name));
install(wanted);
if (wanted.some((name) => missing(name) !== null)) process.exitCode = 1;
