import wizard from '../../content/texts/wizard.json' with { type: 'json' };

/** Words of the wizard's steps: what every page with fields needs. */
export const wizardWords = wizard;
