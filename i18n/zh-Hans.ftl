### Machine-made: a native speaker has not reviewed these strings yet.

## Moving around the page and the site

skip-to-content = 跳到正文
main-navigation = 主菜单
# Name of the list of links at the foot of every page.
footer-navigation = 关于本网站的链接
breadcrumbs = 当前位置
home = 首页
# The next and the previous page of a long list.
next-page = 下一页
previous-page = 上一页
# Name of the row of page numbers under a long list.
pagination = 分页
# $number: which page of a list. Read aloud for a link that shows the number alone.
page-number = 第 { $number } 页
toc = 本页内容
# A heading over the way on from a page: whom to ask, what to read.
next-steps = 接下来可以做什么
in-this-section = 本栏目内容
# A link that leaves a sensitive page at once for a harmless one. Short: it is used in a hurry.
leave-page = 离开本页
# Beside it, for readers with a keyboard.
leave-keys = 或按 Esc 3 次
# Beside it, a link to the page that says what leaving quickly can and cannot hide. Short.
leave-help = 离开之前
feed = 更新订阅（Feed）
edit-page = 对本页提出修改建议

## Languages

language = 语言
choose-language = 请选择语言
# After a language's name in the switcher, or on a card: the page exists in another language only.
language-untranslated = 尚未翻译

## The reader's settings

# What opens the settings. Short: it stands at the head of every page.
display = 显示
display-settings = 显示设置
# Readings over kanji: all, none, or only over those taught after a year of Japanese primary school.
ruby-setting = 汉字注音（假名）
ruby-all = 全部标注
ruby-off = 不标注
ruby-above = 只标注日本小学该年级之后才学的汉字
# $grade: a school year, 1 to 6.
ruby-grade = { $grade ->
    [6] 6（小学不学的汉字）
   *[other] { $grade }
}
size-setting = 字号
size-large = 大
size-larger = 特大
theme-setting = 颜色
theme-auto = 跟随设备
theme-light = 浅色
theme-dark = 深色
theme-contrast = 高对比度
lines-setting = 行距
lines-wide = 宽
lines-wider = 更宽
# Of text size and of the space between lines.
setting-normal = 标准
# Where the settings are kept, and what is said where the browser refuses to keep them.
settings-kept = 只保存在此浏览器中。
settings-unsaved = 此浏览器不允许保存设置，仅对本页有效。
settings-reset = 恢复标准

## Erasing what the site keeps in the browser

erase-button = 清除本网站留下的记录
# Said in place of the button where there is no JavaScript.
erase-by-hand = 此浏览器未启用 JavaScript，因此没有按钮。没有 JavaScript 时，本网站不会留下任何内容。以前留下的内容，可以在浏览器设置的“网站数据”中清除。
erase-done = 已清除。本网站在此浏览器中没有留下任何内容。浏览器的历史记录没有被清除。
erase-failed = 有些内容未能清除。请在浏览器设置中清除本网站的数据。

## The first page of the site, which offers the languages

## The home page

recent-pages = 最新页面
reviewed-pages = 最近审阅的页面

## Lists

# Said where a list has nothing in it yet.
empty-list = 这里还没有页面。
# $count: how many pages.
page-count = { $count } 个页面

## Tags and series

tags = 标签
all-tags = 所有标签
# $tag: the tag's name.
tagged-with = 关于“{ $tag }”的页面
series = 系列
# $position: this page's place in its series; $total: how many pages it has.
series-position = 共 { $total } 篇，第 { $position } 篇
next-in-series = 下一篇
previous-in-series = 上一篇

## Whom a page is for

for-whom = 适合对象
audience-patient = 患者
audience-family = 家属
audience-child = 儿童
audience-student = 学生
audience-teacher = 教师
audience-public = 一般公众
audience-medical-staff = 医务人员
# People who answer at consultation desks, by telephone or in person.
audience-consultation-staff = 咨询人员
audience-employer = 雇主
audience-insurer = 保险公司
audience-research-participant = 研究参与者
audience-local-government = 地方政府工作人员

## How hard and how long a page is

level = 难度
level-introductory = 入门
level-basic = 基础
level-advanced = 进阶
level-primary-school = 小学
level-secondary-school = 中学
reading-time = 阅读时间
# $minutes: reading time, at least 1.
minutes-to-read = 约 { $minutes } 分钟

## Kinds of page

kind-lesson = 课程
kind-article = 文章
kind-term = 术语
kind-event = 活动
kind-case = 事例
kind-qa = 问答
kind-guide = 引导
kind-memo = 咨询笔记
kind-module = 在线学习模块
kind-unit = 单元
kind-section = 栏目

## Dates and review: why a page can be trusted

