"""SQLite through SQLAlchemy Core: the archive of releases, its search, media, dispatches and backups."""
