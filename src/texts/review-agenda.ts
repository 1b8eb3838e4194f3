/** Words of the agenda of a meeting about many plans. */
import agenda from '../../content/texts/review-agenda.json' with { type: 'json' };

export const agendaWords = agenda;
