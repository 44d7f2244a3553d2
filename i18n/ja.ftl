### The reference: every other language has these strings, with the same variables.

## Moving around the page and the site

skip-to-content = 本文へ移動
main-navigation = 主なメニュー
# Name of the list of links at the foot of every page.
footer-navigation = このサイトについてのリンク
breadcrumbs = 現在の位置
home = ホーム
# The next and the previous page of a long list.
next-page = 次のページ
previous-page = 前のページ
# Name of the row of page numbers under a long list.
pagination = ページの一覧
# $number: which page of a list. Read aloud for a link that shows the number alone.
page-number = { $number }ページ目
toc = このページの内容
# A heading over the way on from a page: whom to ask, what to read.
next-steps = 次にできること
in-this-section = このコーナーの内容
# A link that leaves a sensitive page at once for a harmless one. Short: it is used in a hurry.
leave-page = このページを離れる
# Beside it, for readers with a keyboard.
leave-keys = または Esc 3回
# Beside it, a link to the page that says what leaving quickly can and cannot hide. Short.
leave-help = 離れる前に
feed = 更新情報（フィード）
edit-page = このページの修正を提案する

## Languages

language = 言語
choose-language = 言語を選んでください
# After a language's name in the switcher, or on a card: the page exists in another language only.
language-untranslated = 未翻訳

## The reader's settings

# What opens the settings. Short: it stands at the head of every page.
display = 表示
display-settings = 表示の設定
# Readings over kanji: all, none, or only over those taught after a year of Japanese primary school.
ruby-setting = ふりがな
ruby-all = すべてにつける
ruby-off = つけない
ruby-above = この学年までに習う漢字には、つけない
# $grade: a school year, 1 to 6.
ruby-grade = { $grade ->
    [6] 6年（中学校から先の漢字だけにつける）
   *[other] { $grade }年
}
size-setting = 文字の大きさ
size-large = 大きい
size-larger = もっと大きい
theme-setting = 色
theme-auto = 端末に合わせる
theme-light = 明るい
theme-dark = 暗い
theme-contrast = 黒地でくっきり
lines-setting = 行の間
lines-wide = 広い
lines-wider = もっと広い
# Of text size and of the space between lines.
setting-normal = 標準
# Where the settings are kept, and what is said where the browser refuses to keep them.
settings-kept = このブラウザーの中だけに残ります。
settings-unsaved = このブラウザーには残せません。このページでだけ有効です。
settings-reset = 標準に戻す

## Erasing what the site keeps in the browser

erase-button = このサイトの記録を消す
# Said in place of the button where there is no JavaScript.
erase-by-hand = このブラウザーでは JavaScript が使えないため、ボタンがありません。このサイトは JavaScript がなければ何も残しません。以前に残したものは、ブラウザーの設定にある「サイトのデータ」から消せます。
erase-done = 消しました。このサイトがこのブラウザーに残したものは、もうありません。ブラウザーの履歴は消えていません。
erase-failed = 消せなかったものがあります。ブラウザーの設定にある「サイトのデータ」から消してください。

## The first page of the site, which offers the languages

## The home page

recent-pages = 新しいページ
reviewed-pages = 最近確認したページ

## Lists

# Said where a list has nothing in it yet.
empty-list = まだページがありません。
# $count: how many pages.
page-count = { $count }ページ

## Tags and series

tags = タグ
all-tags = すべてのタグ
# $tag: the tag's name.
tagged-with = 「{ $tag }」のページ
series = 連載
# $position: this page's place in its series; $total: how many pages it has.
series-position = 全{ $total }回の{ $position }回目
next-in-series = 次の回
previous-in-series = 前の回

## Whom a page is for

for-whom = 対象
audience-patient = 患者さん
audience-family = ご家族
audience-child = 子ども
audience-student = 生徒・学生
audience-teacher = 先生
audience-public = 一般の方
audience-medical-staff = 医療者
# People who answer at consultation desks, by telephone or in person.
audience-consultation-staff = 相談員
audience-employer = 事業者・人事担当者
audience-insurer = 保険会社
audience-research-participant = 研究に参加する方
audience-local-government = 自治体の職員

## How hard and how long a page is

level = 難しさ
level-introductory = はじめての方向け
level-basic = 基礎
level-advanced = 発展
level-primary-school = 小学生向け
level-secondary-school = 中高生向け
reading-time = 読む時間
# $minutes: reading time, at least 1.
minutes-to-read = 約{ $minutes }分

## Kinds of page

kind-lesson = 学習ページ
kind-article = 記事
kind-term = 用語
kind-event = 催し
kind-case = 事例
kind-qa = 質問
kind-guide = 案内
kind-memo = 相談メモ
kind-module = 研修
kind-unit = 単元
kind-section = コーナー

## Dates and review: why a page can be trusted

