"""The manuscript as a page in the window, on paper and as PDF."""
