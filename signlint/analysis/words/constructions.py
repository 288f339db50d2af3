"""How each hard construction is told on UniDic words; `signlint.analysis.words.grammar` says which there are and why.

One function per construction, called at the word whose lemma it is filed under (`HANDLERS`). The guards come from
easy-japanese.md §2d: what looks the same and is plain.
"""

from __future__ import annotations

import re

from signlint.analysis.words.neighbours import Handler, Hit, Tokens, surface_of, table, word_after, word_before
from signlint.analysis.words.word_facts import level_of


def _reru(tokens: Tokens, at: int) -> Hit:
    """れる・られる. 取れる, 売れる, 遅れる are verbs of their own in UniDic.

    After 一段 and カ変 verbs it may be passive, potential or honorific; て いる tells.
    """
    before = word_before(tokens, at)
    if before is None or tokens[at].word.pos1 != "助動詞":
        return None
    if before.ctype.startswith(("五段", "サ行変格")) or before.lemma in ("せる", "させる"):
        return "passive", at - 1, at
    following = word_after(tokens, at, 2)
    if surface_of(word_after(tokens, at)) == "て" and following is not None and following.lemma == "居る":
        return "passive", at - 1, at
    return "rareru", at - 1, at


def _seru(tokens: Tokens, at: int) -> Hit:
    """せる・させる, but not 知らせる and 済ませる, which UniDic cuts in two."""
    before = word_before(tokens, at)
    if before is None or tokens[at].word.pos1 != "助動詞" or before.lemma in ("知る", "済む"):
        return None
    return "causative", at - 1, at


_O_V_PLAIN = frozenset(
    "願い 世話 祈り 参り 祝い しゃれ 好み 知らせ 手伝い 勧め 祭り 知り合い 喋り 代わり 見舞い".split()
)
_WISHES = frozenset("有り難い 有り難う お早う 早い めでたい 御めでたい おめでとう".split())


def _honorific(tokens: Tokens, at: int, reach: int = 3) -> int | None:
    """The token of お or ご up to `reach` tokens before `at`, when what it honours is an action."""
    for first in range(at - 1, max(-1, at - 1 - reach), -1):
        word = tokens[first].word
        if word.pos1 == "接頭辞" and word.lemma == "御":
            honoured = tokens[first + 1].word
            acts = honoured.pos1 == "動詞" or honoured.pos3 == "サ変可能" or honoured.goshu == "漢"
            return first if acts and honoured.surface not in _O_V_PLAIN else None
        if word.pos1 in ("助詞", "補助記号") and word.surface != "に":
            return None
    return None


def _suru(tokens: Tokens, at: int) -> Hit:
    """お待ちする; 漢語 + する, できる above N4 (来庁 is no サ変 noun in UniDic: any 漢語 of two kanji counts)."""
    before = word_before(tokens, at)
    if before is None or tokens[at].word.pos1 != "動詞" or tokens[at].start != tokens[at - 1].end:
        return None
    first = _honorific(tokens, at, 2)
    if first is not None:
        return "keigo", first, at
    if before.pos2 != "普通名詞" or before.goshu not in ("漢", "混") or len(before.surface) < 2:
        return None
    return ("kango-suru", at - 1, at) if level_of(before) < 4 else None


def _naru(tokens: Tokens, at: int) -> Hit:
    """お休みになる is keigo, 中止となる is stiff."""
    particle = surface_of(word_before(tokens, at))
    if particle == "に":
        first = _honorific(tokens, at, 3)
        return ("keigo", first, at) if first is not None else None
    return ("stiff", at - 1, at) if particle == "と" and tokens[at].word.pos1 == "動詞" else None


def _itadaku(tokens: Tokens, at: int) -> Hit:
    """Not おみやげを いただく, where it means to get or to eat."""
    return None if at == 0 or surface_of(word_before(tokens, at)) == "を" else ("keigo", at, at)


def _kudasaru(tokens: Tokens, at: int) -> Hit:
    """ご記入ください. 書いてください and 水をください are the recommended forms."""
    first = _honorific(tokens, at, 3)
    if first is not None:
        return "keigo", first, at
    return ("keigo", at - 1, at) if surface_of(word_before(tokens, at)) in ("ご覧", "御覧") else None