published = 公開日
updated = 更新日
review-due = 次に見直す日
valid-until = 有効期限
# $date: the day on which the site was built.
last-built = サイトの作成日：{ $date }
written-by = 執筆
reviewed-by = 確認した人
# Short, in the line under the title. $date: the day of the latest review.
trust-reviewed = { $date }に内容を確認
trust-reviewed-undated = 内容を確認済み
trust-not-reviewed = 内容の確認はまだです
# $date: the day of the latest change.
trust-updated = { $date }更新
# $date: the day on which the page was published, where it was not changed since.
trust-published = { $date }公開
trust-overdue = 見直しの時期を過ぎています
trust-more = くわしく
# $count: how many sources the page cites.
sources-count = 出典{ $count }件
role-patient-group = 患者団体
role-researcher = 研究者
role-clinician = 医療者
role-teacher = 教員
role-lawyer = 法律家
role-counsellor = カウンセラー
role-editor = 編集者
# A reviewer whose role is none of the above.
role-other = 確認者

## What a page rests on

sources = 出典
# Read aloud for a small number in the text that leads to a source. $number: the source's number.
citation = 出典{ $number }
# After a source. $date: the day on which it was looked at.
accessed-on = { $date }閲覧
funding = 資金
conflicts = 利益相反
licence = 利用条件

## Translation

translation = 翻訳
# $name: a person or group.
translated-by = 翻訳：{ $name }
translation-reviewed-by = 翻訳の確認：{ $name }
origin-human = 人による翻訳
origin-machine = 機械翻訳
origin-machine-edited = 機械翻訳を人が直したもの

## Notices at the head of a page

# $language: the reader's language; $source: the language that the text is in.
notice-fallback = このページは、まだ{ $language }に訳されていません。{ $source }で表示しています。
notice-machine = このページは機械翻訳です。正確でないところがあるかもしれません。
notice-unreviewed = この翻訳は、まだ人が確認していません。
notice-outdated = 翻訳したあとに元のページが変わりました。この翻訳は古いかもしれません。
notice-draft = これは下書きです。まだ公開していません。
# $date: the day until which the page was valid.
notice-expired = このページの内容は{ $date }で期限が切れました。最新の情報を確かめてください。
# $date: the day by which the page should have been reviewed.
notice-overdue = このページは{ $date }までに見直す予定でした。内容が古いかもしれません。
# Shown by the reader's browser once the day has passed, where the site was not built again.
overdue-here = このページは{ $date }までに見直す予定でした。内容が古いかもしれません。
expired-here = このページの内容は{ $date }で期限が切れました。最新の情報を確かめてください。
# A link in a notice. $language: the source language.
read-source = 元のページ（{ $language }）を読む

## Boxes, figures and media in the text

# Read aloud for the sign beside a heading that leads to it, for sharing. $heading: the heading.
heading-link = この見出しへのリンク：{ $heading }
alert-note = メモ
alert-tip = ヒント
alert-important = 大切なこと
alert-warning = 注意
alert-caution = 危険
footnotes = 注
# Read aloud for the small number in the text that leads to a note. $number: the note's number.
footnote = 注{ $number }
footnote-back = 本文に戻る
# $credit: who made the picture.
figure-credit = 作成：{ $credit }
details = くわしく見る
# Name of a table that scrolls sideways, where it has no title of its own.
table-region = 表（横に動かせます）
video-captions = 字幕
video-transcript = 動画の文字起こし
# A link to a video that is kept elsewhere. $host: that site's name, such as example.org.
video-elsewhere = { $host }で動画を見る（外部のサイト）
# After a link that leaves this site. $host: the other site's name.
external-site = 外部のサイト：{ $host }
task-done = 済み
task-open = まだ

## Glossary

# Name of the row of first letters over the glossary.
glossary-index = 用語の索引
# Heading over terms that begin with no letter of the index, such as digits.
glossary-other = その他
# In the small box that explains a term: a link to the term's own page. $term: the term.
term-more = 「{ $term }」をくわしく
# Read aloud for a term in the text that opens its explanation. $term: the term.
term-explain = 「{ $term }」の説明
# How the characters of a Japanese term are read.
reading = 読み
abbreviation = 略語
synonyms = 別の言い方
english-term = 英語

## Events

upcoming-events = これからの催し
past-events = 終わった催し
no-upcoming-events = いま予定されている催しはありません。
# Said at the head of an event that is over.
event-past = この催しは終わりました。
event-when = 日時
event-where = 場所
event-online = オンライン
event-join = オンラインで参加する
event-capacity = 定員
# $count: how many people can take part.
event-capacity-people = { $count }人
event-contact = 問い合わせ先
event-calendar = カレンダーに追加する

## Finding somebody to ask

