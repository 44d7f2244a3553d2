### Machine-made: a native speaker has not reviewed these strings yet.

## Moving around the page and the site

skip-to-content = 본문으로 건너뛰기
main-navigation = 주 메뉴
# Name of the list of links at the foot of every page.
footer-navigation = 사이트 안내 링크
breadcrumbs = 현재 위치
home = 홈
# The next and the previous page of a long list.
next-page = 다음 페이지
previous-page = 이전 페이지
# Name of the row of page numbers under a long list.
pagination = 페이지 목록
# $number: which page of a list. Read aloud for a link that shows the number alone.
page-number = { $number } 페이지
toc = 이 페이지의 내용
# A heading over the way on from a page: whom to ask, what to read.
next-steps = 다음에 할 수 있는 일
in-this-section = 이 코너의 내용
# A link that leaves a sensitive page at once for a harmless one. Short: it is used in a hurry.
leave-page = 이 페이지 나가기
# Beside it, for readers with a keyboard.
leave-keys = 또는 Esc 3번
# Beside it, a link to the page that says what leaving quickly can and cannot hide. Short.
leave-help = 나가기 전에
feed = 업데이트 소식(피드)
edit-page = 이 페이지 수정 제안하기

## Languages

language = 언어
choose-language = 언어를 선택하세요
# After a language's name in the switcher, or on a card: the page exists in another language only.
language-untranslated = 아직 번역되지 않음

## The reader's settings

# What opens the settings. Short: it stands at the head of every page.
display = 보기
display-settings = 보기 설정
# Readings over kanji: all, none, or only over those taught after a year of Japanese primary school.
ruby-setting = 한자 읽는 법(후리가나)
ruby-all = 모두 표시
ruby-off = 표시 안 함
ruby-above = 일본 초등학교 이 학년 뒤에 배우는 한자에만 표시
# $grade: a school year, 1 to 6.
ruby-grade = { $grade ->
    [6] 6(초등학교에서 배우지 않는 한자)
   *[other] { $grade }
}
size-setting = 글자 크기
size-large = 크게
size-larger = 더 크게
theme-setting = 색
theme-auto = 기기에 맞춤
theme-light = 밝게
theme-dark = 어둡게
theme-contrast = 고대비
lines-setting = 줄 간격
lines-wide = 넓게
lines-wider = 더 넓게
# Of text size and of the space between lines.
setting-normal = 표준
# Where the settings are kept, and what is said where the browser refuses to keep them.
settings-kept = 이 브라우저에만 남습니다.
settings-unsaved = 이 브라우저에는 설정을 남길 수 없습니다. 이 페이지에만 적용됩니다.
settings-reset = 표준으로 되돌리기

## Erasing what the site keeps in the browser

erase-button = 이 사이트의 기록 지우기
# Said in place of the button where there is no JavaScript.
erase-by-hand = 이 브라우저에서는 JavaScript를 쓸 수 없어 버튼이 없습니다. JavaScript가 없으면 이 사이트는 아무것도 남기지 않습니다. 전에 남은 것은 브라우저 설정의 ‘사이트 데이터’에서 지울 수 있습니다.
erase-done = 지웠습니다. 이 사이트가 이 브라우저에 남긴 것은 이제 없습니다. 브라우저의 방문 기록은 지워지지 않았습니다.
erase-failed = 지우지 못한 것이 있습니다. 브라우저 설정에서 이 사이트의 데이터를 지워 주세요.

## The first page of the site, which offers the languages

## The home page

recent-pages = 새 페이지
reviewed-pages = 최근에 검토한 페이지

## Lists

# Said where a list has nothing in it yet.
empty-list = 아직 페이지가 없습니다.
# $count: how many pages.
page-count = { $count }개 페이지

## Tags and series

tags = 태그
all-tags = 모든 태그
# $tag: the tag's name.
tagged-with = ‘{ $tag }’에 관한 페이지
series = 연재
# $position: this page's place in its series; $total: how many pages it has.
series-position = 전체 { $total }회 중 { $position }회
next-in-series = 다음 회
previous-in-series = 이전 회

## Whom a page is for

for-whom = 대상
audience-patient = 환자
audience-family = 가족
audience-child = 어린이
audience-student = 학생
audience-teacher = 교사
audience-public = 일반인
audience-medical-staff = 의료인
# People who answer at consultation desks, by telephone or in person.
audience-consultation-staff = 상담원
audience-employer = 고용주
audience-insurer = 보험사
audience-research-participant = 연구 참여자
audience-local-government = 지방자치단체 직원

## How hard and how long a page is

level = 난이도
level-introductory = 입문
level-basic = 기초
level-advanced = 심화
level-primary-school = 초등학생
level-secondary-school = 중고등학생
reading-time = 읽는 시간
# $minutes: reading time, at least 1.
minutes-to-read = 약 { $minutes }분

## Kinds of page

kind-lesson = 학습 자료
kind-article = 글
kind-term = 용어
kind-event = 행사
kind-case = 사례
kind-qa = 질문
kind-guide = 안내
kind-memo = 상담 메모
kind-module = 이러닝 모듈
kind-unit = 단원
kind-section = 코너

## Dates and review: why a page can be trusted

