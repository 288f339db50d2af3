"""How Japanese is read: furigana as given, and what the dictionary knows."""
