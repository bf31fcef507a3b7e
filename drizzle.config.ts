import { defineConfig } from 'drizzle-kit';

// Migrations are made with `npx drizzle-kit generate --name <what-it-does>`. One that loses rows on purpose says so in its
// name, for example `drop_old_notes_drops_old_notes`; see src/storage/sqlite/migrate.ts.
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/storage/sqlite/tables.ts',
  out: './migrations/sqlite',
});
