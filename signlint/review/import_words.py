"""What is said of answers that cannot be taken in, in both languages."""

from __future__ import annotations

from signlint.messages import Bilingual

NO_UNIT = Bilingual(
    "{unit}: この ID の項目は今のカタログにありません", "{unit}: there is no such unit in the catalogs that were read"
)
NO_TEXT = Bilingual("{unit}: {lang} の文は今はありません", "{unit}: has no text in {lang} any more")
RENAMED = Bilingual(
    "{unit}: 同じ文の項目の ID が {new} に変わっています（signlint review rename {unit} {new}）",
    "{unit}: the unit with these texts is now called {new} (signlint review rename {unit} {new})",
)
CHANGED = Bilingual(
    "{unit} [{lang}]: シートを作った後に変わったので、取りこみません。{changed}",
    "{unit} [{lang}]: not taken, the text has changed since the export: {changed}",
)
SOURCE = Bilingual("日本語: 確認した文「{seen}」 今の文「{now}」", "Japanese was “{seen}”, is now “{now}”")
TARGET = Bilingual("訳: 確認した文「{seen}」 今の文「{now}」", "translation was “{seen}”, is now “{now}”")
CONFLICT = Bilingual(
    "{unit} [{lang}]: 確認した人の意見が分かれています（{said}）。相談してください",
    "{unit} [{lang}]: reviewers disagree ({said}): to be discussed",
)
HALTED = Bilingual(
    "1件も書いていません。カタログを UTF-8 で保存し直して、もう一度取り込んでください",
    "nothing was written: save the catalog as UTF-8 and import again",
)
BY_HAND = Bilingual(
    "{unit} [{lang}]: このファイルには書きこめません。手で「{value}」に直してください",
    "{unit} [{lang}]: this file cannot be written into: change it to “{value}” by hand",
)
