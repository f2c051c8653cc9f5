"""What one does with releases, the same for window and command line: import, export, send, change status."""