# A box at the head of pages for people in trouble: what to do if it is happening today.
now-title = 今日、いまのことなら
now-answer = その場で返事をしたり、署名したりしなくてかまいません。「持ち帰って考えます」と言えます。
now-danger = 体や命があぶないと感じたら、先に安全なところへ移り、近くの人や警察、救急を頼ってください。
# Links under such pages.
to-guide = どこに相談できるかを、質問で選ぶ
to-directory = 相談先の一覧を見る
to-memo = 相談の前に、メモを作る
# Over those links.
ask-somebody = 相談する
# Over the desks that a page leads to.
desks-to-ask = 相談できるところ
# Over the lessons that a case, a question or a step rests on.
lessons-behind = もとになる教材
# On a guided path: the step before, the first step, and a word on privacy.
guide-back = 一つ前の質問：
guide-again = 最初の質問から
guide-private = 選んだ答えを、このサイトは集めません。戻るときは、ブラウザーの「戻る」を使えます。
# Cases: the field of life, how the case came to be told, and what was found.
case-situation = 場面
case-origin-composite = いくつかの出来事を合わせて、だれのことか分からないように書きました。
case-origin-consented = 本人の同意を得て、だれのことか分からないように書きました。
case-origin-made-up = 説明のために作った例です。実際にあったことではありません。
case-judged = 不当かどうか
verdict-unjust = 不当と判断された
verdict-not-unjust = 不当ではないと判断された
verdict-open = まだ判断されていない
case-judged-by = 判断したところ
case-rule = 根拠
case-remedy = 救済
case-outcome = その後
# Questions and answers: the versions of an answer. $number: of a version.
qa-versions = この答えの版
qa-version = 第{ $number }版
# On a lesson: the cases and questions that rest on it.
mentions-cases = このことに関わる事例
mentions-questions = このことに関わる質問
# The memo to fill in before asking.
memo-what = 何がありましたか
memo-what-help = 覚えている言葉のまま、短くてかまいません。
memo-when = いつ、どこでのことですか
memo-ask = 聞きたいことは何ですか
memo-ask-help = 一番聞きたいことを、一つ目に書きます。
memo-told = 何と言われましたか
memo-told-help = 相談したところの名前と、話した日も書きます。
memo-next = 次に何をしますか
memo-private = ここに書いたものは、送られず、保存もされません。ページを離れると消えます。
memo-print = 印刷する
memo-clear = 書いたものを消す
memo-cleared = 消しました。

## The directory of desks and a desk’s page

# Computed by the browser. $time: an hour, or a day and an hour, in Japan.
desk-open = いま受付中です（{ $time }まで、日本時間）
desk-opens = いまは受付時間外です（次は{ $time }から、日本時間）
desk-ask-hours = いまの受付時間は、電話か運営元の案内で確かめてください
desk-holidays-closed = 祝日は休み
desk-holidays-open = 祝日も受付
desk-holidays-unknown = 祝日は電話で確かめてください
desk-closed = 休み
desk-call = 電話する
desk-cost-unknown = 通話料は確かめられていません
desk-unreachable = つながらないことがある電話：{ $networks }
desk-instead = つながらないとき
desk-extension = 内線 { $number }
# Heads of the facts on a desk’s page.
desk-costs = 費用
desk-name-asked = 名前
desk-secret = 秘密
desk-not-known = 確かめられていません
desk-who-may = 相談できる人
desk-remit-title = 相談できること
desk-cannot = できないこと
desk-prepare = 用意するもの
desk-after = 相談のあと
desk-other-ways = 電話のほかの方法
desk-booking = 予約が要ります
desk-languages = 話せる言葉
desk-area = 対象の地域
desk-nationwide = 全国
desk-area-part = { $prefecture }の一部（{ $code }）
desk-legal = 根拠
desk-address = 所在地
desk-operator = 運営
desk-no-number = 電話番号は載せていません。
# Always printed beside numbers. $date: their last day.
desk-valid-until = 番号の有効期限：{ $date }
desk-valid-unknown = 番号の有効期限：決まっていません
# Shown by the browser in place of numbers once that day has passed.
desk-expired-here = 期限（{ $date }）を過ぎたため、番号を隠しています。運営元の案内で確かめてください。
desk-verified-on = { $date }に確認
# The directory and its lists. $what: a field of life, a prefecture, a language or a channel.
desks-narrowed = 相談窓口：{ $what }
desks-by-remit = 場面
desks-by-prefecture = 都道府県
desks-by-language = 話せる言葉
desks-by-channel = 方法
desks-filter = 絞りこむ
desks-any = すべて
desks-open-now = いま受付中の窓口だけ
# $count: how many desks fit.
desks-found = 見つかった窓口：{ $count }
desks-none = 合う窓口がありません。条件を一つ減らしてください。
desks-failed = 絞りこみの用意ができませんでした。下の一覧から探せます。
desks-text = 文字だけの一覧（軽いページ）
desks-pocket = 切って持ち歩ける一覧（印刷用）
desks-more = ほかの相談窓口も見る
desks-whole = すべての相談窓口

## Search

