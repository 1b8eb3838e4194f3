import agenda from '../../content/texts/review-agenda.json' with { type: 'json' };

/** Words of the agenda of a meeting about many plans. */
export const agendaWords = agenda;
