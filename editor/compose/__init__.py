"""Release, language and house style become a manuscript: every fixed word of a release is chosen here."""
