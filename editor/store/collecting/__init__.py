"""The quotes and the photos of all releases as collections: found, read and given out page by page."""
