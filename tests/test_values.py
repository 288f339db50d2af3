"""Numbers and facts by value: pairs as they stand on municipal signs, right and wrong."""

from __future__ import annotations

import time
import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signlint.analysis.values import Fact, compare, facts

RIGHT = """
ja|開館時間　午前９時～午後５時|en|Open 9:00 a.m. – 5:00 p.m.
ja|開館時間　午前９時～午後５時|en|Hours: 9:00–17:00
ja|開館時間　午前９時～午後５時|en|Open from 9 to 5 p.m.
ja|開館時間　午前９時～午後５時|en|9–5
ja|開館時間　9時～17時|zh-Hans|开放时间 上午9点～下午5点
ja|開館時間　9:00～17:00|zh-Hant|開放時間 上午9時至下午5時
ja|開館時間　9:00～17:00|ko|개관 시간 오전 9시~오후 5시
ja|開館時間　9:00～17:00|vi|Giờ mở cửa: 9 giờ sáng đến 5 giờ chiều
ja|開館時間　9:00～17:30|fr|Ouvert de 9 h à 17 h 30
ja|開館時間　9:00～17:30|pt|Aberto das 9h às 17h30
ja|開館時間　9:00～17:30|id|Jam buka: 09.00-17.30
ja|開館時間　9:00～17:30|th|เวลาเปิด 9.00-17.30 น.
ja|受付は8時30分から|en|Reception opens at 8:30 a.m.
ja|受付は8時半から|en|Reception opens at 8:30
ja|受付は8時半から|ko|접수는 8시 반부터
ja|受付は8時半から|zh-Hans|8点半开始受理
ja|正午に閉まります|en|Closes at 12:00 p.m.
ja|12時に閉まります|en|Closes at noon
ja|入場は24:00まで|en|Open until midnight
ja|午後0時15分|en|12:15 p.m.
ja|夜10時から朝6時まで通行止め|en|Closed 10 p.m. to 6 a.m.
ja|23時～翌5時|en|11 p.m. to 5 a.m. the next day
ja|24時間営業|en|Open 24 hours
ja|24時間営業|en|Open around the clock
ja|24時間営業|en|Open 24/7
ja|24時間営業|zh-Hans|24小时营业
ja|24時間営業|ko|24시간 영업
ja|24時間営業|vi|Mở cửa 24 giờ
ja|年中無休|en|Open 365 days a year
ja|地下1階|en|B1F
ja|地下1階|en|Basement 1
ja|地下1階|en|First basement floor
ja|地下１階|en|1st floor basement
ja|B1階|ko|지하 1층
ja|地下2階 駐車場|zh-Hans|地下2层 停车场
ja|地下2階 駐車場|zh-Hant|地下2樓 停車場
ja|地下1階|vi|Tầng hầm 1
ja|3階 図書室|en|3F Library
ja|3階 図書室|en|Library (3rd floor)
ja|3階 図書室|en|Library, third floor
ja|三階 図書室|en|3F Library
ja|3階 図書室|id|Perpustakaan, lantai 3
ja|3階 図書室|th|ห้องสมุด ชั้น 3
ja|1～3階|en|1F–3F
ja|1・2階|en|1st and 2nd floors
ja|2階建て|en|Two-story building
ja|令和6年4月1日から|en|From April 1, 2024
ja|令和6年4月1日から|en|From 1 April 2024
ja|令和６年４月１日から|zh-Hans|2024年4月1日起
ja|令和6年4月1日から|zh-Hant|自令和6年4月1日起
ja|令和6年4月1日から|ko|2024년 4월 1일부터
ja|令和6年4月1日から|vi|Từ ngày 1 tháng 4 năm 2024
ja|令和6年4月1日から|vi|Từ ngày 1/4/2024
ja|令和6年4月1日から|pt|A partir de 1º de abril de 2024
ja|令和6年4月1日から|es|Desde el 1 de abril de 2024
ja|令和6年4月1日から|fr|À partir du 1er avril 2024
ja|令和6年4月1日から|id|Mulai 1 April 2024
ja|令和6年4月1日から|fil|Mula Abril 1, 2024
ja|令和6年4月1日から|th|ตั้งแต่ 1 เมษายน 2567
ja|令和6年4月1日から|ne|२०२४ अप्रिल १ देखि
ja|令和元年度|en|Fiscal year 2019
ja|平成31年|en|2019
ja|昭和56年5月31日以前に建てた家|en|Houses built on or before May 31, 1981
ja|R6.4.1 改正|en|Revised April 1, 2024
ja|4/1（月）|en|Mon., April 1
ja|4月1日(月)|ko|4. 1.(월)
ja|4月1日～5日|en|April 1 to 5
ja|4月1日～5日|en|April 1–April 5
ja|12月29日から1月3日まで休み|en|Closed Dec. 29 to Jan. 3
ja|7月・8月|en|July and August
ja|5月は工事中です|en|Under construction in May
ja|毎月第2・第4火曜日|en|Second and fourth Tuesdays of the month
ja|毎月第2・第4火曜日|zh-Hans|每月第二、第四个星期二
ja|毎月第2・第4火曜日|ko|매월 둘째, 넷째 화요일
ja|毎月第2・第4火曜日|vi|Thứ 3 tuần 2 và tuần 4 hằng tháng
ja|燃えるごみ：週2回（月・木）|en|Burnable garbage: twice a week (Mon, Thu)
ja|ごみは週に1回|en|Garbage is collected weekly
ja|1人1回まで|en|Once per person
ja|1家族2点まで|en|Up to two items per family
ja|2人乗り禁止|en|No riding double
ja|2人乗り禁止|ko|두 명이 타지 마세요
ja|6歳未満無料|en|Free for children under 6
ja|6歳未満無料|en|Free for ages 5 and under
ja|6歳未満無料|ko|6세 미만 무료
ja|6歳未満無料|zh-Hans|未满6岁免费
ja|65歳以上|en|65 and over
ja|65歳以上|en|Aged 65 or older
ja|65歳以上|en|65+
ja|65歳以上|vi|Từ 65 tuổi trở lên
ja|二十歳未満の飲酒は禁止|en|No alcohol under 20
ja|20歳未満の方は利用できません|en|You must be 20 or older
ja|身長120cm以上|en|At least 120 cm tall
ja|身長120cm以上|en|Height: 1.2 m or more
ja|身長120センチ以上|zh-Hans|身高1.2米以上
ja|高さ制限 2.1m|en|Height limit 2.1 m
ja|最大積載量 2t|en|Max. load 2 tons
ja|定員30名|en|Capacity: 30 people
ja|定員　十二人|en|Capacity: 12
ja|10人以下|en|Up to 10 people
ja|10人以下|en|No more than 10
ja|10人以上の団体|es|Grupos de 10 personas o más
ja|ここから300m|en|300 m ahead
ja|1.5km先|en|1.5 km ahead
ja|1.5km先|vi|Cách đây 1,5 km
ja|徒歩5分|en|5-minute walk
ja|徒歩5分|en|A five-minute walk
ja|所要時間 90分|en|Takes 1 hour 30 minutes
ja|所要時間 1時間30分|en|Takes 90 minutes
ja|1週間|en|7 days
ja|2週間以内|en|Within 14 days
ja|入場料 1,000円|en|Admission: ¥1,000
ja|入場料 千円|en|Admission: 1,000 yen
ja|入場料 1,000円|vi|Phí vào cửa: 1.000 yên
ja|入場料 1,000円|fr|Entrée : 1 000 yens
ja|違反した場合は2万円の罰金|en|Violators will be fined 20,000 yen
ja|違反した場合は2万円の罰金|zh-Hans|违者罚款2万日元
ja|違反した場合は2万円の罰金|zh-Hant|違者罰款20,000日圓
ja|違反した場合は2万円の罰金|ko|위반 시 벌금 2만 엔
ja|違反した場合は2万円の罰金|vi|Phạt 20 nghìn yên
ja|事業費 1億2千万円|en|Project cost: 120 million yen
ja|事業費 1億2千万円|ko|사업비 1억 2천만 엔
ja|事業費 1億2千万円|zh-Hant|經費1億2千萬日圓
ja|入園料 0円|en|Free admission
ja|3割引|en|30% off
ja|3割引|zh-Hans|7折
ja|半額|en|50% off
ja|半額|en|Half price
ja|費用の2分の1|en|Half of the cost
ja|費用の3分の2|en|Two thirds of the cost
ja|費用の3分の2|en|2/3 of the cost
ja|費用の5分の4|zh-Hans|费用的80%
ja|降水確率60パーセント|en|60 percent chance of rain
ja|警戒レベル４　全員避難|en|Warning Level 4: Everyone evacuate
ja|警戒レベル４|ko|경계 레벨 4
ja|警戒レベル４|zh-Hans|四级警戒
ja|震度5弱|en|Seismic intensity 5 Lower
ja|3番出口|en|Exit 3
ja|A3出口|en|Exit A3
ja|３番のりば|en|Bus Stop No. 3
ja|第１駐車場|en|Parking Lot 1
ja|第二庁舎|en|Building No. 2
ja|第一会議室|en|Conference Room 1
ja|5号室|en|Room 5
ja|本丸御殿まで②へ|en|Go to (2) for the palace
ja|①手を洗う ②ふく|en|1. Wash your hands. 2. Dry them.
ja|電話 096-328-2111|en|Tel: +81-96-328-2111
ja|電話 096-328-2111|en|Tel. +81 (0)96 328 2111
ja|ＴＥＬ０９６（３２８）２１１１|en|TEL 096-328-2111
ja|電話 0120-123-456|ko|전화 0120 123 456
ja|火事・救急は119番|en|Fire and ambulance: 119
ja|火事・救急は119番|zh-Hans|火警、急救请拨打119
ja|救急相談 #7119|en|Emergency consultation: #7119
ja|〒860-8601 熊本市中央区手取本町1番1号|en|1-1 Tetori Honcho, Chuo-ku, Kumamoto City 860-8601
ja|本町3丁目2番1号|en|3-2-1 Honmachi
ja|新宿三丁目|en|Shinjuku-sanchome
ja|新宿三丁目|ko|신주쿠 산초메
ja|新宿三丁目|zh-Hans|新宿三丁目
ja|北18条|en|Kita-juhachi-jo
ja|info@example.jp まで|en|Contact: INFO@example.jp
ja|https://www.city.example.jp/ja/gomi.html|en|https://www.city.example.jp/en/gomi.html
ja|https://example.jp/page?lang=ja&id=3|ko|https://example.jp/page?id=3&lang=ko
ja|https://ja.example.org/a|en|https://en.example.org/a/
ja|{count}人が待っています|en|{count} people waiting
ja|{count}人が待っています|en|{count, plural, one {# person} other {# people}} waiting
ja|%1$s に %2$d 件|en|%2$d items in %1$s
ja|%s に %d 件|en|%2$d items in %1$s
ja|${name} さん|en|Dear ${name}
ja|{{ name }} さん|en|Dear {{name}}
ja|新型コロナウイルス感染症|en|COVID-19
ja|新型コロナウイルス感染症|ko|코로나19
ja|COVID-19ワクチン|zh-Hans|新冠疫苗
ja|N95マスク|en|N95 mask
ja|A4用紙|en|A4 paper
ja|Wi-Fi 使えます|en|Wi-Fi available
ja|2次元コード|en|QR code
ja|一般の方|en|General public
ja|一部区間通行止め|en|Some sections closed
ja|四国と九州|en|Shikoku and Kyushu
ja|百貨店|en|Department store
ja|三角駅|en|Misumi Station
ja|八百屋|en|Greengrocer
ja|二の丸広場|en|Ninomaru Square
ja|一人ひとりの心がけ|en|Everyone's effort
ja|十分に注意してください|en|Please be careful
ja|千歳市|en|Chitose City
ja|いつでもどうぞ|en|One moment, please
ja|トイレ|en|Restroom for one person
ja|3つの約束|ja-simple|みっつの やくそく
ja|平日|ja-simple|月曜日（げつようび）から 金曜日（きんようび） 9時（じ）から 5時（じ）
ja|2億8千万円|ja-simple|2億（おく）8千（せん）万円（まんえん）
ja|4月1日|ja-simple|4月（がつ）1日（ついたち）
ja|２列に並んでください|my|၂ တန်း တန်းစီပါ
ja|4人まで|km|៤នាក់
ja|気温30℃以上|en|30°C or higher
ja|10代・20代|en|Teens and twenties
ja|時速40km|en|40 km/h
ja|200m²|en|200 m²
ja|1,200人|ru|1 200 человек
ja|100万人|en|One million people
ja|250万円|en|2.5 million yen
ja|3時間ごと|en|Every 3 hours
ja|5・10日|en|5th and 10th
ja|飲み薬は1日3回|en|Take the medicine three times a day
ja|1か月に1度|en|Once a month
ja|平日9時～17時、土日10時～15時|en|Weekdays 9 a.m.–5 p.m., weekends 10 a.m.–3 p.m.
ja|7月1日(火)午後2時|en|2 p.m., Tuesday, July 1
"""

