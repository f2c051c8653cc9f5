"""What was sent: its files beside the text, looked at again, opened as copies."""
