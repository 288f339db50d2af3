"""The native-check report out, answers and sign-offs back (DESIGN §8)."""
