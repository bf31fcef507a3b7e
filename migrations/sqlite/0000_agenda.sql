CREATE TABLE `audiences` (
	`conference` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`listed` integer NOT NULL,
	`source_system` text,
	`source_key` text,
	PRIMARY KEY(`conference`, `id`),
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "audiences_id" CHECK(length("id") between 1 and 80 and "id" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "audiences_source" CHECK(("source_system" is null) = ("source_key" is null))
);
--> statement-breakpoint
CREATE TABLE `conferences` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`subtitle` text,
	`start_date` text NOT NULL,
	`end_date` text NOT NULL,
	`time_zone` text NOT NULL,
	`day_starts_at` text NOT NULL,
	`languages` text NOT NULL,
	`venue_name` text,
	`venue_address` text,
	`venue_city` text,
	`venue_country` text,
	`venue_lat` real,
	`venue_lon` real,
	`follows` text,
	`admission` text NOT NULL,
	`attendance` text NOT NULL,
	`status` text NOT NULL,
	`description` text,
	`image_url` text,
	`image_alt` text,
	`image_credit` text,
	`contact_name` text,
	`contact_email` text,
	`contact_url` text,
	`note` text,
	`page_url` text,
	`registration_url` text,
	`placeholder_title` text,
	CONSTRAINT "conferences_id" CHECK(length("id") between 1 and 80 and "id" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "conferences_revision" CHECK("revision" >= 1),
	CONSTRAINT "conferences_admission" CHECK("admission" in ('open', 'registration', 'invitation')),
	CONSTRAINT "conferences_attendance" CHECK("attendance" in ('in-person', 'hybrid', 'online')),
	CONSTRAINT "conferences_status" CHECK("status" in ('scheduled', 'postponed', 'cancelled')),
	CONSTRAINT "conferences_geo" CHECK(("venue_lat" is null) = ("venue_lon" is null))
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`conference` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`url` text,
	`symbol` text,
	`kind` text NOT NULL,
	`media_type` text,
	`languages` text NOT NULL,
	`access` text NOT NULL,
	`published_on` text,
	`size_bytes` integer,
	`order` integer NOT NULL,
	`translation_of` text,
	`listed` integer NOT NULL,
	`source_system` text,
	`source_key` text,
	PRIMARY KEY(`conference`, `id`),
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conference`,`translation_of`) REFERENCES `documents`(`conference`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_id" CHECK(length("id") between 1 and 80 and "id" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "documents_kind" CHECK("kind" in ('agenda', 'background', 'presentation', 'report', 'minutes', 'recording', 'link', 'other')),
	CONSTRAINT "documents_access" CHECK("access" in ('public', 'restricted')),
	CONSTRAINT "documents_source" CHECK(("source_system" is null) = ("source_key" is null))
);
--> statement-breakpoint
CREATE INDEX `documents_translation_of` ON `documents` (`conference`,`translation_of`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organisers` (
	`conference` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`url` text,
	PRIMARY KEY(`conference`, `position`),
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `releases` (
	`conference` text NOT NULL,
	`number` integer NOT NULL,
	`published_at` text NOT NULL,
	`note` text,
	`sha256` text NOT NULL,
	`content` text NOT NULL,
	`mask` text NOT NULL,
	`mask_sha256` text NOT NULL,
	`sessions` integer NOT NULL,
	`tracks` integer NOT NULL,
	`rooms` integer NOT NULL,
	`speakers` integer NOT NULL,
	`documents` integer NOT NULL,
	`audiences` integer NOT NULL,
	PRIMARY KEY(`conference`, `number`),
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "releases_number" CHECK("number" >= 1),
	CONSTRAINT "releases_sha256" CHECK(length("sha256") = 64 and "sha256" not glob '*[^0-9a-f]*'),
	CONSTRAINT "releases_mask_sha256" CHECK(length("mask_sha256") = 64 and "mask_sha256" not glob '*[^0-9a-f]*'),
	CONSTRAINT "releases_mask" CHECK(json_valid("mask"))
);
--> statement-breakpoint
CREATE TABLE `rooms` (
	`conference` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`floor` text,
	`building` text,
	`capacity` integer,
	`accessible` integer,
	`lat` real,
	`lon` real,
	`order` integer NOT NULL,
	`listed` integer NOT NULL,
	`source_system` text,
	`source_key` text,
	PRIMARY KEY(`conference`, `id`),
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "rooms_id" CHECK(length("id") between 1 and 80 and "id" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "rooms_geo" CHECK(("lat" is null) = ("lon" is null)),
	CONSTRAINT "rooms_source" CHECK(("source_system" is null) = ("source_key" is null))
);
--> statement-breakpoint
CREATE TABLE `series` (
	`conference` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "series_id" CHECK(length("id") between 1 and 80 and "id" not glob '*[^a-z0-9-]*')
);
--> statement-breakpoint
CREATE TABLE `session_audiences` (
	`conference` text NOT NULL,
	`session` text NOT NULL,
	`position` integer NOT NULL,
	`audience` text NOT NULL,
	PRIMARY KEY(`conference`, `session`, `position`),
	FOREIGN KEY (`conference`,`session`) REFERENCES `sessions`(`conference`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conference`,`audience`) REFERENCES `audiences`(`conference`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_audiences_audience` ON `session_audiences` (`conference`,`audience`);--> statement-breakpoint
CREATE TABLE `session_documents` (
	`conference` text NOT NULL,
	`session` text NOT NULL,
	`position` integer NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`conference`, `session`, `position`),
	FOREIGN KEY (`conference`,`session`) REFERENCES `sessions`(`conference`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conference`,`document`) REFERENCES `documents`(`conference`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_documents_document` ON `session_documents` (`conference`,`document`);--> statement-breakpoint
CREATE TABLE `session_rooms` (
	`conference` text NOT NULL,
	`session` text NOT NULL,
	`position` integer NOT NULL,
	`room` text NOT NULL,
	PRIMARY KEY(`conference`, `session`, `position`),
	FOREIGN KEY (`conference`,`session`) REFERENCES `sessions`(`conference`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conference`,`room`) REFERENCES `rooms`(`conference`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_rooms_room` ON `session_rooms` (`conference`,`room`);--> statement-breakpoint
CREATE TABLE `session_speakers` (
	`conference` text NOT NULL,
	`session` text NOT NULL,
	`position` integer NOT NULL,
	`speaker` text NOT NULL,
	`role` text NOT NULL,
	`label` text,
	PRIMARY KEY(`conference`, `session`, `position`),
	FOREIGN KEY (`conference`,`session`) REFERENCES `sessions`(`conference`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conference`,`speaker`) REFERENCES `speakers`(`conference`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_speakers_role" CHECK("role" in ('speaker', 'presenter', 'chair', 'moderator', 'keynote', 'panellist', 'discussant', 'rapporteur', 'host', 'author', 'convener', 'interpreter'))
);
--> statement-breakpoint
CREATE INDEX `session_speakers_speaker` ON `session_speakers` (`conference`,`speaker`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`conference` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`uid` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text,
	`abstract` text,
	`track` text,
	`room` text,
	`parent` text,
	`repeat_of` text,
	`languages` text NOT NULL,
	`interpretation` text NOT NULL,
	`accessibility` text NOT NULL,
	`tags` text NOT NULL,
	`note` text,
	`status` text NOT NULL,
	`start` text,
	`end` text,
	`date` text,
	`end_date` text,
	`time_zone` text,
	`admission` text,
	`visibility` text NOT NULL,
	`page_url` text,
	`stream_url` text,
	`recording_url` text,
	`registration_url` text,
	`join_url` text,
	`source_system` text,
	`source_key` text,
	PRIMARY KEY(`conference`, `id`),
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conference`,`track`) REFERENCES `tracks`(`conference`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conference`,`room`) REFERENCES `rooms`(`conference`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conference`,`parent`) REFERENCES `sessions`(`conference`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conference`,`repeat_of`) REFERENCES `sessions`(`conference`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_id" CHECK(length("id") between 1 and 80 and "id" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "sessions_kind" CHECK("kind" in ('plenary', 'breakout', 'workshop', 'meeting', 'break', 'social', 'other')),
	CONSTRAINT "sessions_status" CHECK("status" in ('confirmed', 'tentative', 'cancelled')),
	CONSTRAINT "sessions_visibility" CHECK("visibility" in ('public', 'placeholder', 'private')),
	CONSTRAINT "sessions_admission" CHECK("admission" in ('open', 'registration', 'invitation')),
	CONSTRAINT "sessions_times" CHECK(("start" is null) = ("end" is null)),
	CONSTRAINT "sessions_source" CHECK(("source_system" is null) = ("source_key" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_uid_unique` ON `sessions` (`uid`);--> statement-breakpoint
CREATE INDEX `sessions_track` ON `sessions` (`conference`,`track`);--> statement-breakpoint
CREATE INDEX `sessions_room` ON `sessions` (`conference`,`room`);--> statement-breakpoint
CREATE INDEX `sessions_parent` ON `sessions` (`conference`,`parent`);--> statement-breakpoint
CREATE INDEX `sessions_repeat_of` ON `sessions` (`conference`,`repeat_of`);--> statement-breakpoint
CREATE TABLE `speaker_links` (
	`conference` text NOT NULL,
	`speaker` text NOT NULL,
	`position` integer NOT NULL,
	`title` text,
	`url` text NOT NULL,
	PRIMARY KEY(`conference`, `speaker`, `position`),
	FOREIGN KEY (`conference`,`speaker`) REFERENCES `speakers`(`conference`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `speakers` (
	`conference` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`organisation` text,
	`position` text,
	`country` text,
	`biography` text,
	`image_url` text,
	`image_alt` text,
	`image_credit` text,
	`listed` integer NOT NULL,
	`source_system` text,
	`source_key` text,
	PRIMARY KEY(`conference`, `id`),
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "speakers_id" CHECK(length("id") between 1 and 80 and "id" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "speakers_type" CHECK("type" in ('person', 'organisation')),
	CONSTRAINT "speakers_source" CHECK(("source_system" is null) = ("source_key" is null))
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`scope` text NOT NULL,
	`conference` text,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	CONSTRAINT "tokens_scope" CHECK("scope" in ('read', 'edit', 'publish', 'admin')),
	CONSTRAINT "tokens_conference" CHECK(length("conference") between 1 and 80 and "conference" not glob '*[^a-z0-9-]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_hash_unique` ON `tokens` (`hash`);--> statement-breakpoint
CREATE TABLE `tracks` (
	`conference` text NOT NULL,
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`color` text,
	`order` integer NOT NULL,
	`listed` integer NOT NULL,
	`source_system` text,
	`source_key` text,
	PRIMARY KEY(`conference`, `id`),
	FOREIGN KEY (`conference`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "tracks_id" CHECK(length("id") between 1 and 80 and "id" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "tracks_source" CHECK(("source_system" is null) = ("source_key" is null))
);
