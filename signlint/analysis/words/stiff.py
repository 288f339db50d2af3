"""Stiff wording: particles made of verbs, words of office language, affixes, and vague words."""

from __future__ import annotations

from signlint.analysis.words.neighbours import Handler, Hit, Tokens, surface_of, table, word_after, word_before


def _ni_verb(tokens: Tokens, at: int) -> Hit:
    """に関する, において, に対して, に伴い, …; the plain verbs are told by what is around them."""
    word, particle = tokens[at].word, word_before(tokens, at)
    if particle is None or particle.surface not in ("に", "を") or word.pos1 != "動詞":
        return None
    needs, forms = _PARTICLE_VERBS[word.lemma]
    if particle.surface != needs or (forms and word.surface not in forms):
        return None
    return "particle", at - 1, at


_PARTICLE_VERBS = {
    "関する": ("に", ()),
    "於く": ("に", ()),
    "対する": ("に", ()),
    "伴う": ("に", ()),
    "基づく": ("に", ()),
    "応ずる": ("に", ()),
    "際する": ("に", ()),
    "面する": ("に", ()),
    "係る": ("に", ("係る", "かかる")),
    "当たる": ("に", ("当たり", "あたり")),
    "因る": ("に", ("より", "よる", "依る", "因り")),
    "限る": ("に", ("限り", "限る", "限っ", "かぎり")),
    "加える": ("に", ("加え",)),
    "渡る": ("に", ("わたり", "わたる", "わたっ")),
    "付く": ("に", ("つき",)),
    "つく": ("に", ("つき",)),
    "就く": ("に", ("つき",)),
    "含む": ("を", ()),
    "含める": ("を", ()),
    "除く": ("を", ("除き", "除く")),
    "通ずる": ("を", ("通じ",)),
    "問う": ("を", ("問わ",)),
}


def _ni_tsuki(tokens: Tokens, at: int) -> Hit:
    """故障中につき使用… and につきまして; 駅につきました arrives."""
    following = word_after(tokens, at)
    ends = following is None or following.pos1 in ("助詞", "助動詞")
    polite = surface_of(following) == "まし" and surface_of(word_after(tokens, at, 2)) == "て"
    if ends and not polite:
        return None
    return _ni_verb(tokens, at)


def _yori(tokens: Tokens, at: int) -> Hit:
    """により, による; 場所によります and 人によって are plain."""
    return None if (surface_of(word_after(tokens, at)) or "ま").startswith("ま") else _ni_verb(tokens, at)


def _stiff(tokens: Tokens, at: int) -> Hit:
    return "stiff", at, at


def _stiff_noun(tokens: Tokens, at: int) -> Hit:
    """際に, その際、; 国際 and 実際 are words of their own."""
    if surface_of(word_after(tokens, at)) not in ("に", "は", "の", "、", "し") or tokens[at].word.pos1 != "名詞":
        return None
    return "stiff", at, at


def _kanou(tokens: Tokens, at: int) -> Hit:
    if surface_of(word_after(tokens, at)) == "性":
        return "vague", at, at + 1
    return "stiff", at, at


def _tomoni(tokens: Tokens, at: int) -> Hit:
    fits = surface_of(word_before(tokens, at)) == "と" and surface_of(word_after(tokens, at)) == "に"
    return ("stiff", at - 1, at + 1) if fits else None


def _conjunction(tokens: Tokens, at: int) -> Hit:
    """及び, または; また alone (また 地震が 来る) is plain."""
    word = tokens[at].word
    if word.lemma == "又":
        return ("stiff", at, at + 1) if surface_of(word_after(tokens, at)) == "は" else None
    return ("stiff", at, at) if word.pos1 == "接続詞" else None


def _beki(tokens: Tokens, at: int) -> Hit:
    return ("stiff", at - 1, at) if at and tokens[at].word.pos1 == "助動詞" else None


def _nara_deha(tokens: Tokens, at: int) -> Hit:
    fits = surface_of(word_after(tokens, at)) == "で" and surface_of(word_after(tokens, at, 2)) == "は"
    return ("particle", at, at + 2) if fits and tokens[at].word.surface == "なら" else None


def _affix(tokens: Tokens, at: int) -> Hit:
    """使用後に, 施設内で, 子ども向け。; 3日後 and 一日中 are everyday words."""
    word, before, after = tokens[at].word, word_before(tokens, at), word_after(tokens, at)
    if (
        word.pos1 != "接尾辞"
        or before is None
        or before.pos1 not in ("名詞", "接尾辞")
        or tokens[at - 1].end != tokens[at].start
    ):
        return None
    if before.pos2 == "数詞" or before.pos3.startswith("助数詞") or before.surface[:1].isdigit():
        return None
    if word.lform not in _AFFIX_READINGS.get(word.lemma, (word.lform,)):
        return None
    closed = after is None or after.pos1 in ("助詞", "補助記号", "助動詞")
    return ("affix", at - 1, at) if closed else None


_AFFIX_READINGS = {"等": ("トウ",), "時": ("ジ",)}
"""等 is also ら (彼ら), 時 also とき."""


def _prefix(tokens: Tokens, at: int) -> Hit:
    """各店舗, 当施設, 同会場, 本申請."""
    after = word_after(tokens, at)
    fits = after is not None and after.pos1 == "名詞" and after.pos2 == "普通名詞"
    alone = tokens[at].word.pos1 == "接頭辞" or tokens[at].word.surface == "同"
    return ("affix", at, at + 1) if fits and alone and tokens[at].end == tokens[at + 1].start else None


def _teki(tokens: Tokens, at: int) -> Hit:
    """積極的に; 目的 is a word of its own."""
    return ("teki", at - 1, at) if at and tokens[at].word.pos1 == "接尾辞" else None


def _osore(tokens: Tokens, at: int) -> Hit:
    fits = surface_of(word_after(tokens, at)) in ("が", "の", "は", "も", "あり")
    return ("vague", at, at) if fits and tokens[at].word.pos1 == "名詞" else None


def _vague(tokens: Tokens, at: int) -> Hit:
    return "vague", at, at


HANDLERS: dict[str, Handler] = table(
    {
        _ni_verb: " ".join(set(_PARTICLE_VERBS) - {"付く", "つく", "就く", "因る"}),
        _ni_tsuki: "付く つく 就く",
        _yori: "因る",
        _stiff: "場合 当該 下記 上記 前述 後述 別途 所定 以降 必着 厳守 のみ にて",
        _stiff_noun: "際",
        _kanou: "可能",
        _tomoni: "共",
        _conjunction: "及び 並びに 又 又は 若しくは 但し 且つ 或いは",
        _beki: "べし",
        _nara_deha: "なり-断定 なり だ",
        _affix: "内 外 後 用 向け 別 済み 宛 時 等",
        _prefix: "各 当 同 本 該",
        _teki: "的",
        _osore: "恐れ 虞",
        _vague: "見込み 見通し 適宜 随時 速やか 直ちに 早急 至急 極力 若干 当面 概ね",
    }
)