# The search page and the link to it. Short.
search = 検索
# Over the box.
search-label = このサイトの中を探す
# On the button beside the box.
search-button = 探す
# Below the box.
search-private = 打ったことばは、この端末の外に出ません。
# On the search page, if the program has no dictionary of readings.
search-readings = よみがなで打つと、ページによみがなのあることばだけが見つかります。
# $count: how many pages.
search-found = 見つかったページ：{ $count }
# $query: what was typed.
search-none = 「{ $query }」のあるページは見つかりませんでした。
# After it.
search-help = 短いことばや、別の言い方で試してください。下の一覧からも探せます。
# $typed: what was typed. $used: the nearest word, or how the word is written.
search-instead = 「{ $typed }」はなかったので、「{ $used }」で探しました。
# $words: words that no page has.
search-unmatched = 見つからなかったことば：{ $words }
# Where the index could not be loaded.
search-failed = 検索の用意ができませんでした。下の一覧から探せます。
# On the button that opens the choices by which results are narrowed.
search-narrow = しぼりこむ
# On the button that takes all of them back.
search-widen = しぼりこみをやめる
# Above kinds of page, such as lesson and term.
search-kind = ページの種類
# $query: what was typed. Where there are pages, but none that fits the choices.
search-none-left = 「{ $query }」のあるページに、しぼりこみに合うものはありません。
# Before titles that go on from what was typed.
search-suggestions = 候補：
# Before the names of other languages: the same search there.
search-languages = ほかの言語で探す：
# On a button below the results.
search-more = もっと見る
# Over the list of all pages, for readers without JavaScript too.
search-all = 題名と見出しの一覧
# Name of the row of first letters over it.
search-letters = 頭の文字
# On a button.
search-link = この検索をアドレスに入れる
# Beside it.
search-link-warning = 人に送るときだけ使ってください。打ったことばが履歴に残ります。

## Pages that are not there

not-found-title = ページが見つかりません
not-found-body = ページが移動したか、アドレスが違っているかもしれません。下のリンクからお探しください。
not-found-home = ホームへ
moved-title = ページが移動しました
# Above a link to the new address.
moved-body = 新しいアドレスはこちらです。

## Consultation desks

kind-desk = 相談窓口
# What sort of desk it is.
desk-type-human-rights = 人権相談
desk-type-labour = 労働相談
desk-type-insurance = 保険の相談
desk-type-cancer-support = がん相談支援センター
desk-type-rare-disease = 難病相談支援センター
desk-type-genetic-counselling = 遺伝診療部門
desk-type-privacy = 個人情報の相談
desk-type-consumer = 消費生活相談
desk-type-legal = 法律相談
desk-type-peer = 患者団体
desk-type-other = その他
# What sort of body runs it.
desk-operator-national = 国
desk-operator-prefecture = 都道府県
desk-operator-municipality = 市区町村
desk-operator-public-body = 独立行政法人など
desk-operator-hospital = 病院
desk-operator-university = 大学
desk-operator-industry = 業界団体
desk-operator-bar-association = 弁護士会など
desk-operator-patient-group = 患者団体
desk-operator-non-profit = NPOなど
desk-operator-company = 企業
# A situation that a desk helps with.
desk-remit-employment = 仕事
desk-remit-insurance = 保険
desk-remit-family = 結婚・家族
desk-remit-school = 学校
desk-remit-medical-care = 医療
desk-remit-privacy = 個人情報
desk-remit-online-abuse = ネット上の中傷
desk-remit-consumer-tests = 消費者向け遺伝子検査
desk-remit-research = 研究への参加
# Who may ask.
desk-who-anyone = どなたでも
desk-who-patient = 本人
desk-who-family = 家族
desk-who-employee = 働く人
desk-who-applicant = 求職中の人
desk-who-employer = 事業主
desk-who-insured = 保険の契約者
desk-who-student = 児童・生徒・学生
desk-who-participant = 研究に参加した人
desk-who-medical-staff = 医療者
desk-who-resident = その地域に住む人
# How what is said is kept.
desk-confidentiality-statutory = 法律により秘密が守られます
desk-confidentiality-promised = 秘密を守ると約束しています
desk-confidentiality-limited = 秘密には例外があります
# Whether one may ask without a name.
desk-anonymous-yes = 名前を言わずに相談できます
desk-anonymous-partly = 内容によって名前を聞かれます
desk-anonymous-no = 名前を伝える必要があります
# What asking costs.
desk-fee-free = 相談は無料
desk-fee-partly = 一部有料
desk-fee-paid = 有料
# What the call itself costs.
desk-cost-free = 通話料は無料
desk-cost-usual = 通常の通話料がかかります
desk-cost-navi = ナビダイヤルの通話料がかかります（かけ放題の対象外）
desk-cost-premium = 情報料がかかります
# A network that cannot reach a number.
desk-network-mobile = 携帯電話
desk-network-ip = IP電話
desk-network-public = 公衆電話
desk-network-prepaid = プリペイド携帯
desk-network-overseas = 海外
desk-network-flat-rate = かけ放題のプラン
# A way to reach a desk.
desk-channel-telephone = 電話
desk-channel-fax = ファクス
desk-channel-email = メール
desk-channel-form = フォーム
desk-channel-text-relay = 電話リレーサービス
desk-channel-sign-language = 手話
desk-channel-visit = 来所
# How a language is spoken at a desk.
desk-by-staff = 職員が話します
desk-by-interpreter = 通訳がつきます
desk-by-machine = 機械翻訳を使います
# How far what is said about a desk can be relied on.
desk-state-verified = 確認ずみ
desk-state-stale = 確認から時間がたっています。運営元の案内でも確かめてください
desk-state-unverified = まだ確認されていません。運営元の案内で確かめてください
desk-state-expired = 期限を過ぎたため、番号を出していません。運営元の案内で確かめてください
# On an expired or unchecked desk: a link to its operator's own page.
desk-official = 公式のページ
desk-source = 出典のページ
desk-no-contact = 連絡先はまだ載せていません。この窓口の名前を、お住まいの市区町村や、通っている病院に伝えて聞いてください。
desk-postal = 〒{ $code }
desks-data = 窓口のデータ
desks-data-about = すべての窓口の内容です。出典を書けば、だれでも使えます（{ $licence }、{ $date }時点）。
list-comma = 、
desk-hours = 受付時間