WRONG = """
ja|開館時間　午前９時～午後５時|en|Open 9:00 a.m. – 6:00 p.m.
ja|開館時間　午前９時～午後５時|en|Open 9:00 a.m. – 5:00 a.m.
ja|開館時間　9:00～17:00|en|Open 9:00–16:00
ja|開館時間　9:00～17:00|ko|오전 9시~오후 7시
ja|開館時間　9:00～17:00|zh-Hans|上午9点～下午3点
ja|開館時間　9:00～17:30|fr|Ouvert de 9 h à 17 h
ja|受付は8時30分から|en|Reception opens at 8:00 a.m.
ja|受付は8時半から|ko|접수는 9시 반부터
ja|9時～21時|en|9 p.m. to 9 p.m.
ja|地下1階|en|1F
ja|地下1階|en|First floor
ja|地下1階|ko|1층
ja|1階|en|B1F
ja|1階|zh-Hant|地下1樓
ja|3階 図書室|en|2F Library
ja|3階 図書室|en|Library, second floor
ja|3階 図書室|en|Library
ja|令和6年4月1日|en|April 1, 2023
ja|令和6年4月1日|en|April 1, 2025
ja|令和6年4月1日|zh-Hans|2023年4月1日
ja|令和6年4月1日|ko|2024년 1월 4일
ja|4月1日|en|May 1
ja|4月1日|en|April 11
ja|4月1日|vi|Ngày 1 tháng 5
ja|4月1日～5月2日|en|April 2 – May 1
ja|12月29日から1月3日まで休み|en|Closed Dec. 29 to Jan. 4
ja|5月は工事中です|en|Under construction in June
ja|毎月第2・第4火曜日|en|First and third Tuesdays
ja|燃えるごみ：週2回|en|Burnable garbage: three times a week
ja|6歳未満無料|en|Free for children 6 and under
ja|6歳未満無料|zh-Hans|6岁以下免费
ja|6歳未満無料|ko|6세 이하 무료
ja|65歳以上|en|Under 65
ja|65歳以上|vi|Dưới 65 tuổi
ja|65歳以上|en|60 and over
ja|10人以下|en|10 or more people
ja|10人以下|es|10 personas o más
ja|身長120cm以上|en|At least 110 cm tall
ja|高さ制限 2.1m|en|Height limit 2.4 m
ja|ここから300m|en|300 km ahead
ja|徒歩5分|en|15-minute walk
ja|徒歩5分|en|5-hour walk
ja|所要時間 90分|en|Takes 1 hour 20 minutes
ja|定員30名|en|Capacity: 20 people
ja|入場料 1,000円|en|Admission: ¥10,000
ja|入場料 1,000円|en|Admission: $1,000
ja|入場料 1,000円|vi|Phí vào cửa: 10.000 yên
ja|違反した場合は2万円の罰金|en|Fine: 2,000 yen
ja|違反した場合は2万円の罰金|ko|벌금 20만 엔
ja|事業費 1億2千万円|en|Cost: 12 million yen
ja|250万円|en|25 million yen
ja|3割引|en|70% off
ja|3割引|zh-Hans|3折
ja|半額 500円|en|Half price: 550 yen
ja|費用の3分の2|en|1/3 of the cost
ja|降水確率60パーセント|en|50 percent chance of rain
ja|警戒レベル４　全員避難|en|Warning Level 3: Everyone evacuate
ja|警戒レベル４|ko|경계 레벨 3
ja|警戒レベル４|zh-Hans|三级警戒
ja|3番出口|en|Exit 4
ja|3番出口|en|Exit
ja|A3出口|en|Exit A4
ja|第１駐車場|en|Parking Lot 2
ja|電話 096-328-2111|en|Tel: +81-96-328-2112
ja|電話 096-328-2111|en|Tel: 096-328-211
ja|電話 096-328-2111|ko|전화
ja|火事・救急は119番|en|Fire and ambulance: 110
ja|火事・救急は119番|ko|화재·구급은 112
ja|〒860-8601|en|860-8610
ja|本町3丁目2番1号|en|3-2-2 Honmachi
ja|新宿三丁目|en|Shinjuku-nichome
ja|新宿三丁目|ko|신주쿠 욘초메
ja|北18条|en|Kita-jushichi-jo
ja|info@example.jp まで|en|Contact: info@example.com
ja|https://www.city.example.jp/ja/gomi.html|en|https://www.city.example.jp/en/kosodate.html
ja|https://www.city.example.jp/|en|https://www.town.example.jp/
ja|{count}人が待っています|en|People waiting
ja|{count}人が待っています|vi|{số} người đang chờ
ja|{name} さん|en|Dear {Name}
ja|%1$s に %2$d 件|en|%2$d items
ja|${name} さん|en|Dear {name}
ja|ごみは朝8時までに|en|Put out garbage by 9 a.m.
ja|2列に並んでください|my|၃ တန်း တန်းစီပါ
ja|トイレ|en|Toilet (3F)
ja|毎週月曜日|en|Every Monday at 10:00
ja|1,200人|ru|12 000 человек
ja|3時間ごと|en|Every 2 hours
ja|飲み薬は1日3回|en|Take the medicine twice a day
"""


