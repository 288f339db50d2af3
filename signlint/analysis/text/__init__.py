"""A text as such: letters, folded views with the way back, sentences, tokens."""
