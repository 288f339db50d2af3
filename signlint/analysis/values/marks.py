"""What is copied, not translated: placeholders, tags, URLs, e-mail addresses.

Placeholder shapes follow the documentation of gettext (printf), ICU MessageFormat,
i18next and vue-i18n.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import replace
from urllib.parse import parse_qsl, unquote, urlsplit

from signlint.analysis.values.fact import Fact, Span, keyed

_URL_CHARS = r"[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]"
_TLD = r"(?:jp|com|org|net|info|gov|edu|io|dev|app|tokyo|asia|biz|kr|cn|tw|vn|th|id|ph|br|uk|eu)"
_MARK = re.compile(
    rf"""(?P<url>https?://{_URL_CHARS}+(?:\{{[\w.]+\}}{_URL_CHARS}*)*|www\.{_URL_CHARS}+)
    |(?P<email>(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)
    |(?P<host>(?<![\w.@-])(?:[a-z0-9][a-z0-9-]*\.)+{_TLD}\b(?:/{_URL_CHARS}*)?)
    |(?P<nest>\$t\([^()\n]*\))
    |(?P<brace>[$%\#]?\{{)
    |(?P<printf>(?<![\w%])%(?P<arg>[0-9]+\$)?[-+0\#]*[0-9]*(?:\.[0-9]+)?(?P<conv>[sdifgxuc@])(?![A-Za-z]))
    |(?P<named>%\([A-Za-z_]\w*\)[sdf])
    |(?P<tag></?(?:a|b|i|u|em|strong|code|small|sup|sub|h[1-6]|li|ul|ol|p|[0-9]+)(?:\s[^<>]*)?/?>)""",
    re.X | re.A,
)
_HINT = re.compile(r"[{%<@]|://|www\.|\.[a-z]{2}|\$t\(", re.A)
_CLEAN_NAME = re.compile(r"[\w.$\[\]\-]+", re.A)
_ICU = re.compile(r"\s*([\w.\-]+)\s*,\s*(plural|select|selectordinal|number|date|time)\b", re.A)
_LANGUAGE = re.compile(
    r"(?:ja|jp|jpn|en|eng|zh|cn|chs|cht|tw|sc|tc|hk|ko|kr|kor|us|gb|vi|vn|ne|np|id|in|my|mm|fil|tl|ph|pt|br|es|fr|de|it|ru|uk|th|km|mn"
    r"|japanese|english|chinese|korean|vietnamese|foreign|kids|easy|yasashii|easyjp)(?:[-_](?:[a-z]{2}|hans|hant|simple|basic))?",
    re.I,
)
_LANGUAGE_KEYS = frozenset({"hl", "lang", "language", "locale", "l", "lng", "lc", "ln", "langcode"})


def marks(text: str) -> list[Fact]:
    """Placeholders, tags, URLs and addresses of `text`, which is as given (not folded)."""
    return list(_scan(text)) if _HINT.search(text) else []


def _scan(text: str) -> Iterator[Fact]:
    at = 0
    count = 0
    while match := _MARK.search(text, at):
        kind = match.lastgroup or ""
        start, at = match.span()
        if kind == "brace" or match["brace"]:
            at = _close(text, match.end())
            if at:
                yield from _brace((start, at, text[start:at]), match["brace"])
                continue
            at = match.end()
        elif match["printf"]:
            count += 1
            yield keyed((start, at, match[0]), "placeholder", f"%{match['arg'] or f'{count}$'}{match['conv']}")
        else:
            at = yield from _plain(match)


def _plain(match: re.Match[str]) -> Generator[Fact, None, int]:
    start, end = match.span()
    text = match[0]
    if match["url"] or match["host"]:
        text = text.rstrip(".,;:!?'*")
        end = start + len(text)
        hard = not match["host"] or "/" in text or text.count(".") > 1
        yield _url((start, end, text), hard)
    elif match["email"]:
        yield keyed((start, end, text), "email", text.lower())
    elif match["tag"]:
        yield keyed((start, end, text), "tag", re.split(r"[\s/>]", text.strip("</"))[0])
    else:
        yield keyed((start, end, text), "placeholder", text.replace(" ", ""))
    return end


def _url(at: Span, hard: bool) -> Fact:
    """An address. A page that is marked as another language's in its last part (``en_index.html``, ``guide_en.html``)
    may be what a site has beside the page of its folder, and is it as well."""
    one = keyed(at, "url", url_value(at[2]), hard)
    folder, _, last = re.split("[?#]", at[2])[0].rpartition("/")
    words = re.split("[._-]", last)
    if folder and not folder.endswith("/") and any(_LANGUAGE.fullmatch(word) for word in words[:-1]):
        return replace(one, keys=one.keys | {("url", url_value(folder))})
    return one


def _close(text: str, at: int) -> int:
    """Where the brace opened before `at` ends; 0 if it does not, or too far away."""
    depth = 1
    for i in range(at, min(len(text), at + 2000)):
        if text[i] == "{":
            depth += 1
        elif text[i] == "}":
            depth -= 1
            if not depth:
                return i + 1
    return 0


def _brace(at: Span, opening: str) -> Iterator[Fact]:
    start, _, text = at
    inner = text[len(opening) : -1]
    if icu := _ICU.match(inner):
        yield keyed(at, "placeholder", "{" + icu[1] + "}")
        for name in re.findall(r"\{\s*([A-Za-z_]\w*)\s*\}", inner, re.A):
            if not _ICU_BRANCH.search(inner.split("{" + name)[0]):
                yield keyed(at, "placeholder", "{" + name + "}")
        return
    name = re.sub(r"\s+", " ", inner).strip("{} ")
    value = text.replace(inner.strip("{}"), name) if name else text
    yield keyed((start, at[1], text), "placeholder", value, hard=bool(_CLEAN_NAME.fullmatch(name)))


_ICU_BRANCH = re.compile(r"\w\s*$")


def url_value(url: str) -> tuple[str, str, str]:
    """(host, path, query) of `url` without scheme, ``www.``, final slash and whatever names a language."""
    bare = url if "://" in url else "http://" + url
    try:
        parts = urlsplit(bare)
    except ValueError:
        return (url.lower(), "", "")
    labels = parts.netloc.lower().split(".")
    labels = [x for i, x in enumerate(labels) if x != "www" and not (i < len(labels) - 2 and _LANGUAGE.fullmatch(x))]
    query = sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _about_language(k, v))
    fragment = "" if _LANGUAGE.fullmatch(parts.fragment) else parts.fragment
    return ".".join(labels), "/".join(_path(unquote(parts.path))), "&".join([f"{k}={v}" for k, v in query] + [fragment])


def _about_language(key: str, value: str) -> bool:
    return key.lower() in _LANGUAGE_KEYS or bool(not value and _LANGUAGE.fullmatch(key))


def _path(path: str) -> Iterator[str]:
    for piece in path.split("/"):
        if not piece or _LANGUAGE.fullmatch(piece):
            continue
        words = re.split(r"(?<=[A-Za-z0-9])[._-](?=[A-Za-z]+)", piece)
        kept = [words[0], *(word for word in words[1:] if not _LANGUAGE.fullmatch(word) and word != "e")]
        if kept not in (["index"], ["index", "html"], ["index", "htm"], ["index", "php"]):
            yield ".".join(kept)