published = 发布日期
updated = 更新日期
review-due = 下次审阅日期
valid-until = 有效期至
# $date: the day on which the site was built.
last-built = 网站生成日期：{ $date }
written-by = 撰写
reviewed-by = 审阅者
# Short, in the line under the title. $date: the day of the latest review.
trust-reviewed = 已于 { $date } 审阅
trust-reviewed-undated = 已审阅
trust-not-reviewed = 尚未审阅
# $date: the day of the latest change.
trust-updated = { $date } 更新
# $date: the day on which the page was published, where it was not changed since.
trust-published = { $date }发布
trust-overdue = 已过审阅期限
trust-more = 详情
# $count: how many sources the page cites.
sources-count = { $count } 个来源
role-patient-group = 患者团体
role-researcher = 研究人员
role-clinician = 临床医务人员
role-teacher = 教师
role-lawyer = 法律专业人士
role-counsellor = 咨询师
role-editor = 编辑
# A reviewer whose role is none of the above.
role-other = 审阅者

## What a page rests on

sources = 来源
# Read aloud for a small number in the text that leads to a source. $number: the source's number.
citation = 来源 { $number }
# After a source. $date: the day on which it was looked at.
accessed-on = { $date } 访问
funding = 资金来源
conflicts = 利益冲突
licence = 使用许可

## Translation

translation = 翻译
# $name: a person or group.
translated-by = 翻译：{ $name }
translation-reviewed-by = 译文审阅：{ $name }
origin-human = 人工翻译
origin-machine = 机器翻译
origin-machine-edited = 经人工修改的机器翻译

## Notices at the head of a page

# $language: the reader's language; $source: the language that the text is in.
notice-fallback = 本页尚无{ $language }版本，现以{ $source }显示。
notice-machine = 本页为机器翻译，可能有不准确之处。
notice-unreviewed = 此译文尚未经人工审阅。
notice-outdated = 翻译之后原文已有改动，此译文可能已过时。
notice-draft = 这是草稿，尚未发布。
# $date: the day until which the page was valid.
notice-expired = 本页内容已于 { $date } 到期，请确认最新信息。
# $date: the day by which the page should have been reviewed.
notice-overdue = 本页原定于 { $date } 前审阅，内容可能已过时。
# Shown by the reader's browser once the day has passed, where the site was not built again.
overdue-here = 本页原定于 { $date } 前审阅，内容可能已过时。
expired-here = 本页内容已于 { $date } 到期，请确认最新信息。
# A link in a notice. $language: the source language.
read-source = 阅读原文（{ $language }）

## Boxes, figures and media in the text

# Read aloud for the sign beside a heading that leads to it, for sharing. $heading: the heading.
heading-link = 指向此标题的链接：{ $heading }
alert-note = 说明
alert-tip = 提示
alert-important = 重要
alert-warning = 注意
alert-caution = 危险
footnotes = 注释
# Read aloud for the small number in the text that leads to a note. $number: the note's number.
footnote = 注释 { $number }
footnote-back = 返回正文
# $credit: who made the picture.
figure-credit = 图片来源：{ $credit }
details = 查看详情
# Name of a table that scrolls sideways, where it has no title of its own.
table-region = 表格（可横向滚动）
video-captions = 字幕
video-transcript = 视频文字稿
# A link to a video that is kept elsewhere. $host: that site's name, such as example.org.
video-elsewhere = 在 { $host } 观看视频（外部网站）
# After a link that leaves this site. $host: the other site's name.
external-site = 外部网站：{ $host }
task-done = 已完成
task-open = 未完成

## Glossary

# Name of the row of first letters over the glossary.
glossary-index = 术语索引
# Heading over terms that begin with no letter of the index, such as digits.
glossary-other = 其他
# In the small box that explains a term: a link to the term's own page. $term: the term.
term-more = 进一步了解“{ $term }”
# Read aloud for a term in the text that opens its explanation. $term: the term.
term-explain = “{ $term }”的含义
# How the characters of a Japanese term are read.
reading = 日语读音
abbreviation = 缩写
synonyms = 又称
english-term = 英文

## Events

upcoming-events = 即将举行的活动
past-events = 往期活动
no-upcoming-events = 目前没有计划中的活动。
# Said at the head of an event that is over.
event-past = 本活动已结束。
event-when = 时间
event-where = 地点
event-online = 线上
event-join = 在线参加
event-capacity = 名额
# $count: how many people can take part.
event-capacity-people = { $count } 人
event-contact = 联系方式
event-calendar = 添加到日历

## Finding somebody to ask