def rows(table: str) -> list[list[str]]:
    return [line.split("|") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("source_lang", "source", "lang", "target"), rows(RIGHT))
def test_the_same_said_another_way_is_silent(source_lang: str, source: str, lang: str, target: str) -> None:
    assert compare(source, source_lang, target, lang) == ()


@pytest.mark.parametrize(("source_lang", "source", "lang", "target"), rows(WRONG))
def test_another_value_is_found(source_lang: str, source: str, lang: str, target: str) -> None:
    assert compare(source, source_lang, target, lang)


def value_of(text: str, lang: str = "ja") -> list[tuple[str, object]]:
    return [(f.kind, f.value) for f in facts(text, lang) if f.hard]


@pytest.mark.parametrize(
    ("text", "lang", "kind", "value"),
    [
        ("２億８千万円", "ja", "money", ("yen", 280_000_000)),
        ("３万５千人", "ja", "number", 35_000),
        ("37.5℃", "ja", "number", Fraction(75, 2)),
        ("1.000 yên", "vi", "money", ("yen", 1000)),
        ("1 200 visiteurs", "fr", "number", 1200),
        ("12,5 %", "pt", "percent", Fraction(1, 8)),
        ("令和元年", "ja", "year", 2019),
        ("午後3時", "ja", "time", 15 * 60),
        ("24:00", "ja", "time", 0),
        ("12:30 a.m.", "en", "time", 30),
        ("B2F", "en", "floor", -2),
        ("+81 (0)96 328 2111", "en", "phone", "0963282111"),
        ("〒860-8601", "ja", "postal", "8608601"),
        ("April 1st", "en", "date", (4, 1)),
        ("3割", "ja", "percent", Fraction(3, 10)),
        ("๑๒ คน", "th", "number", 12),
        ("၂၅", "my", "number", 25),
        ("२० जना", "ne", "number", 20),
        ("지하 2층", "ko", "floor", -2),
        ("6000만 엔", "ko", "money", ("yen", 60_000_000)),
    ],
)
def test_the_value_of_one_writing(text: str, lang: str, kind: str, value: object) -> None:
    assert (kind, value) in value_of(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "一般",
        "一部",
        "統一",
        "一方",
        "唯一",
        "三角",
        "四国",
        "九州",
        "千葉",
        "百貨店",
        "八百屋",
        "二重",
        "一緒",
        "第一に",
        "十分",
    ],
)
def test_a_kanji_numeral_in_a_word_demands_nothing(text: str) -> None:
    assert value_of(text) == []


