"""Signs in six languages by the thousand, as a native catalog: input for `run.py`.

python benchmarks/signs6.py 10000 > signs.yaml
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from functools import partial

from corpus import NUMBERS, SEED, SLOT, distinct

# Each row of NAMES and SIGNS is in this order: ja, ja-simple, en, zh-Hans, zh-Hant, ko.
LANGS = ("ja", "ja-simple", "en", "zh-Hans", "zh-Hant", "ko")
NAMES = (
    ("中央公園", "中央公園（ちゅうおうこうえん）", "Central Park", "中央公园", "中央公園", "중앙 공원"),
    ("市立図書館", "市立図書館（しりつとしょかん）", "City Library", "市立图书馆", "市立圖書館", "시립 도서관"),
    ("市役所", "市役所（しやくしょ）", "City Hall", "市政府", "市政府", "시청"),
    ("中央病院", "中央病院（ちゅうおうびょういん）", "Central Hospital", "中央医院", "中央醫院", "중앙 병원"),
    ("美術館", "美術館（びじゅつかん）", "Museum of Art", "美术馆", "美術館", "미술관"),
    ("体育館", "体育館（たいいくかん）", "Gymnasium", "体育馆", "體育館", "체육관"),
    ("熊本城", "熊本城（くまもとじょう）", "Kumamoto Castle", "熊本城", "熊本城", "구마모토성"),
    ("熊本駅", "熊本駅（くまもとえき）", "Kumamoto Station", "熊本站", "熊本站", "구마모토역"),
    ("第1駐車場", "第（だい）1駐車場（ちゅうしゃじょう）", "Parking 1", "第1停车场", "第1停車場", "제1주차장"),
    ("観光案内所", "観光案内所（かんこうあんないじょ）", "Tourist Information Center", "旅游咨询处", "旅客服務中心", "관광안내소"),
)  # fmt: skip
SIGNS = (
    (
        "name",
        "{place} {floor}号館",
        "{place} {floor}号館（ごうかん）",
        "{place} Building {floor}",
        "{place}{floor}号楼",
        "{place}{floor}號館",
        "{place} {floor}호관",
    ),
    (
        "guidance",
        "{place}の受付は{floor}階です（内線{number}）",
        "{place}の 受付（うけつけ）は {floor}階（かい）です。電話（でんわ）は {number}です。",
        "Reception of {place}: {floor}F (ext. {number})",
        "{place}的接待处在{floor}楼（内线{number}）",
        "{place}的服務台在{floor}樓（內線{number}）",
        "{place} 접수처는 {floor}층입니다(내선 {number})",
    ),
    (
        "guidance",
        "{place}まで{metres}m、徒歩{minutes}分",
        "{place}まで {metres}mです。歩（ある）いて {minutes}分（ふん）です。",
        "{place}: {metres} m, {minutes} minutes on foot",
        "距{place}{metres}米，步行{minutes}分钟",
        "距{place}{metres}公尺，步行{minutes}分鐘",
        "{place}까지 {metres}m, 도보 {minutes}분",
    ),
    (
        "prohibition",
        "{place}から{metres}m以内は禁煙です",
        "{place}から {metres}mまで たばこを 吸（す）わないで ください。",
        "No smoking within {metres} m of {place}.",
        "{place}{metres}米以内禁止吸烟",
        "{place}{metres}公尺以內禁止吸菸",
        "{place}에서 {metres}m 이내는 금연입니다",
    ),
    (
        "notice",
        "{month}月{day}日は{place}の{floor}階を使えません",
        "{month}月（がつ）{day}日（にち）は {place}の {floor}階（かい）を 使（つか）う ことが できません。",
        "On {month}/{day}, floor {floor} of {place} is closed.",
        "{month}月{day}日{place}{floor}楼停止使用",
        "{month}月{day}日{place}{floor}樓停止使用",
        "{month}월 {day}일은 {place} {floor}층을 사용할 수 없습니다",
    ),
    (
        "emergency",
        "大雨のときは{metres}m先の{place}の{floor}階へ避難してください",
        "雨（あめ）が たくさん 降（ふ）ったら、{metres}m 先（さき）の {place}の {floor}階（かい）へ 逃（に）げて ください。",
        "In heavy rain, evacuate to floor {floor} of {place}, {metres} m ahead.",
        "暴雨时请到{metres}米前方的{place}{floor}楼避难",
        "大雨時請到前方{metres}公尺的{place}{floor}樓避難",
        "폭우 시 {metres}m 앞 {place} {floor}층으로 대피하십시오",
    ),
    (
        "explanation",
        "{place}の入場料は{yen}円、{minutes}分ごとに{floor}人が入れます",
        "{place}に 入（はい）る お金（かね）は {yen}円（えん）です。{minutes}分（ふん）に {floor}人（にん） 入（はい）る ことが できます。",
        "Admission to {place} is {yen} yen; {floor} people can enter every {minutes} minutes.",
        "{place}门票{yen}日元，每{minutes}分钟可进入{floor}人",
        "{place}門票{yen}日圓，每{minutes}分鐘可進入{floor}人",
        "{place} 입장료는 {yen}엔이며 {minutes}분마다 {floor}명이 들어갈 수 있습니다",
    ),
    (
        "instruction",
        "{number}番の方は{place}の{floor}番窓口で{yen}円を払ってください",
        "{number}番（ばん）の 人（ひと）は {place}の {floor}番（ばん）の 窓口（まどぐち）で {yen}円（えん）を 払（はら）って ください。",
        "Number {number}: please pay {yen} yen at counter {floor} of {place}.",
        "{number}号请到{place}{floor}号窗口支付{yen}日元",
        "{number}號請到{place}{floor}號櫃檯支付{yen}日圓",
        "{number}번 손님은 {place} {floor}번 창구에서 {yen}엔을 내 주십시오",
    ),
)


def _look_up(values: dict[str, str], slot: re.Match[str]) -> str:
    return values[slot[1]]


def _sign(chance: random.Random) -> str:
    kind, *templates = chance.choice(SIGNS)
    names = chance.choice(NAMES)
    numbers = {name: str(make(chance)) for name, make in NUMBERS.items()}
    rows = [f"    kind: {kind}\n"]
    for lang, template, name in zip(LANGS, templates, names, strict=True):
        text = SLOT.sub(partial(_look_up, {**numbers, "place": name}), template)
        scalar = json.dumps(text, ensure_ascii=False) if ": " in text else text
        rows.append(f"    {lang}: {scalar}\n")
    return "".join(rows)


def catalog(count: int, seed: int = SEED) -> Iterator[str]:
    """Lines of a native catalog of `count` signs in six languages."""
    yield "signs:\n"
    for number, body in enumerate(distinct(_sign, count, seed)):
        yield f"  - id: sign-{number:05d}\n{body}"


def main(count: str) -> None:
    """Write a catalog of `count` signs to standard output."""
    with open(sys.stdout.fileno(), "w", encoding="utf-8", closefd=False) as out:
        out.writelines(catalog(int(count)))


if __name__ == "__main__":
    main(*sys.argv[1:])
