"""Japanese texts of public signs by the thousand, made from templates: input for `run.py`.

Every text is ours, distinct and the same for a seed. The mix is what a municipality has:
signs, notices, emergencies and forms; some with furigana, full-width digits, eras, passive
and polite forms, so that rules really fire. `texts` makes plain lines (mean about 35
characters); `catalog` makes signs in six languages in the native YAML format.

Run as a script it writes one of them:  python benchmarks/corpus.py texts 10000 > texts.txt
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial

SEED = 20260401

WORDS: dict[str, tuple[str, ...]] = {
    "place": (
        "中央公園", "市民会館", "総合体育館", "駅前広場", "北口駐輪場", "南口改札", "図書館本館", "美術館別館",
        "城跡公園", "歴史資料館", "保健センター", "子育て支援センター", "東部出張所", "西部環境工場", "上下水道局",
        "動植物園", "市民病院", "国際交流会館", "観光案内所", "高速バス乗り場", "電車の停留所", "第二駐車場",
        "立体駐車場", "地下通路", "歩道橋", "河川敷の広場", "市営プール", "中央卸売市場", "朝市の会場", "小学校の体育館",
        "公民館", "児童館", "老人福祉センター", "斎場", "展望台", "湧水の広場", "城下町の通り", "商店街の入口",
        "桟橋", "フェリー乗り場", "空港連絡バスの窓口", "大学前", "税務課の窓口", "市民課の三番窓口", "本庁舎一階",
    ),
    "thing": (
        "エレベーター", "エスカレーター", "自動販売機", "コインロッカー", "多目的トイレ", "バリアフリートイレ", "授乳室",
        "喫煙所", "証明書の発行機", "自動ドア", "券売機", "水飲み場", "無料の無線通信", "貸し出し用の車いす", "ベビーカー",
        "案内放送", "駐輪機", "精算機", "噴水", "遊具", "手すり", "スロープ", "冷房設備", "非常用の電話", "消火器",
        "救命用の機器", "掲示板", "返却口", "整理券", "回数券", "観覧席", "更衣室", "シャワー室", "仮設の通路", "迂回路",
    ),
    "event": (
        "夏祭り", "避難訓練", "市民マラソン", "定期点検", "清掃作業", "電気設備の更新", "耐震補強の工事", "台風の接近",
        "大雨", "断水", "停電", "花火大会", "成人式", "入学手続き", "予防接種", "健康診断", "確定申告", "期日前投票",
        "粗大ごみの収集", "資源物の回収", "水道管の取り替え", "道路の舗装", "植木の手入れ", "機器の故障", "システムの停止",
    ),
    "who": (
        "利用者の皆さま", "初めての方", "お子さま連れの方", "車いすの方", "六十五歳以上の方", "外国人住民の方", "申請者本人",
        "代理人", "保護者の方", "小学生以下のお子さま", "運転免許証をお持ちの方", "転入された方", "被災された方", "登録済みの方",
    ),
    "paper": (
        "申請書", "在留カード", "本人確認書類", "委任状", "住民票の写し", "印鑑登録証", "母子健康手帳", "納税証明書",
        "罹災証明書", "診察券", "健康保険の資格確認書", "通帳の写し", "受付票", "同意書", "届出書", "口座振替の依頼書",
    ),
    "act": (
        "火気の使用", "自転車の乗り入れ", "犬の放し飼い", "写真の撮影", "大声での会話", "飲食物の持ち込み", "場所取り",
        "ごみの投げ捨て", "無断駐車", "駆け込み乗車", "釣り", "遊泳", "球技", "楽器の演奏", "小型無人機の飛行",
        "歩きながらの喫煙", "植物の採取", "落書き", "スケートボード", "花火",
    ),
    "danger": (
        "土砂崩れ", "河川の氾濫", "津波", "高潮", "落石", "倒木", "床上浸水", "火災の延焼", "建物の倒壊", "強い余震",
        "雪崩", "突風", "落雷", "道路の冠水", "ため池の決壊",
    ),
    "easy": (
        "水（みず）", "毛布（もうふ）", "食（た）べ物（もの）", "薬（くすり）", "電話（でんわ）", "地図（ちず）",
        "切符（きっぷ）", "荷物（にもつ）", "お金（かね）", "紙（かみ）", "かぎ", "かさ", "パスポート", "写真（しゃしん）",
    ),
    "spot": (
        "駅（えき）", "市役所（しやくしょ）", "病院（びょういん）", "公園（こうえん）", "学校（がっこう）",
        "図書館（としょかん）", "郵便局（ゆうびんきょく）", "川（かわ）", "海（うみ）", "橋（はし）", "入口（いりぐち）",
    ),
}  # fmt: skip

TEMPLATES = (
    # signs
    "{place}での{act}は禁止されています。", "{place}では{act}をご遠慮ください。", "{thing}は{place}の{floor}階にございます。",
    "この先{metres}m、{place}方面へは{event}のため通行できません。", "{place}まで徒歩{minutes}分（{metres}m）",
    "{act}禁止（{place}管理事務所 電話096-{tel4}-{tel}）", "{thing}は{event}のため使用できません。",
    "足元にご注意ください。{place}の{thing}付近に段差があります。", "{place}開館時間 {hour}:00～{later}:30（入館は{minutes}分前まで）",
    "{thing}をご利用の際は、{place}の係員にお申し出ください。", "{who}は{place}の{thing}を無料で使えます。",
    "関係者以外は{place}に立ち入らないでください。{act}も固くお断りします。",
    # notices
    "{event}に伴い、{month}月{day}日の{place}は終日休館とさせていただきます。",
    "{month}/{day}は{event}のため、{thing}の運転を{hour}時～{later}時まで休止いたします。",
    "令和{era}年{month}月{day}日より、{place}の{thing}が新しくなりました。",
    "{event}の影響により{place}が混雑しておりますので、時間に余裕をもってお越しください。",
    "{who}を対象に、{place}で{event}についての説明会が開催されます。", "{event}の参加費は１人{yen}円（{who}は無料）です。",
    "詳しくは{place}のホームページ https://www.city.example.jp/{code} をご覧ください。",
    "ごみは{month}月から、朝{hour}時{minutes}分までに{place}前の集積所へ出してください。",
    "{place}の{thing}を修理しています。ご不便をおかけして申し訳ございません。",
    # emergencies
    "{danger}のおそれがあります。ただちに{place}へ避難してください。",
    "{place}周辺に避難勧告が発令されました。{danger}に厳重に警戒してください。",
    "{event}により{place}付近で{danger}が発生しました。係員の指示に従って行動してください。",
    "{place}は{danger}の際の避難所です。{thing}は使用せず、落ち着いて移動してください。",
    "警戒レベル{level}：{place}にいる{who}は、{danger}に備えて避難を開始してください。",
    # forms and counters
    "{paper}は{month}月{day}日までに{place}へ提出してください。", "{who}が申請する場合は、{paper}と{paper2}が必要となります。",
    "{paper}の交付手数料は{yen}円です。{place}の窓口でお支払いください。", "{paper}に記入漏れがある場合は、受理できないことがあります。",
    "番号{number}番の方は、{paper}を持って{place}へお越しください。", "{paper}を紛失された場合は、速やかに{place}までご連絡ください。",
    # Easy Japanese
    "{easy}は {spot}で もらう ことが できます。{month}月（がつ）{day}日（にち）までです。",
    "{spot}の 近（ちか）くに 行（い）かないで ください。{easy}は あとで 取（と）って ください。",
    "午後（ごご）{half}時（じ）に {spot}へ 来（き）て ください。{easy}を 持（も）って きて ください。",
    "{easy}を {spot}で 見（み）せて ください。{yen}円（えん）を 払（はら）います。",
    "{spot}で {easy}が 配（くば）られます。{hour}時（じ）から 並（なら）んで ください。",
)  # fmt: skip

_SLOT = re.compile(r"\{([a-z0-9]+)\}")
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")

NUMBERS: dict[str, Callable[[random.Random], int]] = {
    "floor": lambda r: r.randint(1, 12),
    "metres": lambda r: r.randrange(10, 990, 10),
    "minutes": lambda r: r.randrange(5, 60, 5),
    "hour": lambda r: r.randint(6, 11),
    "later": lambda r: r.randint(13, 21),
    "half": lambda r: r.randint(1, 9),
    "month": lambda r: r.randint(1, 12),
    "day": lambda r: r.randint(1, 28),
    "era": lambda r: r.randint(6, 9),
    "yen": lambda r: r.randrange(100, 9900, 50),
    "level": lambda r: r.randint(3, 5),
    "number": lambda r: r.randint(1, 999),
    "tel4": lambda r: r.randint(100, 199),
    "tel": lambda r: r.randint(1000, 9999),
    "code": lambda r: r.randint(100, 99999),
}


def _value(name: str, chance: random.Random) -> str:
    if name in NUMBERS:
        return str(NUMBERS[name](chance))
    return chance.choice(WORDS[name.rstrip("2")])


def _fill(template: str, chance: random.Random) -> str:
    text = _SLOT.sub(lambda m: _value(m[1], chance), template)
    # One text in twelve has full-width digits, as texts typed in Japanese input mode do.
    return text.translate(_FULL) if chance.random() < 1 / 12 else text


def _distinct(make: Callable[[random.Random], str], count: int, seed: int) -> Iterator[str]:
    chance, seen = random.Random(seed), set[str]()
    while len(seen) < count:
        text = make(chance)
        if text not in seen:
            seen.add(text)
            yield text


def texts(count: int, seed: int = SEED) -> Iterator[str]:
    """`count` distinct Japanese texts, one line each."""
    return _distinct(lambda chance: _fill(chance.choice(TEMPLATES), chance), count, seed)


# Slots of the six-language catalog: ja, ja-simple, en, zh-Hans, zh-Hant, ko.
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
        text = _SLOT.sub(partial(_look_up, {**numbers, "place": name}), template)
        scalar = json.dumps(text, ensure_ascii=False) if ": " in text else text
        rows.append(f"    {lang}: {scalar}\n")
    return "".join(rows)


def catalog(count: int, seed: int = SEED) -> Iterator[str]:
    """Lines of a native catalog of `count` signs in six languages."""
    yield "signs:\n"
    for number, body in enumerate(_distinct(_sign, count, seed)):
        yield f"  - id: sign-{number:05d}\n{body}"


def main(kind: str, count: str) -> None:
    """Write ``texts`` or ``catalog`` of `count` to standard output."""
    lines = catalog(int(count)) if kind == "catalog" else (f"{text}\n" for text in texts(int(count)))
    with open(sys.stdout.fileno(), "w", encoding="utf-8", closefd=False) as out:
        out.writelines(lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
