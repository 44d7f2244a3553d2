### やさしい日本語：短い文、分かち書き、日常の漢字だけ。この言語を使う人の確認はこれからです。

## Moving around the page and the site

skip-to-content = 本文へ すすむ
main-navigation = おもな メニュー
# Name of the list of links at the foot of every page.
footer-navigation = この サイトに ついての リンク
breadcrumbs = いま いる ところ
home = はじめの ページ
# The next and the previous page of a long list.
next-page = つぎの ページ
previous-page = まえの ページ
# Name of the row of page numbers under a long list.
pagination = ページの いちらん
# $number: which page of a list. Read aloud for a link that shows the number alone.
page-number = { $number }ページめ
toc = この ページの ないよう
# A heading over the way on from a page: whom to ask, what to read.
next-steps = つぎに できること
in-this-section = この コーナーの ないよう
# A link that leaves a sensitive page at once for a harmless one. Short: it is used in a hurry.
leave-page = この ページから 出る
# Beside it, for readers with a keyboard.
leave-keys = または Esc 3かい
# Beside it, a link to the page that says what leaving quickly can and cannot hide. Short.
leave-help = 出る まえに
feed = 新しい おしらせ（フィード）
edit-page = この ページの なおす ところを おしえる

## Languages

language = ことば
choose-language = ことばを えらんで ください
# After a language's name in the switcher, or on a card: the page exists in another language only.
language-untranslated = まだ やくが ありません

## The reader's settings

# What opens the settings. Short: it stands at the head of every page.
display = 見かた
display-settings = 見かたを えらぶ
# Readings over kanji: all, none, or only over those taught after a year of Japanese primary school.
ruby-setting = ふりがな
ruby-all = ぜんぶに つける
ruby-off = つけない
ruby-above = この 学年までに ならう かんじには つけない
# $grade: a school year, 1 to 6.
ruby-grade = { $grade ->
    [6] 6年（中学校から 先の かんじだけに つける）
   *[other] { $grade }年
}
size-setting = もじの 大きさ
size-large = 大きい
size-larger = もっと 大きい
theme-setting = いろ
theme-auto = きかいに あわせる
theme-light = 明るい
theme-dark = くらい
theme-contrast = くろい ところに しろい もじ
lines-setting = 行の あいだ
lines-wide = ひろい
lines-wider = もっと ひろい
# Of text size and of the space between lines.
setting-normal = ふつう
# Where the settings are kept, and what is said where the browser refuses to keep them.
settings-kept = この ブラウザーの 中だけに のこります。
settings-unsaved = この ブラウザーには のこせません。この ページだけで つかえます。
settings-reset = ふつうに もどす

## Erasing what the site keeps in the browser

erase-button = この サイトの きろくを けす
# Said in place of the button where there is no JavaScript.
erase-by-hand = この ブラウザーでは JavaScript が つかえません。だから、ボタンが ありません。JavaScript が ないと、この サイトは 何も のこしません。まえに のこした ものは、ブラウザーの せっていの「サイトの データ」から けせます。
erase-done = けしました。この サイトが この ブラウザーに のこした ものは、もう ありません。ブラウザーの りれきは けして いません。
erase-failed = けせなかった ものが あります。ブラウザーの せっていの「サイトの データ」から けして ください。

## The first page of the site, which offers the languages

## The home page

recent-pages = 新しい ページ
reviewed-pages = さいきん かくにんした ページ

## Lists

# Said where a list has nothing in it yet.
empty-list = まだ ページが ありません。
# $count: how many pages.
page-count = { $count }ページ

## Tags and series

tags = タグ
all-tags = すべての タグ
# $tag: the tag's name.
tagged-with = 「{ $tag }」の ページ
series = つづきの はなし
# $position: this page's place in its series; $total: how many pages it has.
series-position = ぜんぶで { $total }かい。ここは { $position }かいめ
next-in-series = つぎの かい
previous-in-series = まえの かい

## Whom a page is for

for-whom = だれの ため
audience-patient = びょうきの 人
audience-family = かぞく
audience-child = 子ども
audience-student = せいと・学生
audience-teacher = 先生
audience-public = みなさん
audience-medical-staff = びょういんで はたらく 人
# People who answer at consultation desks, by telephone or in person.
audience-consultation-staff = そうだんを うける 人
audience-employer = 会社の 人
audience-insurer = ほけん会社の 人
audience-research-participant = けんきゅうに きょうりょくする 人
audience-local-government = 市役所などの 人

## How hard and how long a page is

level = むずかしさ
level-introductory = はじめての 人
level-basic = きほん
level-advanced = くわしく 知りたい 人
level-primary-school = 小学生
level-secondary-school = 中学生・高校生
reading-time = 読む じかん
# $minutes: reading time, at least 1.
minutes-to-read = だいたい { $minutes }分

## Kinds of page

kind-lesson = まなぶ ページ
kind-article = きじ
kind-term = ことばの せつめい
kind-event = イベント
kind-case = あった こと
kind-qa = しつもん
kind-guide = あんない
kind-memo = そうだんの メモ
kind-module = けんしゅう
kind-unit = たんげん
kind-section = コーナー

## Dates and review: why a page can be trusted