## What patient panels asked for, and what happened

kind-panel = 患者パネル
panel-example = これは見本です。団体も人も出来事も、実在しません。
panel-board = 尋ねたこと、その後
panel-late-count = 期限を過ぎたもの
panel-late = 期限を過ぎています
panel-awaited = これから
panel-due-response = 回答の期限：{ $date }
panel-due-action = 取り組みの期限：{ $date }
panel-due-measure = 約束の期限：{ $date }
panel-due-year = 期限の年
panel-basis = 期限は { $zone } の日付で数え、期限の日が終わると「期限を過ぎた」とします。このページは{ $date }に作りました。
panel-head = 経過の記録の指紋（SHA-256）
panel-answered = 回答：
panel-by-addressee = 宛先ごと
panel-meetings = 会合の記録
panel-timeline = これまでの流れ
panel-timeline-of = { $name }：これまでの流れ
panel-data = データで見る・追う
panel-status = 状態
panel-status-waiting = 回答待ち
panel-status-accepted = 受け入れ
panel-status-under-way = 進行中
panel-status-done = 実現
panel-status-declined = 見送り
panel-status-withdrawn = 取り下げ
panel-means-waiting = 渡した後、まだ回答がありません。
panel-means-accepted = 受け入れる回答か約束があり、取り組みはまだ始まっていません。
panel-means-under-way = 取り組みが始まり、まだ終わっていません。
panel-means-done = 取り組みがすべて終わり、だれでも確かめられる裏づけがあります。
panel-means-declined = 受け入れない回答があり、その理由を載せています。
panel-means-withdrawn = 出した側が取り下げ、その理由を載せています。
panel-asked-of-recommendation = 宛先
panel-asked-of-measure = 約束したところ
panel-plan = 計画
panel-fiscal-year = { $year }年度（翌年3月末まで）
panel-theme = テーマ
panel-priority = 優先度
panel-priority-high = 高い
panel-priority-medium = ふつう
panel-priority-low = 低い
panel-text = もとの文
panel-dissent = 別の意見
panel-unanimous = ありません（全員一致）
panel-proposed-by = 提案した人
panel-redaction = 伏せたこと
panel-origin = どこから出たか
panel-story = これまでのこと
panel-ahead = これから
panel-follow = この経過を追う（フィード）
panel-changes = 記録の変更
panel-ways = このパネルのほかのページ
panel-present = 出席した人
panel-unnamed = ほか { $count } 人（名前は載せていません）
panel-documents = 資料
panel-led-to = ここから出た提言
panel-kind-recommendation = 提言
panel-kind-measure = 計画の約束
panel-verdict-accept = 受け入れる
panel-verdict-partly = 一部を受け入れる
panel-verdict-decline = 受け入れない
panel-step-meeting = 会合
panel-step-sent = 渡しました
panel-step-promised = 約束
panel-step-response = 回答
panel-step-action-begun = 取り組みの始まり
panel-step-action-done = 取り組みの終わり
panel-step-evidence = 裏づけ
panel-step-withdrawn = 取り下げ
panel-role-patient = 患者
panel-role-family = 家族
panel-role-citizen = 市民
panel-role-clinician = 医療者
panel-role-researcher = 研究者
panel-role-teacher = 教員
panel-role-secretariat = 事務局
panel-change-first = 記録を始めました
panel-change-status = 状態
panel-change-response = 回答
panel-change-action = 取り組み
panel-change-evidence = 裏づけ
panel-change-days = 日付
panel-change-text = 文や項目

## What is due for review

fresh-title = 見直しの予定
fresh-lede = 見直しの時期が来たものを、担当する人と週ごとに並べています。古くなった内容に気づけるように、だれでも見られます。
# $all: a number.
fresh-count = 全部で{ $all }件
fresh-data = データ（JSON）
fresh-nobody = 担当が決まっていないもの
fresh-overdue = 期限を過ぎたもの
fresh-open = 期限のないもの
fresh-later = 先の予定
# $date: the Monday that the week begins on.
fresh-week = { $date }からの週
fresh-empty = 見直すものはありません。
fresh-calendar = 予定表（.ics）
fresh-what-review = ページの見直し
fresh-what-unreviewed = 確認がまだ
fresh-what-source = 出典の確かめ直し
fresh-what-dead = 出典が見つからない
fresh-what-translation = 訳の原文が変わった
fresh-what-fact = 数や法律の確かめ直し
fresh-what-desk = 窓口の確かめ直し
fresh-what-resource = 教材の判断の見直し
fresh-what-answer = パネルへの回答
fresh-what-action = パネルが追う取り組み
fresh-what-measure = 約束された施策
fresh-what-statistics = 統計の新しい数
# In the line under the title. $date: the day of the latest review. $roles: who reviewed, such as "a patient group and a researcher".
trust-reviewed-by = { $date }に{ $roles }が内容を確認
# $roles: those whose review the page still needs.
trust-missing = { $roles }の確認がまだです

