"""A manuscript becomes a file. Exporters know file formats and no wording."""