published = はじめて 出した 日
updated = 新しく した 日
review-due = つぎに かくにんする 日
valid-until = この 日まで つかえます
# $date: the day on which the site was built.
last-built = サイトを つくった 日：{ $date }
written-by = 書いた 人
reviewed-by = かくにんした 人
# Short, in the line under the title. $date: the day of the latest review.
trust-reviewed = { $date }に かくにんしました
trust-reviewed-undated = かくにんしました
trust-not-reviewed = まだ かくにんして いません
# $date: the day of the latest change.
trust-updated = { $date }に 新しく しました
# $date: the day on which the page was published, where it was not changed since.
trust-published = { $date }に 出しました
trust-overdue = かくにんする 日を すぎて います
trust-more = くわしく
# $count: how many sources the page cites.
sources-count = もとに した もの { $count }こ
role-patient-group = びょうきの 人の グループ
role-researcher = けんきゅうする 人
role-clinician = いしゃや かんごし
role-teacher = 先生
role-lawyer = べんごし など
role-counsellor = そうだんの せんもんの 人
role-editor = へんしゅうする 人
# A reviewer whose role is none of the above.
role-other = かくにんした 人

## What a page rests on

sources = もとに した もの
# Read aloud for a small number in the text that leads to a source. $number: the source's number.
citation = もとに した もの { $number }
# After a source. $date: the day on which it was looked at.
accessed-on = { $date }に 見ました
funding = お金を 出した ところ
conflicts = かかわりの ある 会社など
licence = つかう ときの きまり

## Translation

translation = やく
# $name: a person or group.
translated-by = やくした 人：{ $name }
translation-reviewed-by = やくを かくにんした 人：{ $name }
origin-human = 人が やくしました
origin-machine = きかいが やくしました
origin-machine-edited = きかいが やくして 人が なおしました

## Notices at the head of a page

# $language: the reader's language; $source: the language that the text is in.
notice-fallback = この ページは まだ { $language }に なって いません。{ $source }で 書いて あります。
notice-machine = この ページは きかいが やくしました。まちがいが あるかも しれません。
notice-unreviewed = この やくは まだ 人が かくにんして いません。
notice-outdated = やくした あとで もとの ページが かわりました。この ページは 古いかも しれません。
notice-draft = これは 下書きです。まだ 出して いません。
# $date: the day until which the page was valid.
notice-expired = この ページは { $date }まででした。新しい ことを たしかめて ください。
# $date: the day by which the page should have been reviewed.
notice-overdue = この ページは { $date }までに かくにんする よていでした。古いかも しれません。
# Shown by the reader's browser once the day has passed, where the site was not built again.
overdue-here = この ページは { $date }までに かくにんする よていでした。古いかも しれません。
expired-here = この ページは { $date }まででした。新しい ことを たしかめて ください。
# A link in a notice. $language: the source language.
read-source = もとの ページ（{ $language }）を 読む

## Boxes, figures and media in the text

# Read aloud for the sign beside a heading that leads to it, for sharing. $heading: the heading.
heading-link = この 見出しへの リンク：{ $heading }
alert-note = メモ
alert-tip = ヒント
alert-important = たいせつ
alert-warning = ちゅうい
alert-caution = あぶない
footnotes = ちゅう
# Read aloud for the small number in the text that leads to a note. $number: the note's number.
footnote = ちゅう { $number }
footnote-back = 本文に もどる
# $credit: who made the picture.
figure-credit = つくった 人：{ $credit }
details = くわしく 見る
# Name of a table that scrolls sideways, where it has no title of its own.
table-region = ひょう（よこに うごかせます）
video-captions = じまく
video-transcript = どうがの ことばを 書いた もの
# A link to a video that is kept elsewhere. $host: that site's name, such as example.org.
video-elsewhere = { $host }で どうがを 見る（ほかの サイト）
# After a link that leaves this site. $host: the other site's name.
external-site = ほかの サイト：{ $host }
task-done = おわりました
task-open = まだです

## Glossary

# Name of the row of first letters over the glossary.
glossary-index = ことばの さくいん
# Heading over terms that begin with no letter of the index, such as digits.
glossary-other = そのほか
# In the small box that explains a term: a link to the term's own page. $term: the term.
term-more = 「{ $term }」を もっと 知る
# Read aloud for a term in the text that opens its explanation. $term: the term.
term-explain = 「{ $term }」の せつめい
# How the characters of a Japanese term are read.
reading = 読みかた
abbreviation = みじかい 言いかた
synonyms = ほかの 言いかた
english-term = えいご

## Events

upcoming-events = これからの イベント
past-events = おわった イベント
no-upcoming-events = いま きまって いる イベントは ありません。
# Said at the head of an event that is over.
event-past = この イベントは おわりました。
event-when = いつ
event-where = どこで
event-online = オンライン
event-join = オンラインで さんかする
event-capacity = 入れる 人の かず
# $count: how many people can take part.
event-capacity-people = { $count }人
event-contact = きく ところ
event-calendar = カレンダーに 入れる

## Finding somebody to ask