@pytest.mark.parametrize(
    "text", ["One moment, a second please", "Once again", "First come, first served", "May I help you?"]
)
def test_english_number_words_demand_nothing(text: str) -> None:
    assert value_of(text, "en") == []


@pytest.mark.parametrize(
    ("text", "lang", "match"),
    [
        ("開館　午前９時から", "ja", "午前９時"),
        ("9時（じ）30分（ぷん）", "ja-simple", "9時（じ）30分"),
        (unicodedata.normalize("NFD", "지하 1층"), "ko", unicodedata.normalize("NFD", "지하 1층")),
        ("See https://example.jp/a?b=1.", "en", "https://example.jp/a?b=1"),
        ("\ufeffあと{count}人", "ja", "{count}"),
        ("行1\r\n3階", "ja", "3階"),
    ],
)
def test_the_span_is_that_of_the_text_as_given(text: str, lang: str, match: str) -> None:
    found = [f for f in facts(text, lang) if text[f.start : f.end] == match]
    assert found
    assert found[0].text == match


def test_one_mistake_is_one_difference_with_both_sides() -> None:
    (difference,) = compare("3階で 9時から", "ja", "On 2F from 9:00", "en")
    assert difference.what == "changed"
    assert difference.kind == "floor"
    assert isinstance(difference.source, Fact) and difference.source.text == "3階"
    assert isinstance(difference.target, Fact) and difference.target.text == "2F"


