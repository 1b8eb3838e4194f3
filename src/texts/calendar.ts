import calendar from '../../content/texts/calendar.json' with { type: 'json' };

/** Words of the calendar file. */
export const calendarWords = calendar;