## Materials that others made

kind-resource = 既存の教材
material-verdict-use = 使える
material-verdict-note = 注意して使う
material-verdict-withdrawn = 取り下げ
material-verdict-open = まだ判断していない
material-format-web = ウェブページ
material-format-pdf = PDF
material-format-leaflet = 冊子
material-format-video = 動画
material-format-slides = スライド
material-format-book = 本
material-format-audio = 音声
material-format-app = アプリ
material-verdict = 判断
material-reason = 理由
material-made-by = 作成者
material-year = 作成年
material-format = 形式
material-language = 教材の言語
material-licence = 教材のライセンス
material-link = リンク
material-archive = 保存版
material-checksum = チェックサム
material-by-verdict = 判断でしぼる
material-by-format = 形式でしぼる
material-by-audience = 対象でしぼる
material-by-language = 言語でしぼる
material-table = 一覧の表（CSV）
material-all = すべての教材
material-withdrawn = この教材は取り下げられました。今は使わないでください。
material-instead = 代わりに使うもの：
link-withdrawn = （この教材は取り下げられました）
# $link: what to use instead.
link-use-instead = （この教材は取り下げられました。代わりに：{ $link }）

## E-learning modules

module-course-basic = 基礎コース
module-course-clinical = 臨床コース
module-goals = この研修でできるようになること
module-profession = 職種
module-prerequisites = 前もって知っておくこと
module-pass = 合格の条件
module-pass-at = 点数の{ $mastery }％以上
module-pass-through = すべての単元を終わりまで学ぶ
module-attempts = { $count }回まで受けられます
module-credits = 単位について
module-units = 単元
module-branching = 選びながら進む事例
module-questions = 問題数：{ $count }
module-no-script = このまま読めます。答えを考えてから「答えと解説」を開いてください。点数と修了の記録にはJavaScriptが要ります。
module-record-keeping = 記録の持ち出しと消去
module-private = 答えと結果は、この端末のブラウザーだけに保存します。どこにも送りません。
module-export = 記録をファイルに保存する
module-import = 保存したファイルから続ける
module-erase = この端末の記録を消す
module-versions = 版の記録
module-version = 第{ $version }版
module-code = 確認用の番号
module-again = 受け直す単元：
module-certificate = 修了の記録
module-certificate-script = 修了の記録を作るにはJavaScriptが要ります。
module-certificate-none = この端末には、修了した記録がありません。
module-certificate-self = 自己申告の修了記録
module-certificate-name = 名前（印刷にだけ使い、保存しません）
module-certificate-course = 研修
module-certificate-version = 版
module-certificate-date = 修了した日
module-certificate-score = 点数
module-certificate-not = この記録は、本人が受けたことも、一人で答えたことも証明しません。医療者の単位や資格の証明にはなりません。
module-certificate-lms = 勤務先などの学習システムで受けたときは、そのシステムの記録が正式なものです。
module-certificate-print = 印刷する
module-check-code = 番号を確かめる
module-check-help = 修了の記録の番号を入れると、公開している版のものか、写しまちがいがないかが分かります。本人かどうかは分かりません。
module-answer = 答えと解説
module-hint = ヒント
module-gap = 空欄{ $number }
module-choose = 選んでください
module-number = 数で答えてください
module-free = 自分の言葉で書いてください
module-order = 正しい順に並べてください。
module-survey = アンケートです。点数には入りません。
module-several = 当てはまるものをすべて選んでください。
module-about-choice = この選択について
module-better = よい選び方です。
module-worse = ほかによい選び方があります。
module-check = 確かめる
module-record = 答えを記録する
module-next = 次へ
module-back = 前へ
module-right = 正しい答えです。
module-partly = 一部は正しい答えです。
module-wrong = 正しい答えではありません。
module-recorded = 記録しました。
module-answer-first = 先に答えを入れてください。
module-compare = 模範解答と比べてください。点数には入りません。
module-up = 「{ $item }」を上へ
module-down = 「{ $item }」を下へ
module-moved = 「{ $item }」は{ $place }番目です
module-screen = { $now } / { $all } 画面
module-unit-done = この単元は終わりです
module-unanswered = まだ答えていない問題：{ $count }
module-unit-next = 次の単元：{ $title }
module-results = 結果
module-continue = 続きから始める
module-fresh = 初めから始める
module-somebody = この端末に、途中までの記録があります（答えた問題：{ $answered }）。あなたの記録でなければ、初めから始めてください。前の記録は消えます。
module-state-open = まだ始めていません
module-state-begun = 途中です（{ $done } / { $all }）
module-state-done = 終わりました
module-score = 点数：{ $score } %（合格は{ $mastery } %から）
module-passed = 合格です。
module-failed = 合格の点に、まだ届いていません。
module-unfinished = まだ終わっていない単元：{ $left }
module-retry = 最初からもう一度受ける
module-no-retry = 受けられる回数を使い終わりました。
module-certificate-open = 修了の記録を見る
module-erased = 記録を消しました。
module-erase-sure = もう一度押すと消えます
module-import-wrong = この研修の記録ではありません。
module-imported = 記録を読みこみました。
module-import-partly = 記録を読みこみました。この研修にない答えや読めない答え（{ $count }個）は除きました。
module-not-kept = この端末に保存できませんでした。閉じると答えが消えます。
module-changed = 前に受けた第{ $version }版から、第{ $now }版に変わりました。
module-repeat = もう一度受ける単元：{ $units }
module-seen = わかりました
module-later = この記録は第{ $version }版のものです。このページは、それより前の第{ $now }版です。記録はそのまま残してあります。続けるには、新しい版を開いてください。
module-code-good = 番号は正しく、公開している第{ $version }版のものです（修了日 { $date }、点数 { $score } %）。
module-code-wrong = この番号は、公開している版のものではないか、写しまちがいがあります。
module-none-yet = まだ答えた問題がありません。最初の単元から始めてください。
module-begin = 最初の単元を開く
module-offline = ネットワークにつながっていません。この端末に取っておいたページを見せています（{ $date }）。
module-not-offline = 開こうとしたページは、この端末に取っていません。ネットワークにつながったら、もう一度開いてください。ここから、取っておいた研修に進めます。

