/** A line of a file of users as the page reads it: texts as they stand there, checked like typed ones. */
import type { PrintAdminFunction } from './print-admin.ts';

export interface PrintAdminRow {
  userId: string;
  name: string;
  department: string;
  email: string;
  card: string;
  idNumber: string;
  administrator: boolean;
  functions: readonly PrintAdminFunction[];
  color: boolean;
  /** '' leaves the password of a known user as it is. */
  password: string;
}
