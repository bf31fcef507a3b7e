/** How this service names itself in the calendars that it writes (PRODID). */
export const PRODUCT = '-//Lectern//Agenda//EN';