## Statistics: charts, tables and figures in sentences

# What a chart is, for readers who do not see it.
chart-kind-bar = 棒グラフ
chart-kind-stacked = 積み上げ棒グラフ
chart-kind-line = 折れ線グラフ
chart-kind-dot = 点グラフ
chart-kind-map = 都道府県の地図
chart-kind-multiples = 小さなグラフの並び
# What a chart is called for readers who do not see it. $kind: what sort of chart; $title: of what.
chart-name = { $kind }：{ $title }。数は下の表にあります
# In the place of a number that is not published, so that nobody can be found. Short: it stands in bars and cells.
chart-hidden = 非公表
# In the place of a number that nobody knows. Short.
chart-missing = データなし
# Opens the table below a chart. $count: how many rows it has.
chart-table = 表で見る（{ $count }行）
# $unit: what is counted, such as people.
chart-unit = 単位：{ $unit }
# $date: a year, a month or a day.
chart-as-of = { $date }時点
chart-source = 出典：
# Above a chart of data that were made up to try things out.
chart-synthetic = 作り物のデータです。実際の人数ではありません。
# The same, in brackets after a number.
chart-synthetic-short = 作り物のデータ
# What a chart shows, in a sentence. $name: of a bar or tile; $value: a number with its unit.
chart-most = いちばん多いのは{ $name }で、{ $value }です。
chart-least = いちばん少ないのは{ $name }で、{ $value }です。
# Where several are alike. $count: how many.
chart-most-several = いちばん多い数は{ $value }で、{ $count }か所あります。
chart-least-several = いちばん少ない数は{ $value }で、{ $count }か所あります。
# The same where some numbers are not shown or not known; the smallest is told right after the largest.
chart-most-published = 公開した数のなかで、いちばん多いのは{ $name }で、{ $value }です。
chart-least-published = そのなかで、いちばん少ないのは{ $name }で、{ $value }です。
chart-most-several-published = 公開した数のなかで、いちばん多い数は{ $value }で、{ $count }か所あります。
chart-least-several-published = そのなかで、いちばん少ない数は{ $value }で、{ $count }か所あります。
# A bar of a series in a category, such as women in Tokyo.
chart-of = { $category }の{ $series }
# A sentence about one series of several.
chart-said-of = { $series }：{ $sentence }
# Change over time. $from, $to: times; $before, $now, $change: numbers with their units.
chart-rose = { $from }の{ $before }から{ $to }の{ $now }へ、{ $change }増えました。
chart-fell = { $from }の{ $before }から{ $to }の{ $now }へ、{ $change }減りました。
chart-level = { $from }も{ $to }も{ $now }です。
# $count: how many numbers are not shown.
chart-hidden-count = { $count }か所は、だれのことかわかるおそれがあるため、数を出していません。出していない数は、0とはかぎりません。
chart-missing-count = { $count }か所はデータがありません。
# How numbers were rounded so that nobody can be found: which of two things holds. $base: such as 10.
chart-rounded-additive = 数はどれも{ $base }の倍数に丸めてあります。合計は、丸めた内訳の和と合います。そのかわり、同じ数でも、次の公開では違う数に丸めることがあります。
chart-rounded-consistent = 数はどれも{ $base }の倍数に丸めてあります。同じ数は、いつも同じ数に丸めます。そのかわり、合計は、丸めた内訳の和と合わないことがあります。
# The same in brackets, after one number.
chart-rounded-short = { $base }の倍数に丸めた数
# Downloads below a chart.
chart-csv = 表（CSV）
chart-json = データ（JSON-stat）
chart-audit = 守り方の記録
# $date: when figures were fetched that do not say of when they are.
chart-fetched = { $date }に取得
# Under which licence the table is published here; that of the document it is from is the document's own matter. $licence: its name.
chart-licence = この表と図：{ $licence }
# $date: when newer figures are due.
chart-next = 次の更新は{ $date }の予定
# $date: when newer figures were due.
chart-stale = { $date }に更新の予定でした
# In brackets after a number in a sentence.
chart-note = （{ $note }）
# A round number. $number: as the language writes it.
number-about = 約{ $number }

