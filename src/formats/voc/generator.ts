/** What these formats call the program that wrote a file, and by what our own are known again. */
export const GENERATOR = 'Lectern';
