"""What a picture file has to be to serve as a photo of a release."""

from __future__ import annotations

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP")
"""What newsrooms and browsers can open; nothing else is given to a decoder, as some start other programs."""

MEGAPIXELS = 100
"""More would fill the memory before it is on the screen."""
