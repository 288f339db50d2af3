"""signlint: checks the text of Japanese public signs, notices and forms."""

__version__ = "0.1.0"