package-no-lms = このページは、職場などの学習システム（LMS）から開いてください。いまの途中経過は、このブラウザーにだけ残ります。
package-closed = この回の学習は終わりました。続けるときは、学習システムからもう一度開いてください。この後の答えは記録されません。
package-read-only = 見直しのために開いています。何も記録されません。
package-waiting = 学習システムにつながりません。答えはこの端末に取っておき、つながったときに送ります。
package-exit = 保存して閉じる
package-not-kept = このブラウザーには保存できません。閉じると、途中経過が消えます。
package-refused = 学習システムが結果を受け取りませんでした。結果は取ってあり、次に研修を開いたときにもう一度送ります。また表示されたら、番号を管理者に知らせてください。
package-unsaved = 学習システムが記録を保存できませんでした。このページを開いたままお待ちください。もう一度保存します。表示が消えないときは、番号を管理者に知らせてください。
package-title = 学習システム（LMS）で使う
package-intro = 学習システムの管理者の方へ。形式と言語を選んで一つをダウンロードし、お使いのシステムに登録してください。受講者の進みぐあい、点数、合否は、そのシステムに記録されます。
package-private = 教材は一つのファイルにまとまっていて、お使いのシステムのほかには、何も送りません。このサイトに受講者の記録は届きません。
package-files = 形式を選ぶ
package-all = すべての言語（受講者が選ぶ）
package-size = { $size } KB
package-checksums = ファイルの確認用の値（SHA-256）
package-changed = この版で変わったこと
package-update = 新しい版が出たら、古いファイルを入れかえてください。問題の番号は変わらないので、途中まで学んだ人の答えは、なくなった問題を除いて引きつがれます。
package-guide = 登録のしかた
package-guide-scorm = SCORMに対応したほかのLMS
package-guide-cmi5 = cmi5に対応したLMS
package-whole = ダウンロードしたZIPファイルは、中身を取り出さずに、そのまま登録します。
package-try = 公開する前に、試験用の受講者で最後まで受けてください。途中で閉じて続きから開けること、終わったあとに点数と合否が記録に入ることを確かめます。
package-moodle-add = コースの編集を始め、「活動またはリソースを追加する」から「SCORMパッケージ」を選びます。ファイルは SCORM 1.2 を使います。
package-moodle-grade = 「評点」の「評定方法」は「最高評点」にします。何回受けられるかも、ここで決めます。
package-scorm-add = 教材の登録で SCORM 1.2 を選びます。SCORM 2004 第4版に対応したシステムでは、それも使えます。
package-scorm-mastery = 合格点（{ $mastery } %）は教材の中にあります。システムの側で別の合格点を決めないでください。
package-cmi5-add = LRSのあるLMSで、cmi5の教材として登録します。
package-cmi5-mastery = 修了の条件（終わりまで学び、{ $mastery } %以上で合格）は教材の中にあります。
package-offline-unpack = ZIPファイルを右クリックして「すべて展開」を選びます（macOSではダブルクリック）。
package-offline-open = できたフォルダの index.html をダブルクリックします。記録はそのブラウザーだけに残り、管理者には届きません。
package-checksum-help = ダウンロードしたファイルの値がここの値と同じなら、途中で壊れたり変えられたりしていません。値は次の命令で見られます。
package-format-scorm12 = SCORM 1.2
package-for-scorm12 = 多くのLMSで使えます。迷ったら、これを選んでください。
package-format-offline = LMSを使わない（オフライン）
package-for-offline = USBメモリーや共有フォルダから、ネットワークなしで開けます。
package-format-scorm2004 = SCORM 2004 第4版
package-for-scorm2004 = LMSがこの版に対応しているときに使います。
package-format-cmi5 = cmi5
package-for-cmi5 = LMSとLRSがcmi5に対応しているときに使います。
bank-draw = 問題を出す数：{ $count }問（この中から選んで出します）
bank-left-out = 入っていないもの：{ $count }（アンケート、事例、この形式で表せない問題）
package-format-moodle-xml = Moodle XML（問題だけ）
package-for-moodle-xml = Moodle の問題バンクに問題を入れて、自分の小テストを作るときに使います。アンケートと事例は入りません。
package-format-gift = GIFT（問題だけ、文字だけ）
package-for-gift = テキストで問題を見たり直したりするときに使います。画像のある問題は入りません。
package-guide-bank = Moodleの問題バンク
package-bank-import = コースの「問題バンク」の「インポート」で「Moodle XMLフォーマット」を選び、ファイルを入れます。一つの単元が一つのカテゴリになります。
