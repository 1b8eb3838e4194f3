/** Words of the wizard's steps: what every page with fields needs. */
import wizard from '../../content/texts/wizard.json' with { type: 'json' };

export const wizardWords = wizard;