published = 게시일
updated = 수정일
review-due = 다음 검토 예정일
valid-until = 유효 기한
# $date: the day on which the site was built.
last-built = 사이트 생성일: { $date }
written-by = 글쓴이
reviewed-by = 검토한 사람
# Short, in the line under the title. $date: the day of the latest review.
trust-reviewed = { $date } 내용 검토
trust-reviewed-undated = 내용 검토 완료
trust-not-reviewed = 아직 검토 전
# $date: the day of the latest change.
trust-updated = { $date } 수정
# $date: the day on which the page was published, where it was not changed since.
trust-published = { $date } 공개
trust-overdue = 검토 시기가 지남
trust-more = 자세히
# $count: how many sources the page cites.
sources-count = 출처 { $count }건
role-patient-group = 환자 단체
role-researcher = 연구자
role-clinician = 임상의료인
role-teacher = 교사
role-lawyer = 법률가
role-counsellor = 상담사
role-editor = 편집자
# A reviewer whose role is none of the above.
role-other = 검토자

## What a page rests on

sources = 출처
# Read aloud for a small number in the text that leads to a source. $number: the source's number.
citation = 출처 { $number }
# After a source. $date: the day on which it was looked at.
accessed-on = { $date } 열람
funding = 재원
conflicts = 이해 상충
licence = 이용 조건

## Translation

translation = 번역
# $name: a person or group.
translated-by = 번역: { $name }
translation-reviewed-by = 번역 검토: { $name }
origin-human = 사람이 번역함
origin-machine = 기계 번역
origin-machine-edited = 기계 번역을 사람이 다듬음

## Notices at the head of a page

# $language: the reader's language; $source: the language that the text is in.
notice-fallback = 이 페이지는 아직 { $language }(으)로 제공되지 않아 { $source }(으)로 표시합니다.
notice-machine = 이 페이지는 기계 번역입니다. 정확하지 않은 부분이 있을 수 있습니다.
notice-unreviewed = 이 번역은 아직 사람이 검토하지 않았습니다.
notice-outdated = 번역한 뒤에 원문이 바뀌었습니다. 이 번역은 최신이 아닐 수 있습니다.
notice-draft = 초안입니다. 아직 공개되지 않았습니다.
# $date: the day until which the page was valid.
notice-expired = 이 페이지의 내용은 { $date }에 기한이 지났습니다. 최신 정보를 확인하세요.
# $date: the day by which the page should have been reviewed.
notice-overdue = 이 페이지는 { $date }까지 검토할 예정이었습니다. 내용이 최신이 아닐 수 있습니다.
# Shown by the reader's browser once the day has passed, where the site was not built again.
overdue-here = 이 페이지는 { $date }까지 검토할 예정이었습니다. 내용이 최신이 아닐 수 있습니다.
expired-here = 이 페이지의 내용은 { $date }에 기한이 지났습니다. 최신 정보를 확인하세요.
# A link in a notice. $language: the source language.
read-source = 원문({ $language }) 읽기

## Boxes, figures and media in the text

# Read aloud for the sign beside a heading that leads to it, for sharing. $heading: the heading.
heading-link = 이 제목으로 가는 링크: { $heading }
alert-note = 참고
alert-tip = 도움말
alert-important = 중요
alert-warning = 주의
alert-caution = 위험
footnotes = 각주
# Read aloud for the small number in the text that leads to a note. $number: the note's number.
footnote = 각주 { $number }
footnote-back = 본문으로 돌아가기
# $credit: who made the picture.
figure-credit = 제작: { $credit }
details = 자세히 보기
# Name of a table that scrolls sideways, where it has no title of its own.
table-region = 표(옆으로 움직일 수 있음)
video-captions = 자막
video-transcript = 동영상 대본
# A link to a video that is kept elsewhere. $host: that site's name, such as example.org.
video-elsewhere = { $host }에서 동영상 보기(외부 사이트)
# After a link that leaves this site. $host: the other site's name.
external-site = 외부 사이트: { $host }
task-done = 완료
task-open = 미완료

## Glossary

# Name of the row of first letters over the glossary.
glossary-index = 용어 색인
# Heading over terms that begin with no letter of the index, such as digits.
glossary-other = 기타
# In the small box that explains a term: a link to the term's own page. $term: the term.
term-more = ‘{ $term }’ 더 알아보기
# Read aloud for a term in the text that opens its explanation. $term: the term.
term-explain = ‘{ $term }’의 뜻
# How the characters of a Japanese term are read.
reading = 일본어 읽기
abbreviation = 약어
synonyms = 다른 이름
english-term = 영어

## Events

upcoming-events = 예정된 행사
past-events = 지난 행사
no-upcoming-events = 현재 예정된 행사가 없습니다.
# Said at the head of an event that is over.
event-past = 이 행사는 끝났습니다.
event-when = 일시
event-where = 장소
event-online = 온라인
event-join = 온라인으로 참여하기
event-capacity = 정원
# $count: how many people can take part.
event-capacity-people = { $count }명
event-contact = 문의처
event-calendar = 캘린더에 추가하기

## Finding somebody to ask

