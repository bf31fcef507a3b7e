CREATE TABLE `confidentials` (
	`conference` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "confidentials_sha256" CHECK(length("sha256") = 64 and "sha256" not glob '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`conference` text NOT NULL,
	`sessions` text NOT NULL,
	`label` text,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "invitations_hash" CHECK(length("hash") = 64 and "hash" not glob '*[^0-9a-f]*'),
	CONSTRAINT "invitations_sessions" CHECK(json_valid("sessions"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_hash_unique` ON `invitations` (`hash`);--> statement-breakpoint
CREATE TABLE `personal_feeds` (
	`hash` text PRIMARY KEY NOT NULL,
	`edit_hash` text NOT NULL,
	`conference` text NOT NULL,
	`picks` text,
	`invitations` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`revoked_at` text,
	CONSTRAINT "personal_feeds_hash" CHECK(length("hash") = 64 and "hash" not glob '*[^0-9a-f]*'),
	CONSTRAINT "personal_feeds_edit_hash" CHECK(length("edit_hash") = 64 and "edit_hash" not glob '*[^0-9a-f]*'),
	CONSTRAINT "personal_feeds_conference" CHECK(length("conference") between 1 and 80 and "conference" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "personal_feeds_picks" CHECK(json_valid("picks")),
	CONSTRAINT "personal_feeds_invitations" CHECK(json_valid("invitations"))
);