# A box at the head of pages for people in trouble: what to do if it is happening today.
now-title = きょう いまの ことなら
now-answer = すぐに へんじを しなくて いいです。なまえを 書かなくて いいです。「かえって かんがえます」と 言えます。
now-danger = あぶないと おもったら 先に にげて ください。ちかくの 人や けいさつ、きゅうきゅうに たのんで ください。
# Links under such pages.
to-guide = しつもんに こたえて そうだんできる ところを さがす
to-directory = そうだんできる ところの いちらんを 見る
to-memo = そうだんの まえに メモを 作る
# Over those links.
ask-somebody = そうだんする
# Over the desks that a page leads to.
desks-to-ask = そうだんできる ところ
# Over the lessons that a case, a question or a step rests on.
lessons-behind = もとに なる きょうざい
# On a guided path: the step before, the first step, and a word on privacy.
guide-back = まえの しつもん：
guide-again = はじめの しつもんから
guide-private = この サイトは こたえを あつめません。もどる ときは ブラウザーの「もどる」を つかえます。
# Cases: the field of life, how the case came to be told, and what was found.
case-situation = ばめん
case-origin-composite = いくつかの ことを あわせて 書きました。だれの ことかは わかりません。
case-origin-consented = その 人が いいと 言いました。だれの ことかは わかりません。
case-origin-made-up = これは 作った おはなしです。ほんとうに あった ことでは ありません。
case-judged = ふとうか どうか
verdict-unjust = ふとうだと きまった
verdict-not-unjust = ふとうでは ないと きまった
verdict-open = まだ きまって いない
case-judged-by = きめた ところ
case-rule = もとに した きまり
case-remedy = たすけた こと
case-outcome = その あと
# Questions and answers: the versions of an answer. $number: of a version.
qa-versions = この こたえの かわった ところ
qa-version = { $number }かいめ
# On a lesson: the cases and questions that rest on it.
mentions-cases = この ことの おはなし
mentions-questions = この ことの しつもん
# The memo to fill in before asking.
memo-what = 何が ありましたか
memo-what-help = おぼえて いる ことばで みじかく 書いて いいです。
memo-when = いつ どこで ありましたか
memo-ask = 何を ききたいですか
memo-ask-help = いちばん ききたい ことを はじめに 書きます。
memo-told = 何と 言われましたか
memo-told-help = そうだんした ところの なまえと、はなした 日も 書きます。
memo-next = つぎに 何を しますか
memo-private = ここに 書いた ものは おくられません。のこりません。ページを 出ると きえます。
memo-print = いんさつする
memo-clear = 書いた ものを けす
memo-cleared = けしました。

## The directory of desks and a desk’s page

# Computed by the browser. $time: an hour, or a day and an hour, in Japan.
desk-open = いま うけつけて います（{ $time }まで、日本の じかん）
desk-opens = いまは うけつけて いません（つぎは { $time }から、日本の じかん）
desk-ask-hours = うけつける じかんは でんわか その ところの あんないで たしかめて ください
desk-holidays-closed = しゅくじつは やすみ
desk-holidays-open = しゅくじつも うけつけ
desk-holidays-unknown = しゅくじつは でんわで たしかめて ください
desk-closed = やすみ
desk-call = でんわする
desk-cost-unknown = でんわの お金は わかりません
desk-unreachable = つながらない ことが ある でんわ：{ $networks }
desk-instead = つながらない とき
desk-extension = ないせん { $number }
# Heads of the facts on a desk’s page.
desk-costs = お金
desk-name-asked = なまえ
desk-secret = ひみつ
desk-not-known = わかりません
desk-who-may = そうだんできる 人
desk-remit-title = そうだんできる こと
desk-cannot = できない こと
desk-prepare = よういする もの
desk-after = そうだんの あと
desk-other-ways = でんわ いがい
desk-booking = よやくが いります
desk-languages = はなせる ことば
desk-area = つかえる ところ
desk-nationwide = 日本の どこでも
desk-area-part = { $prefecture }の 中の 一つの まち（{ $code }）
desk-legal = もとに した きまり
desk-address = ばしょ
desk-operator = やって いる ところ
desk-no-number = でんわばんごうは のせて いません。
# Always printed beside numbers. $date: their last day.
desk-valid-until = ばんごうは { $date }まで
desk-valid-unknown = ばんごうが いつまでかは わかりません
# Shown by the browser in place of numbers once that day has passed.
desk-expired-here = { $date }を すぎました。ばんごうは かくして います。その ところの あんないで たしかめて ください。
desk-verified-on = { $date }に かくにん
# The directory and its lists. $what: a field of life, a prefecture, a language or a channel.
desks-narrowed = そうだんできる ところ：{ $what }
desks-by-remit = どんな こと
desks-by-prefecture = けん
desks-by-language = ことば
desks-by-channel = ほうほう
desks-filter = えらぶ
desks-any = ぜんぶ
desks-open-now = いま うけつけて いる ところだけ
# $count: how many desks fit.
desks-found = 見つかった ところ：{ $count }
desks-none = あう ところが ありません。えらんだ ものを 一つ へらして ください。
desks-failed = えらべませんでした。下の いちらんを 見て ください。
desks-text = もじだけの いちらん
desks-pocket = きって もって いける いちらん
desks-more = ほかの ところも 見る
desks-whole = ぜんぶの そうだんできる ところ

## Search