# A box at the head of pages for people in trouble: what to do if it is happening today.
now-title = 如果就发生在今天、此刻
now-answer = 不必当场答复或签字。可以说“我想先考虑一下”。
now-danger = 如果感到身体或生命有危险，请先到安全的地方，并向身边的人、警察或急救求助。
# Links under such pages.
to-guide = 通过提问找到可以咨询的地方
to-directory = 查看咨询窗口一览
to-memo = 咨询之前先做笔记
# Over those links.
ask-somebody = 去咨询
# Over the desks that a page leads to.
desks-to-ask = 可以咨询的地方
# Over the lessons that a case, a question or a step rests on.
lessons-behind = 相关的教材
# On a guided path: the step before, the first step, and a word on privacy.
guide-back = 上一个问题：
guide-again = 从第一个问题开始
guide-private = 本网站不收集您的选择。可以用浏览器的“返回”键返回。
# Cases: the field of life, how the case came to be told, and what was found.
case-situation = 场景
case-origin-composite = 由多件事情综合而成，无法辨认具体个人。
case-origin-consented = 经本人同意撰写，无法辨认具体个人。
case-origin-made-up = 这是为说明而编写的例子，并非真实事件。
case-judged = 是否不当
verdict-unjust = 被认定为不当
verdict-not-unjust = 被认定并非不当
verdict-open = 尚未认定
case-judged-by = 认定者
case-rule = 依据
case-remedy = 救济
case-outcome = 后来
# Questions and answers: the versions of an answer. $number: of a version.
qa-versions = 本答案的版本
qa-version = 第 { $number } 版
# On a lesson: the cases and questions that rest on it.
mentions-cases = 相关事例
mentions-questions = 相关问题
# The memo to fill in before asking.
memo-what = 发生了什么？
memo-what-help = 可以很短，照记得的话写就好。
memo-when = 何时、何地？
memo-ask = 想问什么？
memo-ask-help = 把最想问的写在第一条。
memo-told = 对方怎么说？
memo-told-help = 也写下咨询窗口的名称和日期。
memo-next = 下一步做什么？
memo-private = 在此书写的内容不会发送，也不会保存。离开页面就会消失。
memo-print = 打印
memo-clear = 清除所写内容
memo-cleared = 已清除。

## The directory of desks and a desk’s page

# Computed by the browser. $time: an hour, or a day and an hour, in Japan.
desk-open = 现在受理中（至{ $time }，日本时间）
desk-opens = 现在不受理（下次{ $time }起，日本时间）
desk-ask-hours = 请通过电话或运营机构的说明确认受理时间
desk-holidays-closed = 节假日休息
desk-holidays-open = 节假日也受理
desk-holidays-unknown = 节假日请电话确认
desk-closed = 休息
desk-call = 打电话
desk-cost-unknown = 通话费尚未确认
desk-unreachable = 可能无法接通：{ $networks }
desk-instead = 无法接通时
desk-extension = 分机 { $number }
# Heads of the facts on a desk’s page.
desk-costs = 费用
desk-name-asked = 姓名
desk-secret = 保密
desk-not-known = 尚未确认
desk-who-may = 可咨询的人
desk-remit-title = 可咨询的事
desk-cannot = 不能做的事
desk-prepare = 需准备的东西
desk-after = 咨询之后
desk-other-ways = 其他方式
desk-booking = 需预约
desk-languages = 可用语言
desk-area = 适用地区
desk-nationwide = 全国
desk-area-part = { $prefecture }的一部分（{ $code }）
desk-legal = 法律依据
desk-address = 地址
desk-operator = 运营方
desk-no-number = 此处未刊载电话号码。
# Always printed beside numbers. $date: their last day.
desk-valid-until = 号码有效至{ $date }
desk-valid-unknown = 有效期：未定
# Shown by the browser in place of numbers once that day has passed.
desk-expired-here = 已过有效期（{ $date }），号码已隐藏。请以运营机构的说明为准。
desk-verified-on = { $date }确认
# The directory and its lists. $what: a field of life, a prefecture, a language or a channel.
desks-narrowed = 咨询窗口：{ $what }
desks-by-remit = 场景
desks-by-prefecture = 都道府县
desks-by-language = 语言
desks-by-channel = 方式
desks-filter = 筛选
desks-any = 全部
desks-open-now = 仅现在受理的
# $count: how many desks fit.
desks-found = 找到的窗口：{ $count }
desks-none = 没有符合的窗口。请减少一个条件。
desks-failed = 筛选加载失败。可使用下面的列表。
desks-text = 纯文字列表（轻量页面）
desks-pocket = 可剪下随身携带的卡片（打印用）
desks-more = 查看其他咨询窗口
desks-whole = 所有咨询窗口

## Search