# A box at the head of pages for people in trouble: what to do if it is happening today.
now-title = 오늘, 지금의 일이라면
now-answer = 그 자리에서 대답하거나 서명하지 않아도 됩니다. “돌아가서 생각해 보겠습니다”라고 말할 수 있습니다.
now-danger = 몸이나 목숨이 위험하다고 느끼면 먼저 안전한 곳으로 옮기고, 가까운 사람이나 경찰, 구급대에 도움을 청하세요.
# Links under such pages.
to-guide = 질문에 답하며 상담할 곳 찾기
to-directory = 상담 창구 목록 보기
to-memo = 상담 전에 메모 만들기
# Over those links.
ask-somebody = 상담하기
# Over the desks that a page leads to.
desks-to-ask = 상담할 수 있는 곳
# Over the lessons that a case, a question or a step rests on.
lessons-behind = 바탕이 되는 교재
# On a guided path: the step before, the first step, and a word on privacy.
guide-back = 앞의 질문:
guide-again = 처음 질문부터
guide-private = 이 사이트는 고른 답을 모으지 않습니다. 되돌아갈 때는 브라우저의 ‘뒤로’를 쓸 수 있습니다.
# Cases: the field of life, how the case came to be told, and what was found.
case-situation = 장면
case-origin-composite = 여러 일을 합쳐 누구인지 알 수 없게 썼습니다.
case-origin-consented = 본인의 동의를 얻어 누구인지 알 수 없게 썼습니다.
case-origin-made-up = 설명을 위해 만든 예입니다. 실제로 있었던 일이 아닙니다.
case-judged = 부당했는가
verdict-unjust = 부당하다고 판단됨
verdict-not-unjust = 부당하지 않다고 판단됨
verdict-open = 아직 판단되지 않음
case-judged-by = 판단한 곳
case-rule = 근거
case-remedy = 구제
case-outcome = 그 후
# Questions and answers: the versions of an answer. $number: of a version.
qa-versions = 이 답의 판
qa-version = 제{ $number }판
# On a lesson: the cases and questions that rest on it.
mentions-cases = 이와 관련된 사례
mentions-questions = 이와 관련된 질문
# The memo to fill in before asking.
memo-what = 무슨 일이 있었습니까?
memo-what-help = 기억하는 말 그대로, 짧아도 됩니다.
memo-when = 언제, 어디서였습니까?
memo-ask = 묻고 싶은 것은 무엇입니까?
memo-ask-help = 가장 묻고 싶은 것을 첫째로 씁니다.
memo-told = 무슨 말을 들었습니까?
memo-told-help = 상담한 곳의 이름과 이야기한 날도 씁니다.
memo-next = 다음에 무엇을 합니까?
memo-private = 여기에 쓴 것은 보내지거나 저장되지 않습니다. 페이지를 떠나면 사라집니다.
memo-print = 인쇄
memo-clear = 쓴 것 지우기
memo-cleared = 지웠습니다.

## The directory of desks and a desk’s page

# Computed by the browser. $time: an hour, or a day and an hour, in Japan.
desk-open = 지금 접수 중({ $time }까지, 일본 시간)
desk-opens = 지금은 접수 시간이 아닙니다(다음은 { $time }부터, 일본 시간)
desk-ask-hours = 접수 시간은 전화나 운영 기관의 안내로 확인하세요
desk-holidays-closed = 공휴일 휴무
desk-holidays-open = 공휴일에도 접수
desk-holidays-unknown = 공휴일은 전화로 확인하세요
desk-closed = 휴무
desk-call = 전화하기
desk-cost-unknown = 통화료는 확인되지 않았습니다
desk-unreachable = 연결되지 않을 수 있음: { $networks }
desk-instead = 연결되지 않을 때
desk-extension = 내선 { $number }
# Heads of the facts on a desk’s page.
desk-costs = 비용
desk-name-asked = 이름
desk-secret = 비밀 보장
desk-not-known = 확인되지 않음
desk-who-may = 상담할 수 있는 사람
desk-remit-title = 상담할 수 있는 일
desk-cannot = 할 수 없는 일
desk-prepare = 준비할 것
desk-after = 상담 후
desk-other-ways = 전화 외의 방법
desk-booking = 예약 필요
desk-languages = 대응 언어
desk-area = 대상 지역
desk-nationwide = 전국
desk-area-part = { $prefecture } 일부({ $code })
desk-legal = 근거
desk-address = 주소
desk-operator = 운영
desk-no-number = 전화번호는 싣지 않았습니다.
# Always printed beside numbers. $date: their last day.
desk-valid-until = 번호 유효 기한: { $date }
desk-valid-unknown = 유효 기한: 정해지지 않음
# Shown by the browser in place of numbers once that day has passed.
desk-expired-here = 기한({ $date })이 지나 번호를 숨겼습니다. 운영 기관의 안내를 확인해 주세요.
desk-verified-on = { $date } 확인
# The directory and its lists. $what: a field of life, a prefecture, a language or a channel.
desks-narrowed = 상담 창구: { $what }
desks-by-remit = 장면
desks-by-prefecture = 도도부현
desks-by-language = 언어
desks-by-channel = 방법
desks-filter = 좁히기
desks-any = 전체
desks-open-now = 지금 접수 중인 곳만
# $count: how many desks fit.
desks-found = 찾은 창구: { $count }
desks-none = 맞는 창구가 없습니다. 조건을 하나 줄이세요.
desks-failed = 좁히기를 준비하지 못했습니다. 아래 목록을 쓰세요.
desks-text = 글자만 있는 목록(가벼운 페이지)
desks-pocket = 잘라서 가지고 다니는 카드(인쇄용)
desks-more = 다른 상담 창구도 보기
desks-whole = 모든 상담 창구

## Search

