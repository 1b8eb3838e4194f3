import calendar from '../../content/texts/year-calendar.json' with { type: 'json' };

/** Words of the page of the calendar. */
export const yearCalendarWords = calendar;
