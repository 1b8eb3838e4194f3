/** Words of the calendar file. */
import calendar from '../../content/texts/calendar.json' with { type: 'json' };

export const calendarWords = calendar;