# The search page and the link to it. Short.
search = 검색
# Over the box.
search-label = 이 사이트에서 찾기
# On the button beside the box.
search-button = 찾기
# Below the box.
search-private = 입력한 말은 이 기기 밖으로 나가지 않습니다.
# On the search page, if the program has no dictionary of readings.
search-readings = 가나로 입력하면 페이지에 읽는 법이 적힌 낱말만 찾을 수 있습니다.
# $count: how many pages.
search-found = 찾은 페이지: { $count }
# $query: what was typed.
search-none = ‘{ $query }’이(가) 있는 페이지를 찾지 못했습니다.
# After it.
search-help = 더 짧은 말이나 다른 말로 찾아보거나 아래 목록에서 찾아보세요.
# $typed: what was typed. $used: the nearest word, or how the word is written.
search-instead = ‘{ $typed }’은(는) 없어서 ‘{ $used }’(으)로 찾았습니다.
# $words: words that no page has.
search-unmatched = 찾지 못한 말: { $words }
# Where the index could not be loaded.
search-failed = 검색을 불러오지 못했습니다. 아래 목록에서 찾을 수 있습니다.
# On the button that opens the choices by which results are narrowed.
search-narrow = 결과 좁히기
# On the button that takes all of them back.
search-widen = 모든 결과 보기
# Above kinds of page, such as lesson and term.
search-kind = 페이지 종류
# $query: what was typed. Where there are pages, but none that fits the choices.
search-none-left = “{ $query }”이(가) 있는 페이지 중 조건에 맞는 것이 없습니다.
# Before titles that go on from what was typed.
search-suggestions = 추천:
# Before the names of other languages: the same search there.
search-languages = 다른 언어로 찾기:
# On a button below the results.
search-more = 더 보기
# Over the list of all pages, for readers without JavaScript too.
search-all = 제목 목록
# Name of the row of first letters over it.
search-letters = 첫 글자
# On a button.
search-link = 이 검색을 주소에 넣기
# Beside it.
search-link-warning = 다른 사람에게 보낼 때만 쓰세요. 입력한 말이 기록에 남습니다.

## Pages that are not there

not-found-title = 페이지를 찾을 수 없습니다
not-found-body = 페이지가 옮겨졌거나 주소가 다를 수 있습니다. 아래 링크에서 찾아보세요.
not-found-home = 홈으로
moved-title = 페이지가 옮겨졌습니다
# Above a link to the new address.
moved-body = 새 주소는 다음과 같습니다.

## Consultation desks

kind-desk = 상담 창구
# What sort of desk it is.
desk-type-human-rights = 인권 상담
desk-type-labour = 노동 상담
desk-type-insurance = 보험 상담
desk-type-cancer-support = 암 상담 지원 센터
desk-type-rare-disease = 난병 상담 지원 센터
desk-type-genetic-counselling = 유전 진료 부문
desk-type-privacy = 개인정보 상담
desk-type-consumer = 소비생활 상담
desk-type-legal = 법률 상담
desk-type-peer = 환자 단체
desk-type-other = 기타
# What sort of body runs it.
desk-operator-national = 국가
desk-operator-prefecture = 도도부현
desk-operator-municipality = 시구정촌
desk-operator-public-body = 공공기관
desk-operator-hospital = 병원
desk-operator-university = 대학
desk-operator-industry = 업계 단체
desk-operator-bar-association = 변호사회 등
desk-operator-patient-group = 환자 단체
desk-operator-non-profit = 비영리 단체
desk-operator-company = 기업
# A situation that a desk helps with.
desk-remit-employment = 일
desk-remit-insurance = 보험
desk-remit-family = 결혼·가족
desk-remit-school = 학교
desk-remit-medical-care = 의료
desk-remit-privacy = 개인정보
desk-remit-online-abuse = 온라인 비방
desk-remit-consumer-tests = 소비자 대상 유전자 검사
desk-remit-research = 연구 참여
# Who may ask.
desk-who-anyone = 누구나
desk-who-patient = 본인
desk-who-family = 가족
desk-who-employee = 일하는 사람
desk-who-applicant = 구직자
desk-who-employer = 사업주
desk-who-insured = 보험 계약자
desk-who-student = 학생
desk-who-participant = 연구 참여자
desk-who-medical-staff = 의료인
desk-who-resident = 지역 주민
# How what is said is kept.
desk-confidentiality-statutory = 법률에 따라 비밀이 지켜집니다
desk-confidentiality-promised = 비밀을 지키겠다고 약속합니다
desk-confidentiality-limited = 비밀 보장에 예외가 있습니다
# Whether one may ask without a name.
desk-anonymous-yes = 이름을 말하지 않아도 됩니다
desk-anonymous-partly = 내용에 따라 이름을 물을 수 있습니다
desk-anonymous-no = 이름을 말해야 합니다
# What asking costs.
desk-fee-free = 상담 무료
desk-fee-partly = 일부 유료
desk-fee-paid = 유료
# What the call itself costs.
desk-cost-free = 통화료 무료
desk-cost-usual = 일반 통화료
desk-cost-navi = 0570 통화료 발생(정액제 제외)
desk-cost-premium = 정보 이용료 발생
# A network that cannot reach a number.
desk-network-mobile = 휴대전화
desk-network-ip = IP 전화
desk-network-public = 공중전화
desk-network-prepaid = 선불 휴대전화
desk-network-overseas = 해외
desk-network-flat-rate = 정액제 요금제
# A way to reach a desk.
desk-channel-telephone = 전화
desk-channel-fax = 팩스
desk-channel-email = 이메일
desk-channel-form = 온라인 양식
desk-channel-text-relay = 전화 중계 서비스
desk-channel-sign-language = 수어
desk-channel-visit = 방문
# How a language is spoken at a desk.
desk-by-staff = 직원이 말합니다
desk-by-interpreter = 통역이 있습니다
desk-by-machine = 기계 번역을 사용합니다
# How far what is said about a desk can be relied on.
desk-state-verified = 확인됨
desk-state-stale = 확인한 지 오래되었습니다. 운영 기관의 안내도 확인해 주세요
desk-state-unverified = 아직 확인되지 않았습니다. 운영 기관의 안내를 확인해 주세요
desk-state-expired = 기한이 지나 번호를 표시하지 않습니다. 운영 기관의 안내를 확인해 주세요
# On an expired or unchecked desk: a link to its operator's own page.
desk-official = 공식 페이지
desk-source = 출처 페이지
desk-no-contact = 아직 연락처가 없습니다. 이 창구의 이름을 거주지의 시·구·정·촌이나 다니는 병원에 말하고 물어보세요.
desk-postal = 우편번호 { $code }
desks-data = 창구 데이터
desks-data-about = 모든 창구의 내용입니다. 출처를 밝히면 누구나 쓸 수 있습니다({ $licence }, { $date } 기준).
list-comma = {", "}
desk-hours = 접수 시간

