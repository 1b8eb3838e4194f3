/** Words of the register: the rules, the target groups, and the law as it stood on another day. */
import register from '../../content/texts/register.json' with { type: 'json' };

export const registerWords = register;
