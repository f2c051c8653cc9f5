"""Pictures of the window and of the exported pages: `python -m tests.screenshots OUT [TOPIC ...]`."""