# The search page and the link to it. Short.
search = さがす
# Over the box.
search-label = この サイトの 中を さがす
# On the button beside the box.
search-button = さがす
# Below the box.
search-private = 入れた ことばは ほかの 人に 見えません。
# On the search page, if the program has no dictionary of readings.
search-readings = ひらがなで さがす ときは、ふりがなの ある ことばだけ 見つかります。
# $count: how many pages.
search-found = 見つかった ページ：{ $count }
# $query: what was typed.
search-none = 「{ $query }」の ある ページは ありませんでした。
# After it.
search-help = みじかい ことばや ほかの ことばで さがして ください。下の リストからも さがせます。
# $typed: what was typed. $used: the nearest word, or how the word is written.
search-instead = 「{ $typed }」は ありませんでした。「{ $used }」で さがしました。
# $words: words that no page has.
search-unmatched = なかった ことば：{ $words }
# Where the index could not be loaded.
search-failed = さがす じゅんびが できませんでした。下の リストから さがせます。
# On the button that opens the choices by which results are narrowed.
search-narrow = ページを えらぶ
# On the button that takes all of them back.
search-widen = ぜんぶ 見る
# Above kinds of page, such as lesson and term.
search-kind = ページの しゅるい
# $query: what was typed. Where there are pages, but none that fits the choices.
search-none-left = 「{ $query }」の ある ページに、えらんだ ものは ありません。
# Before titles that go on from what was typed.
search-suggestions = これですか：
# Before the names of other languages: the same search there.
search-languages = ほかの ことばで さがす：
# On a button below the results.
search-more = もっと 見る
# Over the list of all pages, for readers without JavaScript too.
search-all = ページの なまえの リスト
# Name of the row of first letters over it.
search-letters = さいしょの もじ
# On a button.
search-link = この けんさくを アドレスに 入れる
# Beside it.
search-link-warning = 人に おくる ときだけ つかって ください。入れた ことばが きろくに のこります。

## Pages that are not there

not-found-title = ページが 見つかりません
not-found-body = ページが ほかの ところに うつったか、アドレスが ちがうかも しれません。下の リンクから さがして ください。
not-found-home = はじめの ページへ
moved-title = ページが うつりました
# Above a link to the new address.
moved-body = 新しい アドレスは ここです。

## Consultation desks

kind-desk = そうだんする ところ
# What sort of desk it is.
desk-type-human-rights = じんけんの そうだん
desk-type-labour = しごとの そうだん
desk-type-insurance = ほけんの そうだん
desk-type-cancer-support = がんの そうだん
desk-type-rare-disease = なんびょうの そうだん
desk-type-genetic-counselling = いでんの そうだん
desk-type-privacy = じぶんの じょうほうの そうだん
desk-type-consumer = かいものの そうだん
desk-type-legal = ほうりつの そうだん
desk-type-peer = かんじゃの 会
desk-type-other = そのほか
# What sort of body runs it.
desk-operator-national = 国
desk-operator-prefecture = けん
desk-operator-municipality = 市や まち
desk-operator-public-body = 国の なかまの ところ
desk-operator-hospital = びょういん
desk-operator-university = 大学
desk-operator-industry = 会社の あつまり
desk-operator-bar-association = べんごしの 会
desk-operator-patient-group = かんじゃの 会
desk-operator-non-profit = NPOなど
desk-operator-company = 会社
# A situation that a desk helps with.
desk-remit-employment = しごと
desk-remit-insurance = ほけん
desk-remit-family = けっこん・かぞく
desk-remit-school = 学校
desk-remit-medical-care = びょういん・ちりょう
desk-remit-privacy = じぶんの じょうほう
desk-remit-online-abuse = インターネットの わるぐち
desk-remit-consumer-tests = じぶんで かう いでんしの けんさ
desk-remit-research = けんきゅうへの さんか
# Who may ask.
desk-who-anyone = だれでも
desk-who-patient = じぶん
desk-who-family = かぞく
desk-who-employee = はたらく 人
desk-who-applicant = しごとを さがす 人
desk-who-employer = 会社の 人
desk-who-insured = ほけんに 入って いる 人
desk-who-student = せいと・学生
desk-who-participant = けんきゅうに きょうりょくした 人
desk-who-medical-staff = びょういんで はたらく 人
desk-who-resident = そこに すむ 人
# How what is said is kept.
desk-confidentiality-statutory = ほうりつで ひみつが まもられます
desk-confidentiality-promised = ひみつを まもると やくそくして います
desk-confidentiality-limited = ひみつに できない ことも あります
# Whether one may ask without a name.
desk-anonymous-yes = なまえを 言わなくて いいです
desk-anonymous-partly = なまえを きかれる ことが あります
desk-anonymous-no = なまえを 言います
# What asking costs.
desk-fee-free = お金は いりません
desk-fee-partly = お金が いる ことも あります
desk-fee-paid = お金が いります
# What the call itself costs.
desk-cost-free = でんわの お金は いりません
desk-cost-usual = でんわの お金が いります
desk-cost-navi = でんわの お金が いります。「かけほうだい」は つかえません
desk-cost-premium = とくべつな お金が いります
# A network that cannot reach a number.
desk-network-mobile = けいたいでんわ
desk-network-ip = IPでんわ
desk-network-public = こうしゅうでんわ
desk-network-prepaid = プリペイドの でんわ
desk-network-overseas = がいこく
desk-network-flat-rate = かけほうだい
# A way to reach a desk.
desk-channel-telephone = でんわ
desk-channel-fax = ファクス
desk-channel-email = メール
desk-channel-form = インターネットの フォーム
desk-channel-text-relay = でんわリレーサービス
desk-channel-sign-language = しゅわ
desk-channel-visit = 行って はなす
# How a language is spoken at a desk.
desk-by-staff = その ことばを はなす 人が います
desk-by-interpreter = つうやくの 人が います
desk-by-machine = きかいで やくします
# How far what is said about a desk can be relied on.
desk-state-verified = たしかめました
desk-state-stale = たしかめてから じかんが たちました。その ところの あんないも 見て ください
desk-state-unverified = まだ たしかめて いません。もとの ページを 見て ください
desk-state-expired = きげんが すぎたので、ばんごうを 出して いません。その ところの あんないで たしかめて ください
# On an expired or unchecked desk: a link to its operator's own page.
desk-official = もとの ページ
desk-source = もとに した ページ
desk-no-contact = れんらくさきは まだ のせて いません。この なまえを、すんで いる まち、かよって いる びょういんに つたえて たずねて ください。
desk-postal = 〒{ $code }
desks-data = まどぐちの データ
desks-data-about = ぜんぶの まどぐちの データです。どこから もらったかを 書けば、だれでも つかえます（{ $licence }、{ $date }）。
list-comma = 、
desk-hours = あいて いる じかん

