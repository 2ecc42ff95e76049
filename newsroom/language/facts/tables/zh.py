"""Chinese: without spaces, words are found by the longest match; numbers in Han characters in `numerals`."""

from __future__ import annotations

from newsroom.language.facts.lexicon import Table

TABLE = Table(
    numerals="",
    scales="",
    soft="""1 首次 首个 唯一 首届 独家 | 2 双方 双边 两国 两会 双重 两岸 翻番 翻一番 双胞胎 一对 双 第二大 两者 双倍 加倍 翻倍 翻两番
    3 三方 三重 三倍 | 7 七国集团 | 10 十年 | 20 二十国集团 | 100 上百 近百""",
    fractions="0.5 一半 半数 半 半年 上半年 下半年 对半 过半 半小时 | 1.5 一个半 | 0.25 季度 一刻 刻钟",
    more_weekdays="""0 星期一 周一 礼拜一 | 1 星期二 周二 礼拜二 | 2 星期三 周三 礼拜三 | 3 星期四 周四 礼拜四 | 4 星期五 周五 礼拜五
    5 星期六 周六 礼拜六 | 6 星期日 星期天 周日 礼拜天""",
    offsets="-2 前天 | -1 昨天 昨日 昨晚 | 0 今天 今日 今晚 当日 | 1 明天 明日 次日 | 2 后天",
    percent="个百分数",
    point="个百分点 百分点",
    percent_of="百分之",
    clock="时 点 点钟 时许",
    hours="小时 个小时",
    minutes="分 分钟",
    times_of_day="12 中午 正午 | 0 午夜 零点 零时",
    morning="上午 凌晨 早上 清晨 早晨 早",
    evening="下午 晚上 傍晚 晚间 晚 夜间",
    year="年",
    century="世纪",
    decade="年代",
    bare="成为 成立 成员 成功 成果 成都 成本 成长 成人 成绩 成交 第 分之 每周 上周 本周 下周",
    joins="和 及 与 、 以及",
    to="至 到",
    since="从 自",
    currencies=(
        ("USD", "美元|美金"),
        ("EUR", "欧元"),
        ("CNY", "元|人民币|元人民币|人民币元"),
        ("ruble", "卢布"),
        ("BYN", "白俄罗斯卢布|白卢布"),
        ("RUB", "俄罗斯卢布|俄卢布"),
        ("GBP", "英镑"),
        ("JPY", "日元"),
        ("HKD", "港元|港币"),
        ("AUD", "澳元|澳大利亚元"),
        ("CAD", "加元|加拿大元"),
        ("CHF", "瑞士法郎|瑞郎"),
        ("KRW", "韩元"),
        ("PLN", "兹罗提"),
        ("UAH", "格里夫纳"),
        ("KZT", "坚戈"),
        ("INR", "印度卢比"),
        ("rupee", "卢比"),
        ("lira", "里拉|土耳其里拉"),
        ("dinar", "第纳尔"),
        ("dirham", "迪拉姆"),
        ("rial", "里亚尔"),
        ("peso", "比索"),
        ("BRL", "雷亚尔"),
        ("SEK", "瑞典克朗"),
        ("NOK", "挪威克朗"),
        ("CZK", "捷克克朗"),
        ("crown", "克朗"),
        ("cent", "美分|欧分"),
    ),
    counted="""亩 个 名 班 人 位 次 天 项 家 国 座 所 艘 架 辆 台 件 张 条 部 场 届 种 支 只 头 吨 公里 千米 米 公斤 千克 克 公顷
    平方米 平方公里 立方米 岁 周年 倍 成 分之 枚 篇 户 间 栋 层 颗 套 批 起 例 轮 度 周 星期 个月 年 月 日 号 元 角 票 席 国家 代表团
    分 秒 小时 多 余 节 类 款 根 块 片 门 幅 本 首 笔 对 段 处 级 等 步 页 列 株 斤 升 村 县 市 省 区 州 城 人次 口 枪 点 方面""",
)