# The search page and the link to it. Short.
search = 搜索
# Over the box.
search-label = 在本网站中搜索
# On the button beside the box.
search-button = 搜索
# Below the box.
search-private = 您输入的内容不会离开本设备。
# On the search page, if the program has no dictionary of readings.
search-readings = 用假名输入时，只能找到页面上注有读音的词。
# $count: how many pages.
search-found = 找到的页面：{ $count }
# $query: what was typed.
search-none = 没有找到含有“{ $query }”的页面。
# After it.
search-help = 请尝试更短或其他的说法，也可以从下面的列表中查找。
# $typed: what was typed. $used: the nearest word, or how the word is written.
search-instead = 没有“{ $typed }”，以下是“{ $used }”的结果。
# $words: words that no page has.
search-unmatched = 没有找到的词：{ $words }
# Where the index could not be loaded.
search-failed = 搜索未能加载。您可以从下面的列表中查找。
# On the button that opens the choices by which results are narrowed.
search-narrow = 缩小范围
# On the button that takes all of them back.
search-widen = 显示全部结果
# Above kinds of page, such as lesson and term.
search-kind = 页面种类
# $query: what was typed. Where there are pages, but none that fits the choices.
search-none-left = 含有“{ $query }”的页面中没有符合条件的。
# Before titles that go on from what was typed.
search-suggestions = 建议：
# Before the names of other languages: the same search there.
search-languages = 用其他语言搜索：
# On a button below the results.
search-more = 显示更多
# Over the list of all pages, for readers without JavaScript too.
search-all = 全部标题
# Name of the row of first letters over it.
search-letters = 首字母
# On a button.
search-link = 把此搜索放入网址
# Beside it.
search-link-warning = 仅在需要发给他人时使用：输入的内容会留在历史记录中。

## Pages that are not there

not-found-title = 找不到页面
not-found-body = 页面可能已移动，或网址有误。请从以下链接查找。
not-found-home = 前往首页
moved-title = 页面已移动
# Above a link to the new address.
moved-body = 新地址如下：

## Consultation desks

kind-desk = 咨询窗口
# What sort of desk it is.
desk-type-human-rights = 人权咨询
desk-type-labour = 劳动咨询
desk-type-insurance = 保险咨询
desk-type-cancer-support = 癌症咨询支援中心
desk-type-rare-disease = 疑难病咨询支援中心
desk-type-genetic-counselling = 遗传咨询门诊
desk-type-privacy = 个人信息咨询
desk-type-consumer = 消费生活咨询
desk-type-legal = 法律咨询
desk-type-peer = 患者团体
desk-type-other = 其他
# What sort of body runs it.
desk-operator-national = 国家
desk-operator-prefecture = 都道府县
desk-operator-municipality = 市区町村
desk-operator-public-body = 独立行政法人等
desk-operator-hospital = 医院
desk-operator-university = 大学
desk-operator-industry = 行业团体
desk-operator-bar-association = 律师会等
desk-operator-patient-group = 患者团体
desk-operator-non-profit = 非营利组织
desk-operator-company = 企业
# A situation that a desk helps with.
desk-remit-employment = 工作
desk-remit-insurance = 保险
desk-remit-family = 婚姻和家庭
desk-remit-school = 学校
desk-remit-medical-care = 医疗
desk-remit-privacy = 个人信息
desk-remit-online-abuse = 网络诽谤
desk-remit-consumer-tests = 面向消费者的基因检测
desk-remit-research = 参加研究
# Who may ask.
desk-who-anyone = 任何人
desk-who-patient = 本人
desk-who-family = 家属
desk-who-employee = 劳动者
desk-who-applicant = 求职者
desk-who-employer = 雇主
desk-who-insured = 投保人
desk-who-student = 学生
desk-who-participant = 研究参加者
desk-who-medical-staff = 医务人员
desk-who-resident = 当地居民
# How what is said is kept.
desk-confidentiality-statutory = 法律规定保守秘密
desk-confidentiality-promised = 承诺保守秘密
desk-confidentiality-limited = 保密有例外情况
# Whether one may ask without a name.
desk-anonymous-yes = 可以匿名咨询
desk-anonymous-partly = 视内容可能询问姓名
desk-anonymous-no = 需要提供姓名
# What asking costs.
desk-fee-free = 免费咨询
desk-fee-partly = 部分收费
desk-fee-paid = 收费
# What the call itself costs.
desk-cost-free = 通话免费
desk-cost-usual = 收取普通通话费
desk-cost-navi = 收取0570专线通话费（不含在包月套餐内）
desk-cost-premium = 收取信息费
# A network that cannot reach a number.
desk-network-mobile = 手机
desk-network-ip = IP电话
desk-network-public = 公用电话
desk-network-prepaid = 预付费手机
desk-network-overseas = 海外
desk-network-flat-rate = 包月套餐
# A way to reach a desk.
desk-channel-telephone = 电话
desk-channel-fax = 传真
desk-channel-email = 电子邮件
desk-channel-form = 网上表单
desk-channel-text-relay = 电话中继服务
desk-channel-sign-language = 手语
desk-channel-visit = 到访
# How a language is spoken at a desk.
desk-by-staff = 工作人员使用该语言
desk-by-interpreter = 有口译
desk-by-machine = 使用机器翻译
# How far what is said about a desk can be relied on.
desk-state-verified = 已确认
desk-state-stale = 确认已久，请同时以运营机构的说明为准
desk-state-unverified = 尚未确认，请以运营机构的说明为准
desk-state-expired = 已过有效期，故不显示号码，请以运营机构的说明为准
# On an expired or unchecked desk: a link to its operator's own page.
desk-official = 官方网页
desk-source = 来源网页
desk-no-contact = 这里尚未刊载联系方式。请将此窗口的名称告诉您所在的市区町村或就诊的医院并询问。
desk-postal = 邮编 { $code }
desks-data = 窗口数据
desks-data-about = 所有窗口的内容。注明来源即可使用（{ $licence }，截至{ $date }）。
list-comma = 、
desk-hours = 受理时间