## What patient panels asked for, and what happened

kind-panel = かんじゃの グループ
panel-example = これは れいです。グループも 人も できごとも ほんとうの ものでは ありません。
panel-board = きいた ことと その あと
panel-late-count = きげんを すぎた もの
panel-late = きげんを すぎて います
panel-awaited = これから
panel-due-response = こたえの きげん：{ $date }
panel-due-action = する ことの きげん：{ $date }
panel-due-measure = やくそくの きげん：{ $date }
panel-due-year = きげんの 年
panel-basis = きげんは { $zone } の 日で かぞえます。その 日が おわると「きげんを すぎた」と 書きます。この ページは { $date }に 作りました。
panel-head = きろくの しるし（SHA-256）
panel-answered = こたえ：
panel-by-addressee = だれに きいたか
panel-meetings = あつまりの きろく
panel-timeline = これまでの ながれ
panel-timeline-of = { $name }：これまでの ながれ
panel-data = データで 見る
panel-status = いま どうなって いるか
panel-status-waiting = こたえを まって います
panel-status-accepted = うけ入れられました
panel-status-under-way = すすんで います
panel-status-done = できました
panel-status-declined = うけ入れられませんでした
panel-status-withdrawn = とりさげました
panel-means-waiting = わたしました。まだ こたえが ありません。
panel-means-accepted = うけ入れられたか、やくそくされました。まだ はじまって いません。
panel-means-under-way = はじまりました。まだ おわって いません。
panel-means-done = ぜんぶ おわりました。だれでも たしかめられます。
panel-means-declined = うけ入れられませんでした。わけを 書いて います。
panel-means-withdrawn = 出した 人が やめました。わけを 書いて います。
panel-asked-of-recommendation = だれに
panel-asked-of-measure = やくそくした ところ
panel-plan = けいかく
panel-fiscal-year = { $year }ねんど（つぎの 年の 3月まで）
panel-theme = テーマ
panel-priority = いそぐか どうか
panel-priority-high = いそぎます
panel-priority-medium = ふつう
panel-priority-low = いそぎません
panel-text = もとの 文
panel-dissent = ちがう いけん
panel-unanimous = ありません（みんな おなじ）
panel-proposed-by = 言い出した 人
panel-redaction = 書かなかった こと
panel-origin = どこから 出たか
panel-story = これまでの こと
panel-ahead = これから
panel-follow = この あとを しる（フィード）
panel-changes = きろくを かえた こと
panel-ways = この グループの ほかの ページ
panel-present = きた 人
panel-unnamed = ほかに { $count }人（なまえは 書いて いません）
panel-documents = しりょう
panel-led-to = ここから 出た おねがい
panel-kind-recommendation = おねがい
panel-kind-measure = けいかくの やくそく
panel-verdict-accept = うけ入れる
panel-verdict-partly = いちぶを うけ入れる
panel-verdict-decline = うけ入れない
panel-step-meeting = あつまり
panel-step-sent = わたしました
panel-step-promised = やくそく
panel-step-response = こたえ
panel-step-action-begun = はじまり
panel-step-action-done = おわり
panel-step-evidence = しょうこ
panel-step-withdrawn = とりさげ
panel-role-patient = かんじゃ
panel-role-family = かぞく
panel-role-citizen = まちの 人
panel-role-clinician = びょういんの 人
panel-role-researcher = けんきゅうを する 人
panel-role-teacher = 先生
panel-role-secretariat = じむの 人
panel-change-first = きろくを はじめました
panel-change-status = いまの ようす
panel-change-response = こたえ
panel-change-action = する こと
panel-change-evidence = しょうこ
panel-change-days = 日にち
panel-change-text = 文や こうもく

## What is due for review

