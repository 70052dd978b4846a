/** The only clock of destruction: the database's, not that of the process (regel BEW-5). */
export { databaseTijd as nuVolgensDatabase } from '../store/onderhoud.ts';