## What patient panels asked for, and what happened

kind-panel = 患者小组
panel-example = 这是示例。其中的团体、人物和事件均为虚构。
panel-board = 我们提出了什么，后来怎样
panel-late-count = 逾期事项
panel-late = 已经逾期
panel-awaited = 接下来
panel-due-response = 答复期限：{ $date }
panel-due-action = 行动期限：{ $date }
panel-due-measure = 承诺期限：{ $date }
panel-due-year = 期限年份
panel-basis = 期限按 { $zone } 的日期计算，期限当日结束后即为逾期。本页制作于{ $date }。
panel-head = 经过记录的指纹（SHA-256）
panel-answered = 答复：
panel-by-addressee = 按对象
panel-meetings = 会议记录
panel-timeline = 经过
panel-timeline-of = { $name }：经过
panel-data = 数据与订阅
panel-status = 状态
panel-status-waiting = 等待答复
panel-status-accepted = 已接受
panel-status-under-way = 进行中
panel-status-done = 已实现
panel-status-declined = 未采纳
panel-status-withdrawn = 已撤回
panel-means-waiting = 已提交，尚无答复。
panel-means-accepted = 已全部或部分接受或承诺，尚未开始行动。
panel-means-under-way = 行动已开始，尚未完成。
panel-means-done = 行动全部完成，并有任何人都能核实的依据。
panel-means-declined = 答复为不采纳，并说明了理由。
panel-means-withdrawn = 提出方已撤回，并说明了理由。
panel-asked-of-recommendation = 提交对象
panel-asked-of-measure = 承诺方
panel-plan = 计划
panel-fiscal-year = { $year } 财年（至次年3月末）
panel-theme = 主题
panel-priority = 优先程度
panel-priority-high = 高
panel-priority-medium = 中
panel-priority-low = 低
panel-text = 原文
panel-dissent = 其他意见
panel-unanimous = 没有（全体一致）
panel-proposed-by = 提案人
panel-redaction = 隐去的内容
panel-origin = 来源
panel-story = 迄今经过
panel-ahead = 尚未到来
panel-follow = 关注后续（订阅）
panel-changes = 记录的变更
panel-ways = 该小组的其他页面
panel-present = 出席者
panel-unnamed = 另有 { $count } 人（未公开姓名）
panel-documents = 资料
panel-led-to = 由此产生的建议
panel-kind-recommendation = 建议
panel-kind-measure = 计划的承诺
panel-verdict-accept = 接受
panel-verdict-partly = 部分接受
panel-verdict-decline = 不采纳
panel-step-meeting = 会议
panel-step-sent = 已提交
panel-step-promised = 承诺
panel-step-response = 答复
panel-step-action-begun = 行动开始
panel-step-action-done = 行动完成
panel-step-evidence = 依据
panel-step-withdrawn = 撤回
panel-role-patient = 患者
panel-role-family = 家属
panel-role-citizen = 市民
panel-role-clinician = 医务人员
panel-role-researcher = 研究人员
panel-role-teacher = 教师
panel-role-secretariat = 秘书处
panel-change-first = 开始记录
panel-change-status = 状态
panel-change-response = 答复
panel-change-action = 行动
panel-change-evidence = 依据
panel-change-days = 日期
panel-change-text = 文字或项目

## What is due for review