## What patient panels asked for, and what happened

kind-panel = 환자 패널
panel-example = 이것은 예시입니다. 단체도 사람도 사건도 실재하지 않습니다.
panel-board = 무엇을 물었고 어떻게 되었나
panel-late-count = 기한이 지난 것
panel-late = 기한이 지났습니다
panel-awaited = 앞으로
panel-due-response = 답변 기한: { $date }
panel-due-action = 실행 기한: { $date }
panel-due-measure = 약속 기한: { $date }
panel-due-year = 기한 연도
panel-basis = 기한은 { $zone } 날짜로 세며, 그날이 끝나면 기한이 지난 것으로 봅니다. 이 페이지는 { $date }에 만들었습니다.
panel-head = 기록의 지문(SHA-256)
panel-answered = 답변:
panel-by-addressee = 받는 곳별
panel-meetings = 모임 기록
panel-timeline = 지금까지의 흐름
panel-timeline-of = { $name }: 지금까지의 흐름
panel-data = 데이터와 피드
panel-status = 상태
panel-status-waiting = 답변 대기
panel-status-accepted = 수용
panel-status-under-way = 진행 중
panel-status-done = 실현
panel-status-declined = 보류
panel-status-withdrawn = 철회
panel-means-waiting = 전달했으며 아직 답변이 없습니다.
panel-means-accepted = 전부 또는 일부를 수용하거나 약속했고 아직 시작하지 않았습니다.
panel-means-under-way = 실행이 시작되었고 아직 끝나지 않았습니다.
panel-means-done = 모든 실행이 끝났고 누구나 확인할 수 있는 근거가 있습니다.
panel-means-declined = 수용하지 않는다는 답변이 있으며 이유를 싣습니다.
panel-means-withdrawn = 낸 쪽이 철회했으며 이유를 싣습니다.
panel-asked-of-recommendation = 받는 곳
panel-asked-of-measure = 약속한 곳
panel-plan = 계획
panel-fiscal-year = { $year }년도(다음 해 3월 말까지)
panel-theme = 주제
panel-priority = 우선순위
panel-priority-high = 높음
panel-priority-medium = 보통
panel-priority-low = 낮음
panel-text = 원문
panel-dissent = 다른 의견
panel-unanimous = 없음(전원 일치)
panel-proposed-by = 제안한 사람
panel-redaction = 가린 내용
panel-origin = 어디에서 나왔나
panel-story = 지금까지의 일
panel-ahead = 앞으로
panel-follow = 이 흐름 따라가기(피드)
panel-changes = 기록의 변경
panel-ways = 이 패널의 다른 페이지
panel-present = 참석한 사람
panel-unnamed = 그 밖에 { $count }명(이름은 싣지 않음)
panel-documents = 자료
panel-led-to = 여기에서 나온 제언
panel-kind-recommendation = 제언
panel-kind-measure = 계획의 약속
panel-verdict-accept = 수용
panel-verdict-partly = 일부 수용
panel-verdict-decline = 수용하지 않음
panel-step-meeting = 모임
panel-step-sent = 전달
panel-step-promised = 약속
panel-step-response = 답변
panel-step-action-begun = 실행 시작
panel-step-action-done = 실행 완료
panel-step-evidence = 근거
panel-step-withdrawn = 철회
panel-role-patient = 환자
panel-role-family = 가족
panel-role-citizen = 시민
panel-role-clinician = 의료인
panel-role-researcher = 연구자
panel-role-teacher = 교사
panel-role-secretariat = 사무국
panel-change-first = 기록 시작
panel-change-status = 상태
panel-change-response = 답변
panel-change-action = 실행
panel-change-evidence = 근거
panel-change-days = 날짜
panel-change-text = 문구나 항목

## What is due for review

fresh-title = 다시 확인할 내용
fresh-lede = 다시 확인해야 할 내용을 담당자와 주별로 모았습니다. 무엇이 오래되었는지 누구나 볼 수 있습니다.
# $all: a number.
fresh-count = 모두 { $all }건
fresh-data = 데이터(JSON)
fresh-nobody = 담당자가 없는 것
fresh-overdue = 기한이 지난 것
fresh-open = 기한이 없는 것
fresh-later = 이후 예정
# $date: the Monday that the week begins on.
fresh-week = { $date }부터의 주
fresh-empty = 다시 확인할 내용이 없습니다.
fresh-calendar = 달력(.ics)
fresh-what-review = 페이지 재검토
fresh-what-unreviewed = 아직 확인 전
fresh-what-source = 출처 재확인
fresh-what-dead = 출처를 찾을 수 없음
fresh-what-translation = 원문이 바뀐 번역
fresh-what-fact = 수치나 법률 재확인
fresh-what-desk = 창구 재확인
fresh-what-resource = 자료 평가 재검토
fresh-what-answer = 패널이 기다리는 답변
fresh-what-action = 패널이 지켜보는 실행
fresh-what-measure = 약속된 시책
fresh-what-statistics = 통계의 새 수치
# In the line under the title. $date: the day of the latest review. $roles: who reviewed, such as "a patient group and a researcher".
trust-reviewed-by = { $date } { $roles } 확인
# $roles: those whose review the page still needs.
trust-missing = { $roles } 확인 전입니다