fresh-title = 見なおしの よてい
fresh-lede = 見なおす ものを、かかりの 人と しゅうごとに ならべました。だれでも 見られます。
# $all: a number.
fresh-count = ぜんぶで { $all }
fresh-data = データ（JSON）
fresh-nobody = かかりの 人が いない もの
fresh-overdue = 日を すぎた もの
fresh-open = 日が きまって いない もの
fresh-later = もっと あとの もの
# $date: the Monday that the week begins on.
fresh-week = { $date }からの しゅう
fresh-empty = 見なおす ものは ありません。
fresh-calendar = カレンダー（.ics）
fresh-what-review = ページの 見なおし
fresh-what-unreviewed = まだ かくにんして いません
fresh-what-source = もとの しりょうの かくにん
fresh-what-dead = もとの しりょうが 見つかりません
fresh-what-translation = もとの 文が かわりました
fresh-what-fact = かずや ほうりつの かくにん
fresh-what-desk = まどぐちの かくにん
fresh-what-resource = きょうざいの 見なおし
fresh-what-answer = かんじゃの グループへの こたえ
fresh-what-action = かんじゃの グループが 見て いる こと
fresh-what-measure = やくそくされた こと
fresh-what-statistics = とうけいの 新しい かず
# In the line under the title. $date: the day of the latest review. $roles: who reviewed, such as "a patient group and a researcher".
trust-reviewed-by = { $date }に { $roles }が かくにんしました
# $roles: those whose review the page still needs.
trust-missing = { $roles }は まだ かくにんして いません

## Materials that others made

kind-resource = ほかの 人の きょうざい
material-verdict-use = つかえます
material-verdict-note = ちゅういして つかいます
material-verdict-withdrawn = つかいません
material-verdict-open = まだ きめて いません
material-format-web = ウェブページ
material-format-pdf = PDF
material-format-leaflet = さっし
material-format-video = どうが
material-format-slides = スライド
material-format-book = 本
material-format-audio = おんせい
material-format-app = アプリ
material-verdict = きめた こと
material-reason = りゆう
material-made-by = 作った 人
material-year = 作った 年
material-format = かたち
material-language = ことば
material-licence = ライセンス
material-link = リンク
material-archive = のこして ある もの
material-checksum = チェックサム
material-by-verdict = きめた ことで えらぶ
material-by-format = かたちで えらぶ
material-by-audience = 読む 人で えらぶ
material-by-language = ことばで えらぶ
material-table = ひょう（CSV）
material-all = ぜんぶの きょうざい
material-withdrawn = この きょうざいは もう つかわないで ください。
material-instead = かわりに：
link-withdrawn = （もう つかわないで ください）
# $link: what to use instead.
link-use-instead = （もう つかわないで ください。かわりに：{ $link }）

## E-learning modules

module-course-basic = やさしい コース
module-course-clinical = びょういんの 人の コース
module-goals = できるように なること
module-profession = しごと
module-prerequisites = さきに 知って おくこと
module-pass = ごうかくの きまり
module-pass-at = てんすうの { $mastery }％いじょう
module-pass-through = すべての たんげんを さいごまで まなぶ
module-attempts = { $count }かいまで うけられます
module-credits = たんいに ついて
module-units = たんげん
module-branching = えらびながら すすむ はなし
module-questions = もんだいの かず：{ $count }
module-no-script = このまま 読めます。こたえを かんがえてから 「こたえと せつめい」を ひらいて ください。てんすうには JavaScriptが いります。
module-record-keeping = きろくを もちだす・けす
module-private = こたえと けっかは この きかいだけに のこります。どこにも おくりません。
module-export = きろくを ファイルに する
module-import = ファイルから つづける
module-erase = この きかいの きろくを けす
module-versions = これまでの ばん
module-version = { $version }ばん
module-code = たしかめる ばんごう
module-again = もういちど うける たんげん：
module-certificate = おわった きろく
module-certificate-script = おわった きろくを つくるには JavaScriptが いります。
module-certificate-none = この きかいには おわった きろくが ありません。
module-certificate-self = じぶんで つたえる おわった きろく
module-certificate-name = なまえ（いんさつだけに つかいます。のこしません）
module-certificate-course = けんしゅう
module-certificate-version = ばん
module-certificate-date = おわった 日
module-certificate-score = てんすう
module-certificate-not = この きろくは だれが うけたか、一人で こたえたかを しょうめい しません。びょういんで はたらく 人の たんいや しかくの しょうめいには なりません。
module-certificate-lms = はたらく ところの べんきょうの システムで うけた ときは、その きろくが ただしい ものです。
module-certificate-print = いんさつする
module-check-code = ばんごうを たしかめる
module-check-help = きろくの ばんごうを 入れると、ここに ある ばんの ものか、書きまちがいが ないか わかります。だれの きろくかは わかりません。
module-answer = こたえと せつめい
module-hint = ヒント
module-gap = あいて いる ところ { $number }
module-choose = えらんで ください
module-number = かずで こたえて ください
module-free = じぶんの ことばで 書いて ください
module-order = ただしい じゅんに ならべて ください。
module-survey = アンケートです。てんすうには 入りません。
module-several = あう ものを ぜんぶ えらんで ください。
module-about-choice = この えらびかたに ついて
module-better = よい えらびかたです。
module-worse = ほかに よい えらびかたが あります。
module-check = たしかめる
module-record = こたえを のこす
module-next = つぎへ
module-back = まえへ
module-right = ただしい こたえです。
module-partly = すこし ただしい こたえです。
module-wrong = ただしい こたえでは ありません。
module-recorded = のこしました。
module-answer-first = さきに こたえて ください。
module-compare = こたえの れいと くらべて ください。てんすうには 入りません。
module-up = 「{ $item }」を うえへ
module-down = 「{ $item }」を したへ
module-moved = 「{ $item }」は { $place }ばんめです
module-screen = { $now } / { $all } ページ
module-unit-done = この たんげんは おわりです
module-unanswered = まだ こたえていない もんだい：{ $count }
module-unit-next = つぎの たんげん：{ $title }
module-results = けっか
module-continue = つづきから はじめる
module-fresh = はじめから はじめる
module-somebody = この きかいに とちゅうまでの きろくが あります（こたえた もんだい：{ $answered }）。あなたの ものでは ない ときは、はじめから はじめて ください。まえの きろくは きえます。
module-state-open = まだです
module-state-begun = とちゅうです（{ $done } / { $all }）
module-state-done = おわりました
module-score = てんすう：{ $score } %（ごうかくは { $mastery } %から）
module-passed = ごうかくです。
module-failed = ごうかくの てんすうに、まだ とどいて いません。
module-unfinished = のこりの たんげん：{ $left }
module-retry = はじめから もういちど うける
module-no-retry = もう うけられません。
module-certificate-open = おわった きろくを 見る
module-erased = きろくを けしました。
module-erase-sure = もういちど おすと きえます
module-import-wrong = この けんしゅうの きろくでは ありません。
module-imported = きろくを 読みました。
module-import-partly = きろくを 読みました。つかえない こたえ（{ $count }こ）は のぞきました。
module-not-kept = この きかいに のこせませんでした。とじると こたえが きえます。
module-changed = まえの { $version }ばんから { $now }ばんに かわりました。
module-repeat = もういちど うける たんげん：{ $units }
module-seen = わかりました
module-later = この きろくは だい{ $version }はんの ものです。この ページは、それより まえの だい{ $now }はんです。きろくは そのまま のこって います。つづける ときは、あたらしい はんを ひらいて ください。
module-code-good = ばんごうは ただしいです。{ $version }ばんの ものです（おわった 日 { $date }、てんすう { $score } %）。
module-code-wrong = ここに ある ばんの ものでは ないか、書きまちがいが あります。
module-none-yet = まだ こたえた もんだいが ありません。はじめの たんげんから はじめて ください。
module-begin = はじめの たんげんを ひらく
module-offline = ネットワークに つながって いません。この きかいの ページを 見せて います（{ $date }）。
module-not-offline = ひらきたい ページは この きかいに ありません。ネットワークに つながったら、もう いちど ひらいて ください。