def test_a_limit_that_turns_is_a_bound() -> None:
    (difference,) = compare("6歳未満", "ja", "6 and under", "en")
    assert (difference.what, difference.kind) == ("changed", "bound")


_SNIPPETS = st.sampled_from(
    "|🗻|午前9時|<ruby>市<rt>し</rt></ruby>|か\u3099|ｶﾞ|\r\n|\ufeff|\x00|\ud800|{|}|{a,plural,|1,2.3|千万億|%|+81|0|①|B|1/0|0分の1".split(
        "|"
    )
    + " |99:99|月31日|令和0年|http://[|999999999999999999999999999999999999|२|第|，|三丁目|以上|²|½".split("|")
)
_LANGS = st.sampled_from(
    ["ja", "ja-simple", "en", "zh-Hans", "zh-Hant", "ko", "vi", "id", "fr", "th", "my", "km", "xx"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_SNIPPETS | st.text(max_size=6), max_size=8).map("".join), _LANGS)
def test_any_text_is_read_and_spans_stay_inside(text: str, lang: str) -> None:
    for f in facts(text, lang):
        assert 0 <= f.start < f.end <= len(text)
        assert f.text == text[f.start : f.end]


@settings(max_examples=200, deadline=None)
@given(st.lists(_SNIPPETS | st.text(max_size=6), max_size=6).map("".join), _LANGS, st.text(max_size=20), _LANGS)
def test_any_two_texts_are_compared(source: str, source_lang: str, target: str, target_lang: str) -> None:
    compare(source, source_lang, target, target_lang)
    assert compare(source, source_lang, source, source_lang) == ()


@settings(max_examples=200, deadline=None)
@given(st.lists(_SNIPPETS, max_size=6).map("".join), st.sampled_from(["ja", "en", "ko", "vi"]))
def test_a_text_agrees_with_itself_and_a_space(text: str, lang: str) -> None:
    assert compare(text, lang, text + " ", lang) == ()


def test_a_long_text_costs_in_proportion() -> None:
    short, long = ("受付は午前9時から、3階で。" * n for n in (200, 2000))
    facts(short, "ja")
    start = time.perf_counter()
    facts(short, "ja")
    middle = time.perf_counter()
    facts(long, "ja")
    assert time.perf_counter() - middle < 40 * (middle - start) + 0.05
