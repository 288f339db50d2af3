"""What the words of a Japanese text ask of a learner: levels, grammar, score."""