## Materials that others made

kind-resource = 기존 자료
material-verdict-use = 사용 가능
material-verdict-note = 주의하여 사용
material-verdict-withdrawn = 철회됨
material-verdict-open = 아직 판단 전
material-format-web = 웹페이지
material-format-pdf = PDF
material-format-leaflet = 책자
material-format-video = 동영상
material-format-slides = 슬라이드
material-format-book = 책
material-format-audio = 음성
material-format-app = 앱
material-verdict = 판단
material-reason = 이유
material-made-by = 만든 곳
material-year = 만든 해
material-format = 형식
material-language = 자료의 언어
material-licence = 자료의 라이선스
material-link = 링크
material-archive = 보존본
material-checksum = 체크섬
material-by-verdict = 판단별
material-by-format = 형식별
material-by-audience = 대상별
material-by-language = 언어별
material-table = 전체 표(CSV)
material-all = 모든 자료
material-withdrawn = 이 자료는 철회되었습니다. 지금은 사용하지 마세요.
material-instead = 대신 사용할 것:
link-withdrawn = { "" } (철회됨)
# $link: what to use instead.
link-use-instead = { "" } (철회됨. 대신: { $link })

## E-learning modules

module-course-basic = 기초 과정
module-course-clinical = 임상 과정
module-goals = 학습 목표
module-profession = 직종
module-prerequisites = 미리 알아 둘 것
module-pass = 합격 기준
module-pass-at = 점수의 { $mastery }% 이상
module-pass-through = 모든 단원을 끝까지 학습
module-attempts = 응시 가능 횟수: { $count }
module-credits = 이수 학점
module-units = 단원
module-branching = 선택하며 진행하는 사례
module-questions = 문항 수: { $count }
module-no-script = 그대로 읽을 수 있습니다. 답을 생각한 뒤 “답과 해설”을 여십시오. 점수와 이수 기록에는 JavaScript가 필요합니다.
module-record-keeping = 기록 내보내기와 지우기
module-private = 답과 결과는 이 브라우저에만 저장됩니다. 어디에도 보내지 않습니다.
module-export = 기록을 파일로 저장
module-import = 저장한 파일에서 계속하기
module-erase = 이 기기의 기록 지우기
module-versions = 버전 기록
module-version = 버전 { $version }
module-code = 확인 번호
module-again = 다시 들을 단원:
module-certificate = 이수 기록
module-certificate-script = 이수 기록을 만들려면 JavaScript가 필요합니다.
module-certificate-none = 이 기기에는 이수 기록이 없습니다.
module-certificate-self = 자가 신고 이수 기록
module-certificate-name = 이름(인쇄에만 쓰고 저장하지 않습니다)
module-certificate-course = 모듈
module-certificate-version = 버전
module-certificate-date = 이수일
module-certificate-score = 점수
module-certificate-not = 이 기록은 본인이 들었다는 것도, 혼자 답했다는 것도 증명하지 않습니다. 의료인의 학점이나 자격 증명이 아닙니다.
module-certificate-lms = 근무지 등의 학습 시스템에서 들은 경우 그 시스템의 기록이 공식 기록입니다.
module-certificate-print = 인쇄
module-check-code = 번호 확인하기
module-check-help = 이수 기록의 번호를 넣으면 공개된 버전의 것인지, 옮겨 적은 오류가 없는지 알 수 있습니다. 본인인지는 알 수 없습니다.
module-answer = 답과 해설
module-hint = 힌트
module-gap = 빈칸 { $number }
module-choose = 선택하십시오
module-number = 숫자로 답하십시오
module-free = 자신의 말로 쓰십시오
module-order = 올바른 순서로 놓으십시오.
module-survey = 설문입니다. 점수에 들어가지 않습니다.
module-several = 해당하는 것을 모두 고르십시오.
module-about-choice = 이 선택에 대하여
module-better = 좋은 선택입니다.
module-worse = 더 나은 선택이 있습니다.
module-check = 확인하기
module-record = 답 기록하기
module-next = 다음
module-back = 이전
module-right = 맞습니다.
module-partly = 일부 맞습니다.
module-wrong = 맞지 않습니다.
module-recorded = 기록했습니다.
module-answer-first = 먼저 답하십시오.
module-compare = 모범 답안과 비교해 보십시오. 점수에 들어가지 않습니다.
module-up = 위로: { $item }
module-down = 아래로: { $item }
module-moved = { $item }: { $place }번째
module-screen = 화면 { $now } / { $all }
module-unit-done = 이 단원을 마쳤습니다
module-unanswered = 아직 답하지 않은 문항: { $count }
module-unit-next = 다음 단원: { $title }
module-results = 결과
module-continue = 이어서 하기
module-fresh = 처음부터 하기
module-somebody = 이 기기에 학습 중인 기록이 있습니다(답한 문항: { $answered }). 본인의 기록이 아니면 처음부터 하십시오. 이전 기록은 지워집니다.
module-state-open = 시작 전
module-state-begun = 진행 중({ $done } / { $all })
module-state-done = 완료
module-score = 점수: { $score } % (합격: { $mastery } %부터)
module-passed = 합격입니다.
module-failed = 아직 합격 점수에 이르지 않았습니다.
module-unfinished = 남은 단원: { $left }
module-retry = 처음부터 다시 하기
module-no-retry = 더 이상 응시할 수 없습니다.
module-certificate-open = 이수 기록 보기
module-erased = 기록을 지웠습니다.
module-erase-sure = 한 번 더 누르면 지워집니다
module-import-wrong = 이 모듈의 기록이 아닙니다.
module-imported = 기록을 불러왔습니다.
module-import-partly = 기록을 불러왔습니다. 이 연수에 없거나 읽을 수 없는 답({ $count }개)은 제외했습니다.
module-not-kept = 이 기기에 저장하지 못했습니다. 닫으면 답이 사라집니다.
module-changed = 이전에 들은 버전 { $version }에서 버전 { $now }(으)로 바뀌었습니다.
module-repeat = 다시 들을 단원: { $units }
module-seen = 확인했습니다
module-later = 이 기록은 { $version }판의 것이고, 이 페이지는 그 이전의 { $now }판입니다. 기록은 그대로 남아 있습니다. 계속하려면 새 판을 여십시오.
module-code-good = 번호가 올바르며 공개된 버전 { $version }의 것입니다(이수일 { $date }, 점수 { $score } %).
module-code-wrong = 공개된 버전의 번호가 아니거나 옮겨 적은 오류가 있습니다.
module-none-yet = 아직 답한 문항이 없습니다. 첫 단원부터 시작하십시오.
module-begin = 첫 단원 열기
module-offline = 네트워크에 연결되어 있지 않습니다. 이 기기에 보관한 페이지입니다({ $date }).
module-not-offline = 열려던 페이지는 이 기기에 보관되어 있지 않습니다. 네트워크에 연결되면 다시 열어 주십시오. 여기서 보관된 교육으로 갈 수 있습니다.