## Statistics: charts, tables and figures in sentences

# What a chart is, for readers who do not see it.
chart-kind-bar = ぼうの ず
chart-kind-stacked = ぼうを つなげた ず
chart-kind-line = せんの ず
chart-kind-dot = てんの ず
chart-kind-map = けんの ちず
chart-kind-multiples = 小さな ず
# What a chart is called for readers who do not see it. $kind: what sort of chart; $title: of what.
chart-name = { $kind }：{ $title }。かずは 下の ひょうに あります
# In the place of a number that is not published, so that nobody can be found. Short: it stands in bars and cells.
chart-hidden = 出して いません
# In the place of a number that nobody knows. Short.
chart-missing = ありません
# Opens the table below a chart. $count: how many rows it has.
chart-table = ひょうで 見る（{ $count }）
# $unit: what is counted, such as people.
chart-unit = かずえる もの：{ $unit }
# $date: a year, a month or a day.
chart-as-of = { $date }の かず
chart-source = もとの しりょう：
# Above a chart of data that were made up to try things out.
chart-synthetic = つくった かずです。本とうの かずでは ありません。
# The same, in brackets after a number.
chart-synthetic-short = つくった かず
# What a chart shows, in a sentence. $name: of a bar or tile; $value: a number with its unit.
chart-most = いちばん おおいのは { $name }で、{ $value }です。
chart-least = いちばん 少ないのは { $name }で、{ $value }です。
# Where several are alike. $count: how many.
chart-most-several = いちばん おおい かずは { $value }です。{ $count }つ あります。
chart-least-several = いちばん 少ない かずは { $value }です。{ $count }つ あります。
# The same where some numbers are not shown or not known; the smallest is told right after the largest.
chart-most-published = 出して いる かずの 中で、いちばん おおいのは { $name }で、{ $value }です。
chart-least-published = その 中で、いちばん 少ないのは { $name }で、{ $value }です。
chart-most-several-published = 出して いる かずの 中で、いちばん おおい かずは { $value }です。{ $count }つ あります。
chart-least-several-published = その 中で、いちばん 少ない かずは { $value }です。{ $count }つ あります。
# A bar of a series in a category, such as women in Tokyo.
chart-of = { $category }の { $series }
# A sentence about one series of several.
chart-said-of = { $series }：{ $sentence }
# Change over time. $from, $to: times; $before, $now, $change: numbers with their units.
chart-rose = { $from }の { $before }から { $to }の { $now }へ、{ $change } おおく なりました。
chart-fell = { $from }の { $before }から { $to }の { $now }へ、{ $change } 少なく なりました。
chart-level = { $from }も { $to }も { $now }です。
# $count: how many numbers are not shown.
chart-hidden-count = { $count }つの ところは かずを 出して いません。だれの ことか わかるかも しれないからです。かずが 0だとは かぎりません。
chart-missing-count = { $count }つの ところは かずが ありません。
# How numbers were rounded so that nobody can be found: which of two things holds. $base: such as 10.
chart-rounded-additive = かずは どれも、ちょうどの かずでは ありません。{ $base }ずつの かずに して あります。ぜんぶの かずは、ひとつずつの かずを たした かずです。おなじ かずでも、つぎは ちがう かずに なる ことが あります。
chart-rounded-consistent = かずは どれも、ちょうどの かずでは ありません。{ $base }ずつの かずに して あります。おなじ かずは、いつも おなじ かずに します。ぜんぶの かずは、ひとつずつの かずを たした かずと ちがう ことが あります。
# The same in brackets, after one number.
chart-rounded-short = { $base }ずつの かずに して います
# Downloads below a chart.
chart-csv = ひょう（CSV）
chart-json = データ（JSON-stat）
chart-audit = まもりかたの きろく
# $date: when figures were fetched that do not say of when they are.
chart-fetched = { $date }に とりました
# Under which licence the table is published here; that of the document it is from is the document's own matter. $licence: its name.
chart-licence = この ひょうと ず：{ $licence }
# $date: when newer figures are due.
chart-next = つぎは { $date }に あたらしく なる よていです
# $date: when newer figures were due.
chart-stale = { $date }に 新しい かずが 出る はずでした
# In brackets after a number in a sentence.
chart-note = （{ $note }）
# A round number. $number: as the language writes it.
number-about = だいたい { $number }

