"""What a release owes its readers: parts, people, photos, dates, readability."""