## Statistics: charts, tables and figures in sentences

# What a chart is, for readers who do not see it.
chart-kind-bar = 막대그래프
chart-kind-stacked = 누적 막대그래프
chart-kind-line = 꺾은선그래프
chart-kind-dot = 점그래프
chart-kind-map = 도도부현 지도
chart-kind-multiples = 작은 그래프 모음
# What a chart is called for readers who do not see it. $kind: what sort of chart; $title: of what.
chart-name = { $kind }: { $title }. 수치는 아래 표에 있습니다
# In the place of a number that is not published, so that nobody can be found. Short: it stands in bars and cells.
chart-hidden = 비공개
# In the place of a number that nobody knows. Short.
chart-missing = 자료 없음
# Opens the table below a chart. $count: how many rows it has.
chart-table = 표로 보기({ $count }행)
# $unit: what is counted, such as people.
chart-unit = 단위: { $unit }
# $date: a year, a month or a day.
chart-as-of = { $date } 기준
chart-source = 출처:{ " " }
# Above a chart of data that were made up to try things out.
chart-synthetic = 만들어 낸 자료입니다. 실제 인원이 아닙니다.
# The same, in brackets after a number.
chart-synthetic-short = 만들어 낸 자료
# What a chart shows, in a sentence. $name: of a bar or tile; $value: a number with its unit.
chart-most = 가장 많은 것은 { $name }, { $value }입니다.
chart-least = 가장 적은 것은 { $name }, { $value }입니다.
# Where several are alike. $count: how many.
chart-most-several = 가장 많은 수는 { $value }이며 { $count }곳입니다.
chart-least-several = 가장 적은 수는 { $value }이며 { $count }곳입니다.
# The same where some numbers are not shown or not known; the smallest is told right after the largest.
chart-most-published = 공개한 수 가운데 가장 많은 것은 { $name }, { $value }입니다.
chart-least-published = 그 가운데 가장 적은 것은 { $name }, { $value }입니다.
chart-most-several-published = 공개한 수 가운데 가장 많은 수는 { $value }이며 { $count }곳입니다.
chart-least-several-published = 그 가운데 가장 적은 수는 { $value }이며 { $count }곳입니다.
# A bar of a series in a category, such as women in Tokyo.
chart-of = { $category } { $series }
# A sentence about one series of several.
chart-said-of = { $series }: { $sentence }
# Change over time. $from, $to: times; $before, $now, $change: numbers with their units.
chart-rose = { $from } { $before }에서 { $to } { $now }(으)로 { $change } 늘었습니다.
chart-fell = { $from } { $before }에서 { $to } { $now }(으)로 { $change } 줄었습니다.
chart-level = { $from }와(과) { $to } 모두 { $now }입니다.
# $count: how many numbers are not shown.
chart-hidden-count = { $count }곳은 누구인지 알 수 있는 우려가 있어 수를 밝히지 않습니다. 밝히지 않은 수가 0이라는 뜻은 아닙니다.
chart-missing-count = { $count }곳은 자료가 없습니다.
# How numbers were rounded so that nobody can be found: which of two things holds. $base: such as 10.
chart-rounded-additive = 모든 수는 { $base }의 배수로 어림한 수입니다. 합계는 어림한 내역의 합과 같습니다. 그 대신 같은 수라도 다음 공개에서는 다른 수가 될 수 있습니다.
chart-rounded-consistent = 모든 수는 { $base }의 배수로 어림한 수입니다. 같은 수는 언제나 같은 수가 됩니다. 그 대신 합계가 어림한 내역의 합과 다를 수 있습니다.
# The same in brackets, after one number.
chart-rounded-short = { $base }의 배수로 어림한 수
# Downloads below a chart.
chart-csv = 표(CSV)
chart-json = 자료(JSON-stat)
chart-audit = 보호 점검 기록
# $date: when figures were fetched that do not say of when they are.
chart-fetched = { $date }에 받음
# Under which licence the table is published here; that of the document it is from is the document's own matter. $licence: its name.
chart-licence = 이 표와 그림: { $licence }
# $date: when newer figures are due.
chart-next = 다음 갱신 예정: { $date }
# $date: when newer figures were due.
chart-stale = { $date }에 갱신 예정이었습니다
# In brackets after a number in a sentence.
chart-note = ({ $note })
# A round number. $number: as the language writes it.
number-about = 약 { $number }

