"""The distribution lists: to whom releases go, edited as text, one address a line."""