fresh-title = 待复核的内容
fresh-lede = 按负责人和周列出需要再次确认的内容。任何人都可以看到哪些内容已经过时。
# $all: a number.
fresh-count = 共 { $all } 项
fresh-data = 数据（JSON）
fresh-nobody = 没有负责人
fresh-overdue = 已过期
fresh-open = 未定日期
fresh-later = 以后
# $date: the Monday that the week begins on.
fresh-week = { $date }起的一周
fresh-empty = 没有待复核的内容。
fresh-calendar = 日历（.ics）
fresh-what-review = 页面待复核
fresh-what-unreviewed = 尚未确认
fresh-what-source = 来源待确认
fresh-what-dead = 来源已失效
fresh-what-translation = 原文已更改的译文
fresh-what-fact = 数字或法律待确认
fresh-what-desk = 咨询窗口待确认
fresh-what-resource = 资料评价待更新
fresh-what-answer = 小组等待的答复
fresh-what-action = 小组跟进的行动
fresh-what-measure = 小组跟进的承诺
fresh-what-statistics = 待更新的统计数据
# In the line under the title. $date: the day of the latest review. $roles: who reviewed, such as "a patient group and a researcher".
trust-reviewed-by = { $date }由{ $roles }确认
# $roles: those whose review the page still needs.
trust-missing = { $roles }尚未确认

## Materials that others made

kind-resource = 已有资料
material-verdict-use = 可用
material-verdict-note = 注意使用
material-verdict-withdrawn = 已撤回
material-verdict-open = 尚未评价
material-format-web = 网页
material-format-pdf = PDF
material-format-leaflet = 手册
material-format-video = 视频
material-format-slides = 幻灯片
material-format-book = 书
material-format-audio = 音频
material-format-app = 应用
material-verdict = 评价
material-reason = 理由
material-made-by = 制作方
material-year = 年份
material-format = 形式
material-language = 资料语言
material-licence = 资料许可
material-link = 链接
material-archive = 存档
material-checksum = 校验和
material-by-verdict = 按评价
material-by-format = 按形式
material-by-audience = 按对象
material-by-language = 按语言
material-table = 全部列表（CSV）
material-all = 全部资料
material-withdrawn = 该资料已撤回，请勿使用。
material-instead = 请改用：
link-withdrawn = （已撤回）
# $link: what to use instead.
link-use-instead = （已撤回，请改用：{ $link }）

## E-learning modules

module-course-basic = 基础课程
module-course-clinical = 临床课程
module-goals = 学完后您能做到
module-profession = 职业
module-prerequisites = 学前需知
module-pass = 合格条件
module-pass-at = 得分达到 { $mastery }% 及以上
module-pass-through = 学完所有单元
module-attempts = 可学习次数：{ $count }
module-credits = 学分
module-units = 单元
module-branching = 边选择边进行的案例
module-questions = 题数：{ $count }
module-no-script = 可以直接阅读。请先思考答案，再打开“答案与解析”。计分和结业记录需要 JavaScript。
module-record-keeping = 导出或删除记录
module-private = 答案和结果只保存在此浏览器中，不会发送到任何地方。
module-export = 将记录存为文件
module-import = 从保存的文件继续
module-erase = 删除此设备上的记录
module-versions = 版本记录
module-version = 第 { $version } 版
module-code = 核对编号
module-again = 需重学的单元：
module-certificate = 结业记录
module-certificate-script = 生成结业记录需要 JavaScript。
module-certificate-none = 此设备上没有结业记录。
module-certificate-self = 自行申报的结业记录
module-certificate-name = 姓名（仅用于打印，不保存）
module-certificate-course = 模块
module-certificate-version = 版本
module-certificate-date = 结业日期
module-certificate-score = 得分
module-certificate-not = 本记录不证明由本人学习，也不证明独立作答，不作为医务人员的学分或资格证明。
module-certificate-lms = 若在单位等的学习系统中学习，以该系统的记录为准。
module-certificate-print = 打印
module-check-code = 核对编号
module-check-help = 输入结业记录的编号，可以知道是否属于已公布的版本、抄写是否有误；无法判断是否本人。
module-answer = 答案与解析
module-hint = 提示
module-gap = 填空 { $number }
module-choose = 请选择
module-number = 请填数字
module-free = 请用自己的话回答
module-order = 请按正确顺序排列。
module-survey = 问卷调查，不计分。
module-several = 请选择所有符合的选项。
module-about-choice = 关于此选择
module-better = 这是好的选择。
module-worse = 还有更好的选择。
module-check = 检查
module-record = 记录答案
module-next = 下一步
module-back = 上一步
module-right = 正确。
module-partly = 部分正确。
module-wrong = 不正确。
module-recorded = 已记录。
module-answer-first = 请先作答。
module-compare = 请与参考答案比较，不计分。
module-up = 上移：{ $item }
module-down = 下移：{ $item }
module-moved = { $item }：第 { $place } 位
module-screen = 第 { $now } / { $all } 屏
module-unit-done = 本单元已完成
module-unanswered = 尚未作答的题目：{ $count }
module-unit-next = 下一单元：{ $title }
module-results = 结果
module-continue = 继续
module-fresh = 重新开始
module-somebody = 此设备上有未完成的记录（已答题数：{ $answered }）。如果不是您的，请重新开始，之前的记录将被删除。
module-state-open = 未开始
module-state-begun = 进行中（{ $done } / { $all }）
module-state-done = 已完成
module-score = 得分：{ $score } %（合格：{ $mastery } %）
module-passed = 合格。
module-failed = 尚未达到合格分数。
module-unfinished = 未完成的单元：{ $left }
module-retry = 从头再学一次
module-no-retry = 已用完学习次数。
module-certificate-open = 查看结业记录
module-erased = 记录已删除。
module-erase-sure = 再按一次即删除
module-import-wrong = 这不是本模块的记录。
module-imported = 记录已读入。
module-import-partly = 记录已读入。本课程没有或无法读取的答案（{ $count }个）已略去。
module-not-kept = 无法保存到此设备。关闭后答案会丢失。
module-changed = 自您学习第 { $version } 版后，已更新为第 { $now } 版。
module-repeat = 需重学的单元：{ $units }
module-seen = 知道了
module-later = 此记录属于第{ $version }版，而本页是较早的第{ $now }版。记录保持原样。要继续，请打开最新版。
module-code-good = 编号正确，属于已公布的第 { $version } 版（结业日期 { $date }，得分 { $score } %）。
module-code-wrong = 该编号不属于已公布的版本，或抄写有误。
module-none-yet = 还没有作答。请从第一单元开始。
module-begin = 打开第一单元
module-offline = 未连接网络。显示的是保存在此设备上的页面（{ $date }）。
module-not-offline = 您要打开的页面没有保存在此设备上。连接网络后请再次打开。从这里可以进入已保存的培训。

