"""Japanese texts of public signs by the thousand, made from templates: input for `run.py`.

Every text is ours, distinct and the same for a seed. The mix is what a municipality has:
signs, notices, emergencies and forms, in Easy Japanese with furigana and as offices write, with
full-width digits, eras, passive and polite forms, so that rules really fire. `texts` makes
plain lines (mean about 35 characters); signs6.py makes signs in six languages.

Run as a script it writes one of them:  python benchmarks/corpus.py easy|office 10000
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator

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
        "水（みず）", "毛布（もうふ）", "食（た）べ物（もの）", "薬（くすり）", "電話（でんわ）", "地図（ちず）", "傘（かさ）",
        "切符（きっぷ）", "荷物（にもつ）", "お金（かね）", "紙（かみ）", "鍵（かぎ）", "本（ほん）", "写真（しゃしん）",
        "服（ふく）", "手紙（てがみ）", "名前（なまえ）の 紙（かみ）", "お弁当（べんとう）", "パスポート", "在留（ざいりゅう）カード",
        "マスク", "タオル", "ごみの 袋（ふくろ）", "自転車（じてんしゃ）", "車（くるま）いす", "お茶（ちゃ）", "犬（いぬ）の 紙（かみ）",
    ),
    "spot": (
        "駅（えき）", "市役所（しやくしょ）", "病院（びょういん）", "公園（こうえん）", "学校（がっこう）", "店（みせ）",
        "図書館（としょかん）", "郵便局（ゆうびんきょく）", "川（かわ）", "海（うみ）", "橋（はし）", "入口（いりぐち）",
        "出口（でぐち）", "階段（かいだん）", "受付（うけつけ）", "銀行（ぎんこう）", "交番（こうばん）", "山（やま）", "池（いけ）",
        "食堂（しょくどう）", "教室（きょうしつ）", "駐車場（ちゅうしゃじょう）", "体育館（たいいくかん）", "動物園（どうぶつえん）",
    ),
    "day_of": (
        "月曜日（げつようび）", "火曜日（かようび）", "水曜日（すいようび）", "木曜日（もくようび）", "金曜日（きんようび）",
        "土曜日（どようび）", "日曜日（にちようび）", "今日（きょう）", "明日（あした）", "毎日（まいにち）", "雨（あめ）の 日（ひ）",
    ),
    "people": (
        "子（こ）ども", "大人（おとな）", "お年寄（としよ）り", "外国人（がいこくじん）", "学生（がくせい）", "家族（かぞく）",
        "赤（あか）ちゃん", "友（とも）だち", "係（かかり）の 人（ひと）", "病気（びょうき）の 人（ひと）", "初（はじ）めての 人（ひと）",
    ),
}  # fmt: skip

# As offices write: taken as Easy Japanese, nearly every one breaks several rules.
OFFICE = (
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
)  # fmt: skip
# Easy Japanese as it should be, but for the last three.
EASY = (
    "{easy}は {spot}で もらう ことが できます。",
    "{spot}の 近（ちか）くに 行（い）かないで ください。{month}月{day}日",
    "午後（ごご）{half}時（じ）に {spot}へ 来（き）て ください。",
    "{easy}を {spot}で 見（み）せて ください。{yen}円",
    "{day_of}の {half}時（じ）に {spot}で {easy}を 渡（わた）します。",
    "{people}は {spot}で 待（ま）って ください。{number}番（ばん）です。",
    "{spot}に {easy}を おかないで ください。096-{tel4}-{tel}",
    "{spot}は {month}月（がつ）の {day_of}が 休（やす）みです。",
    "{people}は {yen}円（えん）です。{spot}へ どうぞ。",
    "トイレは {floor}階（かい）に あります。{spot}の となりです。",
    "{spot}から {spot2}まで {metres}mです。",
    "{spot}で たばこを 吸（す）わないで ください（{metres}mまで）。",
    "{easy}を わすれた 人（ひと）は {spot}へ どうぞ。",
    "地震（じしん）の ときは {spot}へ 逃（に）げて ください。",
    "{day_of}は {spot}の エレベーターが 動（うご）きません。",
    "{number}番（ばん）の 人（ひと）は {spot}へ 来（き）て ください。",
    "{people}と いっしょに {spot}へ 入（はい）る ことが できます。{floor}階",
    "{spot}の 前（まえ）に {day_of}は 車（くるま）を 止（と）めないで ください。",
    "{day_of}の 朝（あさ）{hour}時（じ）までに、{easy}を 出（だ）して ください。",
    "{spot}で {easy}を 借（か）りる ことが できます。{yen}円",
    "わからない ときは、{spot}の {people}に 聞（き）いて ください。",
    "{month}月（がつ）{day}日（にち）に {spot}で 祭（まつ）りが あります。",
    "{spot}で {easy}が 配（くば）られます。{hour}時（じ）から 並（なら）んで ください。",
    "{day_of}は {later}:00に {spot}が 閉（し）まります。",
    "{easy}を お持（も）ちの {people}は、{spot}を ご利用（りよう）いただけます。",
)  # fmt: skip

SLOT = re.compile(r"\{([a-z0-9]+)\}")
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
    text = SLOT.sub(lambda m: _value(m[1], chance), template)
    # One text in twelve has full-width digits, as texts typed in Japanese input mode do.
    return text.translate(_FULL) if chance.random() < 1 / 12 else text


def distinct(make: Callable[[random.Random], str], count: int, seed: int) -> Iterator[str]:
    """`count` different texts that `make` makes, the same for the same seed."""
    chance, seen = random.Random(seed), set[str]()
    while len(seen) < count:
        text = make(chance)
        if text not in seen:
            seen.add(text)
            yield text


def texts(count: int, office: float = 0.1, seed: int = SEED) -> Iterator[str]:
    """`count` distinct Japanese texts, one line each; `office` is the share that is not Easy Japanese."""

    def make(chance: random.Random) -> str:
        return _fill(chance.choice(OFFICE if chance.random() < office else EASY), chance)

    return distinct(make, count, seed)


def main(kind: str, count: str) -> None:
    """Write `count` ``easy`` or ``office`` texts to standard output."""
    with open(sys.stdout.fileno(), "w", encoding="utf-8", closefd=False) as out:
        out.writelines(f"{text}\n" for text in texts(int(count), {"easy": 0.1, "office": 1.0}[kind]))


if __name__ == "__main__":
    main(*sys.argv[1:])
