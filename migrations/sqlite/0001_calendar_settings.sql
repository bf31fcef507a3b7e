ALTER TABLE `conferences` ADD `color` text;--> statement-breakpoint
ALTER TABLE `conferences` ADD `refresh_minutes` integer DEFAULT 60 NOT NULL;