## Statistics: charts, tables and figures in sentences

# What a chart is, for readers who do not see it.
chart-kind-bar = 条形图
chart-kind-stacked = 堆叠条形图
chart-kind-line = 折线图
chart-kind-dot = 点图
chart-kind-map = 都道府县地图
chart-kind-multiples = 小型图组
# What a chart is called for readers who do not see it. $kind: what sort of chart; $title: of what.
chart-name = { $kind }：{ $title }。数字见下表
# In the place of a number that is not published, so that nobody can be found. Short: it stands in bars and cells.
chart-hidden = 未公布
# In the place of a number that nobody knows. Short.
chart-missing = 无数据
# Opens the table below a chart. $count: how many rows it has.
chart-table = 以表格查看（{ $count } 行）
# $unit: what is counted, such as people.
chart-unit = 单位：{ $unit }
# $date: a year, a month or a day.
chart-as-of = 截至{ $date }
chart-source = 来源：
# Above a chart of data that were made up to try things out.
chart-synthetic = 虚构数据，并非实际人数。
# The same, in brackets after a number.
chart-synthetic-short = 虚构数据
# What a chart shows, in a sentence. $name: of a bar or tile; $value: a number with its unit.
chart-most = 最多的是{ $name }，{ $value }。
chart-least = 最少的是{ $name }，{ $value }。
# Where several are alike. $count: how many.
chart-most-several = 最多为{ $value }，共 { $count } 处。
chart-least-several = 最少为{ $value }，共 { $count } 处。
# The same where some numbers are not shown or not known; the smallest is told right after the largest.
chart-most-published = 在已公布的数中，最多的是{ $name }，{ $value }。
chart-least-published = 其中最少的是{ $name }，{ $value }。
chart-most-several-published = 在已公布的数中，最多为{ $value }，共 { $count } 处。
chart-least-several-published = 其中最少为{ $value }，共 { $count } 处。
# A bar of a series in a category, such as women in Tokyo.
chart-of = { $category }的{ $series }
# A sentence about one series of several.
chart-said-of = { $series }：{ $sentence }
# Change over time. $from, $to: times; $before, $now, $change: numbers with their units.
chart-rose = 从{ $from }的{ $before }增至{ $to }的{ $now }，增加{ $change }。
chart-fell = 从{ $from }的{ $before }减至{ $to }的{ $now }，减少{ $change }。
chart-level = { $from }和{ $to }均为{ $now }。
# $count: how many numbers are not shown.
chart-hidden-count = 有 { $count } 处为避免识别出个人而未公布。未公布的数不一定是 0。
chart-missing-count = 有 { $count } 处没有数据。
# How numbers were rounded so that nobody can be found: which of two things holds. $base: such as 10.
chart-rounded-additive = 所有的数都舍入为 { $base } 的倍数。合计等于舍入后各部分之和；因此，同一个数下次公布时可能舍入为不同的数。
chart-rounded-consistent = 所有的数都舍入为 { $base } 的倍数。同一个数总是舍入为同样的数；因此，合计不一定等于舍入后各部分之和。
# The same in brackets, after one number.
chart-rounded-short = 舍入为 { $base } 的倍数
# Downloads below a chart.
chart-csv = 表格（CSV）
chart-json = 数据（JSON-stat）
chart-audit = 保护审核记录
# $date: when figures were fetched that do not say of when they are.
chart-fetched = 获取于{ $date }
# Under which licence the table is published here; that of the document it is from is the document's own matter. $licence: its name.
chart-licence = 本表与图：{ $licence }
# $date: when newer figures are due.
chart-next = 下次更新预计于{ $date }
# $date: when newer figures were due.
chart-stale = 应于{ $date }更新
# In brackets after a number in a sentence.
chart-note = （{ $note }）
# A round number. $number: as the language writes it.
number-about = 约{ $number }

