"""Releases and proof sheets as DOCX, on our own base document or on the letterhead of a house."""

from editor.exporters.docx.document import docx_bytes
from editor.exporters.docx.proof import proof_bytes

__all__ = ["docx_bytes", "proof_bytes"]