package-no-lms = 학습 시스템(LMS)에서 이 페이지를 열어 주세요. 지금의 진도는 이 브라우저에만 남습니다.
package-closed = 이번 학습이 끝났습니다. 계속하려면 학습 시스템에서 다시 열어 주세요. 이후의 답은 기록되지 않습니다.
package-read-only = 복습용으로 열었습니다. 아무것도 기록되지 않습니다.
package-waiting = 학습 시스템에 연결할 수 없습니다. 답은 이 기기에 두었다가 연결되면 보냅니다.
package-exit = 저장하고 닫기
package-not-kept = 이 브라우저에는 저장할 수 없습니다. 닫으면 진도가 사라집니다.
package-refused = 학습 시스템이 결과를 받지 않았습니다. 결과는 보관되어 있으며, 다음에 연수를 열 때 다시 보냅니다. 이 안내가 다시 나오면 번호를 관리자에게 알려 주십시오.
package-unsaved = 학습 시스템이 기록을 저장하지 못했습니다. 이 페이지를 연 채로 기다려 주십시오. 다시 저장합니다. 안내가 사라지지 않으면 번호를 관리자에게 알려 주십시오.
package-title = 학습 시스템(LMS)에서 사용하기
package-intro = 학습 시스템 관리자께: 형식과 언어를 골라 파일 하나를 내려받아 시스템에 등록해 주세요. 수강자의 진도, 점수, 결과는 그 시스템에 기록됩니다.
package-private = 교육은 파일 하나이며 사용하시는 시스템 외에는 아무것도 보내지 않습니다. 수강자의 기록은 이 사이트에 오지 않습니다.
package-files = 형식 고르기
package-all = 모든 언어(수강자가 선택)
package-size = { $size } KB
package-checksums = 파일 확인 값(SHA-256)
package-changed = 이 판에서 바뀐 점
package-update = 새 판이 나오면 이전 파일을 바꿔 주세요. 문제 번호는 그대로이므로, 없어진 문제 외에는 이미 한 답이 이어집니다.
package-guide = 등록 방법
package-guide-scorm = SCORM을 지원하는 다른 시스템
package-guide-cmi5 = cmi5를 지원하는 시스템
package-whole = ZIP 파일은 풀지 말고 그대로 등록합니다.
package-try = 공개하기 전에 시험용 수강자로 끝까지 해 보세요. 중간에 닫고 이어서 열리는지, 끝난 뒤 점수와 결과가 기록되는지 확인합니다.
package-moodle-add = 강좌에서 편집을 켜고 “활동 또는 자원 추가”에서 “SCORM 패키지”를 고릅니다. SCORM 1.2 파일을 사용합니다.
package-moodle-grade = “성적”의 채점 방식은 최고 점수로 합니다. 몇 번 받을 수 있는지도 여기서 정합니다.
package-scorm-add = 콘텐츠 등록에서 SCORM 1.2를 고릅니다. SCORM 2004 4판을 지원하는 시스템에서는 그것도 쓸 수 있습니다.
package-scorm-mastery = 합격 점수({ $mastery } %)는 패키지 안에 있습니다. 시스템에서 따로 정하지 마세요.
package-cmi5-add = LRS가 있는 시스템에 cmi5 과정으로 등록합니다.
package-cmi5-mastery = 수료 조건(끝까지 학습하고 { $mastery } % 이상으로 합격)은 패키지 안에 있습니다.
package-offline-unpack = ZIP 파일을 오른쪽 클릭하여 “압축 풀기”를 고릅니다(macOS에서는 두 번 클릭).
package-offline-open = 폴더의 index.html을 두 번 클릭합니다. 기록은 그 브라우저에만 남고 관리자에게 가지 않습니다.
package-checksum-help = 내려받은 파일의 값이 여기와 같으면 도중에 손상되거나 바뀌지 않은 것입니다. 다음 명령으로 볼 수 있습니다.
package-format-scorm12 = SCORM 1.2
package-for-scorm12 = 대부분의 시스템에서 쓸 수 있습니다. 모를 때는 이것을 고르세요.
package-format-offline = 시스템 없이(오프라인)
package-for-offline = USB 메모리나 공유 폴더에서 네트워크 없이 열립니다.
package-format-scorm2004 = SCORM 2004 4판
package-for-scorm2004 = 이 판을 지원하는 시스템용입니다.
package-format-cmi5 = cmi5
package-for-cmi5 = cmi5를 지원하는 LMS와 LRS용입니다.
bank-draw = 여기서 출제하는 문제 수: { $count }
bank-left-out = 들어 있지 않은 것: { $count }(설문, 사례, 이 형식으로 나타낼 수 없는 문제)
package-format-moodle-xml = Moodle XML(문제만)
package-for-moodle-xml = Moodle 문제은행에 문제를 넣어 직접 퀴즈를 만들 때 씁니다. 설문과 사례는 들어 있지 않습니다.
package-format-gift = GIFT(문제만, 텍스트)
package-for-gift = 문제를 텍스트로 보거나 고칠 때 씁니다. 그림이 있는 문제는 들어 있지 않습니다.
package-guide-bank = Moodle 문제은행
package-bank-import = 강좌의 문제은행에서 ‘가져오기’와 ‘Moodle XML 형식’을 골라 파일을 넣습니다. 단원 하나가 카테고리 하나가 됩니다.