package-no-lms = 请从学习系统（LMS）打开此页面。目前的进度只保存在本浏览器中。
package-closed = 本次学习已结束。如要继续，请从学习系统重新打开；此后的回答不会被记录。
package-read-only = 以复习方式打开，不会记录任何内容。
package-waiting = 无法连接学习系统。回答保存在本设备上，连接后再发送。
package-exit = 保存并关闭
package-not-kept = 本浏览器无法保存。关闭后进度会丢失。
package-refused = 学习系统没有接受结果。结果已保留，下次打开课程时会再次发送。如果再次出现此提示，请把编号告诉管理员。
package-unsaved = 学习系统未能保存记录。请不要关闭此页面，系统会再次尝试保存。如果提示不消失，请把编号告诉管理员。
package-title = 在学习系统（LMS）中使用
package-intro = 致学习系统管理员：请选择格式和语言，下载一个文件并添加到您的系统。学员的进度、分数和结果记录在该系统中。
package-private = 课程是一个文件，除您的系统外不发送任何内容。学员的记录不会传到本网站。
package-files = 选择格式
package-all = 所有语言（由学员选择）
package-size = { $size } KB
package-checksums = 文件校验值（SHA-256）
package-changed = 本版的变化
package-update = 有新版时请替换旧文件。题目编号不变，除已删除的题目外，已有的回答会保留。
package-guide = 添加方法
package-guide-scorm = 其他支持 SCORM 的系统
package-guide-cmi5 = 支持 cmi5 的系统
package-whole = 请直接添加 ZIP 文件，不要解压。
package-try = 发布前请用测试学员学到最后：中途关闭后能否继续，结束后分数和结果是否已记录。
package-moodle-add = 在课程中打开编辑，选择“添加活动或资源”，再选择“SCORM 包”。请使用 SCORM 1.2 文件。
package-moodle-grade = 在“成绩”中把评分方法设为最高分。可学习的次数也在这里设置。
package-scorm-add = 添加内容时选择 SCORM 1.2。支持 SCORM 2004 第4版的系统也可使用该版本。
package-scorm-mastery = 及格分（{ $mastery } %）在课程包内，请不要在系统中另行设置。
package-cmi5-add = 在带有 LRS 的系统中作为 cmi5 课程添加。
package-cmi5-mastery = 完成条件（学完并达到 { $mastery } %）在课程包内。
package-offline-unpack = 右键单击 ZIP 文件并选择“全部解压缩”（macOS 上双击）。
package-offline-open = 双击文件夹中的 index.html。记录只保存在该浏览器中，不会传给管理员。
package-checksum-help = 如果您的文件的值与此处相同，说明文件没有损坏或被更改。可用以下命令查看：
package-format-scorm12 = SCORM 1.2
package-for-scorm12 = 适用于多数系统。不确定时请选择它。
package-format-offline = 不使用学习系统（离线）
package-for-offline = 可从U盘或共享文件夹打开，无需网络。
package-format-scorm2004 = SCORM 2004 第4版
package-for-scorm2004 = 用于支持该版本的系统。
package-format-cmi5 = cmi5
package-for-cmi5 = 用于支持 cmi5 的 LMS 和 LRS。
bank-draw = 从中抽取的题数：{ $count }
bank-left-out = 未包含：{ $count }（问卷、案例以及此格式无法表示的题目）
package-format-moodle-xml = Moodle XML（仅题目）
package-for-moodle-xml = 用于把题目导入 Moodle 题库，自己组卷。不含问卷和案例。
package-format-gift = GIFT（仅题目，纯文本）
package-for-gift = 用于以纯文本查看或修改题目。不含带图片的题目。
package-guide-bank = Moodle 题库
package-bank-import = 在课程的题库中选择“导入”和“Moodle XML 格式”，添加文件。每个单元成为一个类别。