def _gozaru(tokens: Tokens, at: int) -> Hit:
    before = word_before(tokens, at)
    return None if before is not None and before.lemma in _WISHES else ("keigo", at, at)


def _oru(tokens: Tokens, at: int) -> Hit:
    """ております; 駅で降ります and 家にいます have other readings."""
    before = word_before(tokens, at)
    helps = before is not None and before.lemma == "て"
    return ("keigo", at, at) if helps and tokens[at].word.lform == "オル" else None


def _polite_verb(tokens: Tokens, at: int) -> Hit:
    """参る, 伺う, … but not お参り and 拝見 as part of a name."""
    before = word_before(tokens, at)
    word = tokens[at].word
    if (word.pos1 != "動詞" and word.lemma != "拝見") or word.surface == "なさい":  # ごめんなさい, 来なさい
        return None
    return None if before is not None and before.pos1 == "接頭辞" else ("keigo", at, at)


def _itasu(tokens: Tokens, at: int) -> Hit:
    first = _honorific(tokens, at, 2)
    return "keigo", at if first is None else first, at


def _negau(tokens: Tokens, at: int) -> Hit:
    """ご遠慮願います; お願いします is plain."""
    first = _honorific(tokens, at, 2)
    return ("keigo", first, at) if first is not None and first < at - 1 else None


def _zu(tokens: Tokens, at: int) -> Hit:
    """食べずに; ません ends in the same auxiliary."""
    before = word_before(tokens, at)
    fits = before is not None and before.pos1 in ("動詞", "助動詞") and tokens[at].word.surface == "ず"
    return ("zu", at - 1, at) if fits else None


def _nominal(tokens: Tokens, at: int) -> Hit:
    """点検を行う, 改善を図る."""
    action = word_before(tokens, at, 2)
    fits = action is not None and action.pos3 == "サ変可能" and surface_of(word_before(tokens, at)) == "を"
    return ("nominal", at - 2, at) if fits else None


_DENIED = re.compile("(?:わけ(?:では|に?は)|ことは|とは(?:限|かぎ|言い|いい)|もの?では|(?:人|ひと|日|店)は)")
_DENIES = re.compile("(?:な[いかく]|ませ|ゆ|え|ら)")


def _nai(tokens: Tokens, at: int) -> Hit:
    """ないことはない, ないわけではない, ない人はいません; not なければならない, an obligation."""
    tail = "".join([token.word.surface for token in tokens[at + 1 : at + 9]])
    denied = _DENIED.match(tail)
    if denied is None or not _DENIES.search(tail, denied.end()):
        return None
    return "double-negative", at, min(at + 5, len(tokens) - 1)


def _kaneru(tokens: Tokens, at: int) -> Hit:
    """いたしかねます."""
    return ("double-negative", at - 1, at) if at and tokens[at].word.pos1 == "接尾辞" else None


def _comma(tokens: Tokens, at: int) -> Hit:
    """書類を出し、待つ. 煮込み、 is a noun and により、 is counted as a particle."""
    before = word_before(tokens, at)
    if before is None or not before.cform.startswith("連用形-一般") or before.lemma in _NO_RENYO:
        return None
    if before.pos1 == "動詞":
        prefixed = word_before(tokens, at, 2)
        return None if prefixed is not None and prefixed.pos1 == "接頭辞" else ("renyo", at - 1, at)
    return ("renyo", at - 1, at) if before.lemma in ("れる", "られる", "せる", "させる") else None


_NO_RENYO = frozenset("因る 伴う 基づく 加える 限る 当たる 除く 渡る 付く つく".split())

HANDLERS: dict[str, Handler] = table(
    {
        _reru: "れる られる",
        _seru: "せる させる",
        _suru: "為る 出来る",
        _naru: "成る",
        _itadaku: "頂く 戴く",
        _kudasaru: "下さる",
        _gozaru: "御座る",
        _oru: "居る",
        _polite_verb: "参る 伺う 申し上げる 存ずる 承る 賜る 拝見 差し上げる 仰る いらっしゃる 召し上がる 為さる 申す",
        _itasu: "致す",
        _negau: "願う",
        _zu: "ず",
        _nominal: "行う 図る 要する 実施 行なう",
        _nai: "ない 無い",
        _kaneru: "兼ねる",
        _comma: "、 ，",
    }
)
