"""A text in its script: romanization, Hangul, characters of the wrong country."""