package-no-lms = この ページは、会社などの 「LMS」（学ぶ ための システム）から ひらいて ください。いまの きろくは、この ブラウザーだけに のこります。
package-closed = この べんきょうは おわりました。つづける ときは、LMSから もういちど ひらいて ください。この後の こたえは のこりません。
package-read-only = 見なおす ために ひらいて います。なにも のこりません。
package-waiting = LMSに つながりません。こたえは この きかいに とっておきます。つながったら おくります。
package-exit = ほぞんして とじる
package-not-kept = この ブラウザーには ほぞん できません。とじると、きろくが きえます。
package-refused = LMSが けっかを うけとりませんでした。けっかは とって あります。つぎに ひらいた とき、もういちど おくります。また でたら、ばんごうを かんりする 人に つたえて ください。
package-unsaved = LMSに きろくを のこせませんでした。この ページを ひらいた まま まって ください。もういちど ためします。きえない ときは、ばんごうを かんりする 人に つたえて ください。
package-title = LMS（学ぶ ための システム）で つかう
package-intro = LMSを 見る 人へ。ファイルを 一つ えらんで ダウンロードして、LMSに 入れて ください。学ぶ 人の きろくは、LMSに のこります。
package-private = ファイルは 一つです。LMSの ほかには なにも おくりません。この サイトに きろくは とどきません。
package-files = ファイルを えらぶ
package-all = ぜんぶの ことば（学ぶ 人が えらぶ）
package-size = { $size } KB
package-checksums = ファイルを たしかめる もの（SHA-256）
package-changed = あたらしく なった ところ
package-update = あたらしい ものが 出たら、前の ファイルと 入れかえて ください。なくなった もんだいの ほかは、前の こたえが のこります。
package-guide = LMSに 入れる しかた
package-guide-scorm = SCORMの ほかの LMS
package-guide-cmi5 = cmi5の LMS
package-whole = ZIPファイルは、ひらかないで そのまま 入れます。
package-try = みんなが つかう 前に、ためして ください。とちゅうで とじて つづきから はじめられるか、おわった 後に てんが 入るか、たしかめます。
package-moodle-add = コースに「SCORMパッケージ」を 入れます。ファイルは SCORM 1.2 です。
package-moodle-grade = てんの つけかたは、いちばん 高い てんに します。
package-scorm-add = SCORM 1.2 を えらびます。SCORM 2004 だい4はんも つかえる LMSが あります。
package-scorm-mastery = ごうかくは { $mastery } % からです。ファイルの 中に あります。LMSで かえないで ください。
package-cmi5-add = LRSの ある LMSに、cmi5として 入れます。
package-cmi5-mastery = おわりまで 学んで、{ $mastery } % から ごうかくです。ファイルの 中に あります。
package-offline-unpack = ZIPファイルの 中を ぜんぶ 出します（Windowsは「すべててんかい」）。
package-offline-open = フォルダの index.html を ダブルクリックします。きろくは その ブラウザーだけに のこります。
package-checksum-help = ダウンロードした ファイルと ここの もじが おなじなら、ファイルは こわれて いません。つぎの ことばで 見られます。
package-format-scorm12 = SCORM 1.2
package-for-scorm12 = おおくの LMSで つかえます。わからない ときは これです。
package-format-offline = LMSを つかわない
package-for-offline = USBメモリーなどから、ネットワークが なくても ひらけます。
package-format-scorm2004 = SCORM 2004 だい4はん
package-for-scorm2004 = LMSが これを つかえる ときの ものです。
package-format-cmi5 = cmi5
package-for-cmi5 = LMSが cmi5を つかえる ときの ものです。
bank-draw = だす もんだいの かず：{ $count }
bank-left-out = はいっていない もの：{ $count }（アンケートなど）
package-format-moodle-xml = Moodle XML（もんだい だけ）
package-for-moodle-xml = Moodle で じぶんの テストを つくる ときに つかいます。アンケートは はいりません。
package-format-gift = GIFT（もんだい だけ、もじ だけ）
package-for-gift = もんだいを テキストで みる ときに つかいます。えの ある もんだいは はいりません。
package-guide-bank = Moodleの もんだいバンク
package-bank-import = コースの もんだいバンクの「インポート」で「Moodle XMLフォーマット」を えらびます。
