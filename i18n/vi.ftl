### Machine-made: a native speaker has not reviewed these strings yet.

## Moving around the page and the site

skip-to-content = Đi tới nội dung chính
main-navigation = Trình đơn chính
# Name of the list of links at the foot of every page.
footer-navigation = Liên kết về trang web này
breadcrumbs = Vị trí hiện tại
home = Trang chủ
# The next and the previous page of a long list.
next-page = Trang sau
previous-page = Trang trước
# Name of the row of page numbers under a long list.
pagination = Các trang của danh sách
# $number: which page of a list. Read aloud for a link that shows the number alone.
page-number = Trang { $number }
toc = Nội dung trang này
# A heading over the way on from a page: whom to ask, what to read.
next-steps = Bạn có thể làm gì tiếp theo
in-this-section = Trong mục này
# A link that leaves a sensitive page at once for a harmless one. Short: it is used in a hurry.
leave-page = Rời khỏi trang này
# Beside it, for readers with a keyboard.
leave-keys = hoặc Esc 3 lần
# Beside it, a link to the page that says what leaving quickly can and cannot hide. Short.
leave-help = Trước khi rời
feed = Tin cập nhật (nguồn cấp)
edit-page = Đề xuất sửa trang này

## Languages

language = Ngôn ngữ
choose-language = Chọn ngôn ngữ
# After a language's name in the switcher, or on a card: the page exists in another language only.
language-untranslated = chưa dịch

## The reader's settings

# What opens the settings. Short: it stands at the head of every page.
display = Hiển thị
display-settings = Cài đặt hiển thị
# Readings over kanji: all, none, or only over those taught after a year of Japanese primary school.
ruby-setting = Furigana (cách đọc chữ Hán)
ruby-all = Ở mọi từ
ruby-off = Không có
ruby-above = Chỉ ở chữ Hán học sau lớp này của tiểu học Nhật Bản
# $grade: a school year, 1 to 6.
ruby-grade = { $grade ->
    [6] 6 (không dạy ở tiểu học)
   *[other] { $grade }
}
size-setting = Cỡ chữ
size-large = Lớn
size-larger = Lớn hơn
theme-setting = Màu sắc
theme-auto = Theo thiết bị
theme-light = Sáng
theme-dark = Tối
theme-contrast = Tương phản cao
lines-setting = Khoảng cách dòng
lines-wide = Rộng
lines-wider = Rộng hơn
# Of text size and of the space between lines.
setting-normal = Tiêu chuẩn
# Where the settings are kept, and what is said where the browser refuses to keep them.
settings-kept = Chỉ được lưu trong trình duyệt này.
settings-unsaved = Trình duyệt này không cho lưu cài đặt. Cài đặt chỉ áp dụng cho trang này.
settings-reset = Về tiêu chuẩn

## Erasing what the site keeps in the browser

erase-button = Xóa những gì trang web này lưu lại
# Said in place of the button where there is no JavaScript.
erase-by-hand = Không có nút ở đây vì trình duyệt này không bật JavaScript. Không có JavaScript thì trang web này không lưu gì. Những gì đã lưu trước đây có thể xóa trong cài đặt của trình duyệt, mục “dữ liệu trang web”.
erase-done = Đã xóa. Trang web này không còn lưu gì trong trình duyệt này. Lịch sử của trình duyệt chưa bị xóa.
erase-failed = Có phần không xóa được. Hãy xóa dữ liệu của trang web này trong cài đặt của trình duyệt.

## The first page of the site, which offers the languages

## The home page

recent-pages = Trang mới
reviewed-pages = Trang được xem xét gần đây

## Lists

# Said where a list has nothing in it yet.
empty-list = Chưa có trang nào ở đây.
# $count: how many pages.
page-count = { $count } trang

## Tags and series

tags = Thẻ
all-tags = Tất cả thẻ
# $tag: the tag's name.
tagged-with = Các trang về “{ $tag }”
series = Loạt bài
# $position: this page's place in its series; $total: how many pages it has.
series-position = Phần { $position } trên { $total }
next-in-series = Phần tiếp theo
previous-in-series = Phần trước

## Whom a page is for

for-whom = Dành cho
audience-patient = Bệnh nhân
audience-family = Gia đình
audience-child = Trẻ em
audience-student = Học sinh, sinh viên
audience-teacher = Giáo viên
audience-public = Mọi người
audience-medical-staff = Nhân viên y tế
# People who answer at consultation desks, by telephone or in person.
audience-consultation-staff = Nhân viên tư vấn
audience-employer = Người sử dụng lao động
audience-insurer = Công ty bảo hiểm
audience-research-participant = Người tham gia nghiên cứu
audience-local-government = Cán bộ chính quyền địa phương

## How hard and how long a page is

level = Mức độ
level-introductory = Nhập môn
level-basic = Cơ bản
level-advanced = Nâng cao
level-primary-school = Tiểu học
level-secondary-school = Trung học
reading-time = Thời gian đọc
# $minutes: reading time, at least 1.
minutes-to-read = khoảng { $minutes } phút

## Kinds of page

kind-lesson = Bài học
kind-article = Bài viết
kind-term = Thuật ngữ
kind-event = Sự kiện
kind-case = Trường hợp
kind-qa = Hỏi đáp
kind-guide = Hướng dẫn
kind-memo = Ghi chú tư vấn
kind-module = Mô-đun học trực tuyến
kind-unit = Bài
kind-section = Chuyên mục

## Dates and review: why a page can be trusted

published = Ngày đăng
updated = Ngày cập nhật
review-due = Lần xem xét tiếp theo
valid-until = Có giá trị đến
# $date: the day on which the site was built.
last-built = Trang web được tạo ngày { $date }
written-by = Người viết
reviewed-by = Người xem xét
# Short, in the line under the title. $date: the day of the latest review.
trust-reviewed = Đã xem xét ngày { $date }
trust-reviewed-undated = Đã xem xét
trust-not-reviewed = Chưa được xem xét
# $date: the day of the latest change.
trust-updated = Cập nhật ngày { $date }
# $date: the day on which the page was published, where it was not changed since.
trust-published = Đăng ngày { $date }
trust-overdue = Đã quá hạn xem xét
trust-more = Chi tiết
# $count: how many sources the page cites.
sources-count = { $count } nguồn
role-patient-group = Hội bệnh nhân
role-researcher = Nhà nghiên cứu
role-clinician = Nhân viên y tế lâm sàng
role-teacher = Giáo viên
role-lawyer = Luật sư
role-counsellor = Chuyên viên tư vấn
role-editor = Biên tập viên
# A reviewer whose role is none of the above.
role-other = Người xem xét

## What a page rests on

sources = Nguồn
# Read aloud for a small number in the text that leads to a source. $number: the source's number.
citation = Nguồn { $number }
# After a source. $date: the day on which it was looked at.
accessed-on = truy cập ngày { $date }
funding = Nguồn tài trợ
conflicts = Xung đột lợi ích
licence = Giấy phép

## Translation

translation = Bản dịch
# $name: a person or group.
translated-by = Người dịch: { $name }
translation-reviewed-by = Người xem xét bản dịch: { $name }
origin-human = Do người dịch
origin-machine = Dịch máy
origin-machine-edited = Dịch máy có người chỉnh sửa

## Notices at the head of a page

# $language: the reader's language; $source: the language that the text is in.
notice-fallback = Trang này chưa có bản { $language }. Nội dung đang được hiển thị bằng { $source }.
notice-machine = Trang này được dịch máy và có thể có chỗ chưa chính xác.
notice-unreviewed = Bản dịch này chưa được người nào xem xét.
notice-outdated = Bản gốc đã thay đổi sau khi dịch. Bản dịch này có thể đã cũ.
notice-draft = Đây là bản nháp, chưa được đăng.
# $date: the day until which the page was valid.
notice-expired = Nội dung trang này chỉ có giá trị đến { $date }. Hãy kiểm tra thông tin mới hơn.
# $date: the day by which the page should have been reviewed.
notice-overdue = Trang này lẽ ra được xem xét trước { $date }. Nội dung có thể đã cũ.
# Shown by the reader's browser once the day has passed, where the site was not built again.
overdue-here = Trang này lẽ ra được xem xét trước { $date }. Nội dung có thể đã cũ.
expired-here = Nội dung trang này chỉ có giá trị đến { $date }. Hãy kiểm tra thông tin mới hơn.
# A link in a notice. $language: the source language.
read-source = Đọc bản gốc ({ $language })

## Boxes, figures and media in the text

# Read aloud for the sign beside a heading that leads to it, for sharing. $heading: the heading.
heading-link = Liên kết đến đề mục này: { $heading }
alert-note = Ghi chú
alert-tip = Mẹo
alert-important = Quan trọng
alert-warning = Lưu ý
alert-caution = Nguy hiểm
footnotes = Chú thích
# Read aloud for the small number in the text that leads to a note. $number: the note's number.
footnote = Chú thích { $number }
footnote-back = Quay lại nội dung
# $credit: who made the picture.
figure-credit = Nguồn hình: { $credit }
details = Xem chi tiết
# Name of a table that scrolls sideways, where it has no title of its own.
table-region = Bảng (cuộn ngang được)
video-captions = Phụ đề
video-transcript = Bản chép lời của video
# A link to a video that is kept elsewhere. $host: that site's name, such as example.org.
video-elsewhere = Xem video trên { $host } (trang web khác)
# After a link that leaves this site. $host: the other site's name.
external-site = trang web bên ngoài: { $host }
task-done = đã xong
task-open = chưa xong

## Glossary

# Name of the row of first letters over the glossary.
glossary-index = Mục lục thuật ngữ
# Heading over terms that begin with no letter of the index, such as digits.
glossary-other = Khác
# In the small box that explains a term: a link to the term's own page. $term: the term.
term-more = Tìm hiểu thêm về “{ $term }”
# Read aloud for a term in the text that opens its explanation. $term: the term.
term-explain = “{ $term }” nghĩa là gì
# How the characters of a Japanese term are read.
reading = Cách đọc tiếng Nhật
abbreviation = Viết tắt
synonyms = Còn gọi là
english-term = Tiếng Anh

## Events

upcoming-events = Sự kiện sắp tới
past-events = Sự kiện đã qua
no-upcoming-events = Hiện chưa có sự kiện nào được lên lịch.
# Said at the head of an event that is over.
event-past = Sự kiện này đã kết thúc.
event-when = Thời gian
event-where = Địa điểm
event-online = Trực tuyến
event-join = Tham gia trực tuyến
event-capacity = Số chỗ
# $count: how many people can take part.
event-capacity-people = { $count } người
event-contact = Liên hệ
event-calendar = Thêm vào lịch

## Finding somebody to ask

# A box at the head of pages for people in trouble: what to do if it is happening today.
now-title = Nếu việc đang xảy ra hôm nay, lúc này
now-answer = Bạn không cần trả lời hay ký tên ngay. Bạn có thể nói: “Tôi muốn suy nghĩ thêm.”
now-danger = Nếu thấy nguy hiểm, trước hết hãy đến nơi an toàn, rồi nhờ người ở gần, cảnh sát hoặc cấp cứu.
# Links under such pages.
to-guide = Trả lời câu hỏi để tìm nơi tư vấn
to-directory = Xem danh sách nơi tư vấn
to-memo = Ghi chú trước khi hỏi
# Over those links.
ask-somebody = Hỏi ý kiến
# Over the desks that a page leads to.
desks-to-ask = Nơi có thể hỏi
# Over the lessons that a case, a question or a step rests on.
lessons-behind = Bài học liên quan
# On a guided path: the step before, the first step, and a word on privacy.
guide-back = Câu hỏi trước:
guide-again = Bắt đầu lại
guide-private = Trang này không thu thập câu trả lời của bạn. Nút “Quay lại” của trình duyệt đưa bạn trở lại.
# Cases: the field of life, how the case came to be told, and what was found.
case-situation = Lĩnh vực
case-origin-composite = Được ghép từ nhiều sự việc để không nhận ra ai.
case-origin-consented = Kể lại với sự đồng ý của người trong cuộc, không để nhận ra ai.
case-origin-made-up = Đây là ví dụ được đặt ra, không có thật.
case-judged = Có bất công không?
verdict-unjust = Được kết luận là bất công
verdict-not-unjust = Được kết luận là không bất công
verdict-open = Chưa kết luận
case-judged-by = Bên kết luận
case-rule = Căn cứ
case-remedy = Cách khắc phục
case-outcome = Kết quả
# Questions and answers: the versions of an answer. $number: of a version.
qa-versions = Các phiên bản của câu trả lời
qa-version = Bản { $number }
# On a lesson: the cases and questions that rest on it.
mentions-cases = Trường hợp liên quan
mentions-questions = Câu hỏi liên quan
# The memo to fill in before asking.
memo-what = Đã xảy ra chuyện gì?
memo-what-help = Viết ngắn cũng được, theo những lời bạn nhớ.
memo-when = Khi nào, ở đâu?
memo-ask = Bạn muốn hỏi gì?
memo-ask-help = Viết điều quan trọng nhất trước tiên.
memo-told = Bạn được trả lời thế nào?
memo-told-help = Ghi cả tên nơi tư vấn và ngày nói chuyện.
memo-next = Bước tiếp theo là gì?
memo-private = Những gì viết ở đây không được gửi đi hay lưu lại. Rời trang là mất.
memo-print = In
memo-clear = Xóa những gì đã viết
memo-cleared = Đã xóa.

## The directory of desks and a desk’s page

# Computed by the browser. $time: an hour, or a day and an hour, in Japan.
desk-open = Đang mở (đến { $time }, giờ Nhật Bản)
desk-opens = Đang đóng (mở lúc { $time }, giờ Nhật Bản)
desk-ask-hours = Vui lòng xác nhận giờ làm việc qua điện thoại hoặc với nơi phụ trách
desk-holidays-closed = Nghỉ ngày lễ
desk-holidays-open = Mở cả ngày lễ
desk-holidays-unknown = Ngày lễ: xác nhận qua điện thoại
desk-closed = nghỉ
desk-call = Gọi
desk-cost-unknown = Chưa xác nhận cước gọi
desk-unreachable = Có thể không gọi được từ: { $networks }
desk-instead = Nếu không gọi được
desk-extension = máy lẻ { $number }
# Heads of the facts on a desk’s page.
desk-costs = Chi phí
desk-name-asked = Tên của bạn
desk-secret = Bảo mật
desk-not-known = Chưa rõ
desk-who-may = Ai có thể hỏi
desk-remit-title = Về việc gì
desk-cannot = Việc không làm được
desk-prepare = Cần chuẩn bị
desk-after = Sau khi hỏi
desk-other-ways = Cách khác
desk-booking = cần hẹn trước
desk-languages = Ngôn ngữ
desk-area = Khu vực
desk-nationwide = Toàn Nhật Bản
desk-area-part = Một phần của { $prefecture } ({ $code })
desk-legal = Căn cứ pháp lý
desk-address = Địa chỉ
desk-operator = Đơn vị
desk-no-number = Ở đây không ghi số điện thoại.
# Always printed beside numbers. $date: their last day.
desk-valid-until = Số có giá trị đến { $date }
desk-valid-unknown = Thời hạn: chưa đặt
# Shown by the browser in place of numbers once that day has passed.
desk-expired-here = Số đã được ẩn vì chỉ có giá trị đến { $date }. Vui lòng hỏi lại nơi phụ trách.
desk-verified-on = Đã kiểm tra ngày { $date }
# The directory and its lists. $what: a field of life, a prefecture, a language or a channel.
desks-narrowed = Nơi tư vấn: { $what }
desks-by-remit = Tình huống
desks-by-prefecture = Tỉnh
desks-by-language = Ngôn ngữ
desks-by-channel = Cách liên hệ
desks-filter = Lọc danh sách
desks-any = Tất cả
desks-open-now = Chỉ nơi đang mở
# $count: how many desks fit.
desks-found = Số nơi tìm thấy: { $count }
desks-none = Không có nơi phù hợp. Hãy bỏ bớt một điều kiện.
desks-failed = Không tải được bộ lọc. Hãy dùng danh sách bên dưới.
desks-text = Danh sách chỉ có chữ (trang nhẹ)
desks-pocket = Thẻ cắt mang theo (để in)
desks-more = Xem nơi tư vấn khác
desks-whole = Tất cả nơi tư vấn

## Search

# The search page and the link to it. Short.
search = Tìm kiếm
# Over the box.
search-label = Tìm trong trang này
# On the button beside the box.
search-button = Tìm
# Below the box.
search-private = Những gì bạn gõ không rời khỏi thiết bị này.
# On the search page, if the program has no dictionary of readings.
search-readings = Khi gõ bằng chữ kana, chỉ tìm được những từ có ghi cách đọc trên trang.
# $count: how many pages.
search-found = Số trang tìm thấy: { $count }
# $query: what was typed.
search-none = Không có trang nào có “{ $query }”.
# After it.
search-help = Hãy thử từ ngắn hơn hoặc từ khác, hoặc tìm trong danh sách bên dưới.
# $typed: what was typed. $used: the nearest word, or how the word is written.
search-instead = Không có “{ $typed }”; đây là kết quả cho “{ $used }”.
# $words: words that no page has.
search-unmatched = Không tìm thấy: { $words }
# Where the index could not be loaded.
search-failed = Không tải được phần tìm kiếm. Danh sách bên dưới có mọi trang.
# On the button that opens the choices by which results are narrowed.
search-narrow = Thu hẹp kết quả
# On the button that takes all of them back.
search-widen = Hiện lại tất cả kết quả
# Above kinds of page, such as lesson and term.
search-kind = Loại trang
# $query: what was typed. Where there are pages, but none that fits the choices.
search-none-left = Không có trang nào có “{ $query }” khớp với lựa chọn của bạn.
# Before titles that go on from what was typed.
search-suggestions = Gợi ý:
# Before the names of other languages: the same search there.
search-languages = Tìm bằng ngôn ngữ khác:
# On a button below the results.
search-more = Xem thêm
# Over the list of all pages, for readers without JavaScript too.
search-all = Tất cả tiêu đề
# Name of the row of first letters over it.
search-letters = Chữ cái đầu
# On a button.
search-link = Đưa tìm kiếm này vào địa chỉ
# Beside it.
search-link-warning = Chỉ dùng khi gửi cho người khác: những gì bạn gõ sẽ còn trong lịch sử.

## Pages that are not there

not-found-title = Không tìm thấy trang
not-found-body = Trang có thể đã được chuyển đi hoặc địa chỉ bị sai. Hãy thử các liên kết dưới đây.
not-found-home = Về trang chủ
moved-title = Trang đã được chuyển
# Above a link to the new address.
moved-body = Địa chỉ mới:

## Consultation desks

kind-desk = Nơi tư vấn
# What sort of desk it is.
desk-type-human-rights = Nhân quyền
desk-type-labour = Lao động
desk-type-insurance = Bảo hiểm
desk-type-cancer-support = Trung tâm hỗ trợ người bệnh ung thư
desk-type-rare-disease = Trung tâm hỗ trợ người bệnh hiếm
desk-type-genetic-counselling = Tư vấn di truyền
desk-type-privacy = Thông tin cá nhân
desk-type-consumer = Người tiêu dùng
desk-type-legal = Tư vấn pháp luật
desk-type-peer = Hội người bệnh
desk-type-other = Khác
# What sort of body runs it.
desk-operator-national = Nhà nước
desk-operator-prefecture = Tỉnh
desk-operator-municipality = Thành phố, thị trấn
desk-operator-public-body = Cơ quan công lập
desk-operator-hospital = Bệnh viện
desk-operator-university = Đại học
desk-operator-industry = Hiệp hội ngành
desk-operator-bar-association = Đoàn luật sư
desk-operator-patient-group = Hội người bệnh
desk-operator-non-profit = Tổ chức phi lợi nhuận
desk-operator-company = Công ty
# A situation that a desk helps with.
desk-remit-employment = Việc làm
desk-remit-insurance = Bảo hiểm
desk-remit-family = Hôn nhân và gia đình
desk-remit-school = Trường học
desk-remit-medical-care = Y tế
desk-remit-privacy = Dữ liệu cá nhân
desk-remit-online-abuse = Xúc phạm trên mạng
desk-remit-consumer-tests = Xét nghiệm gen tự mua
desk-remit-research = Tham gia nghiên cứu
# Who may ask.
desk-who-anyone = Bất kỳ ai
desk-who-patient = Chính người đó
desk-who-family = Gia đình
desk-who-employee = Người lao động
desk-who-applicant = Người tìm việc
desk-who-employer = Người sử dụng lao động
desk-who-insured = Người được bảo hiểm
desk-who-student = Học sinh, sinh viên
desk-who-participant = Người tham gia nghiên cứu
desk-who-medical-staff = Nhân viên y tế
desk-who-resident = Người dân địa phương
# How what is said is kept.
desk-confidentiality-statutory = Pháp luật bảo vệ bí mật của bạn
desk-confidentiality-promised = Nơi này cam kết giữ bí mật
desk-confidentiality-limited = Có ngoại lệ về giữ bí mật
# Whether one may ask without a name.
desk-anonymous-yes = Không cần nói tên
desk-anonymous-partly = Có thể được hỏi tên
desk-anonymous-no = Phải nói tên
# What asking costs.
desk-fee-free = Miễn phí
desk-fee-partly = Có phần thu phí
desk-fee-paid = Có thu phí
# What the call itself costs.
desk-cost-free = Gọi miễn phí
desk-cost-usual = Cước gọi thông thường
desk-cost-navi = Cước 0570 (không thuộc gói gọi trọn gói)
desk-cost-premium = Có thu phí thông tin
# A network that cannot reach a number.
desk-network-mobile = Điện thoại di động
desk-network-ip = Điện thoại IP
desk-network-public = Điện thoại công cộng
desk-network-prepaid = Điện thoại trả trước
desk-network-overseas = Nước ngoài
desk-network-flat-rate = Gói gọi trọn gói
# A way to reach a desk.
desk-channel-telephone = Điện thoại
desk-channel-fax = Fax
desk-channel-email = Email
desk-channel-form = Biểu mẫu trên mạng
desk-channel-text-relay = Dịch vụ chuyển tiếp cuộc gọi
desk-channel-sign-language = Ngôn ngữ ký hiệu
desk-channel-visit = Đến trực tiếp
# How a language is spoken at a desk.
desk-by-staff = Nhân viên nói tiếng này
desk-by-interpreter = Có phiên dịch
desk-by-machine = Dùng máy dịch
# How far what is said about a desk can be relied on.
desk-state-verified = Đã kiểm tra
desk-state-stale = Đã kiểm tra khá lâu: hãy hỏi lại cả nơi phụ trách
desk-state-unverified = Chưa được kiểm tra: hãy hỏi lại nơi phụ trách
desk-state-expired = Đã quá hạn nên không hiện số: hãy hỏi lại nơi phụ trách
# On an expired or unchecked desk: a link to its operator's own page.
desk-official = Trang chính thức
desk-source = Trang nguồn
desk-no-contact = Ở đây chưa có thông tin liên lạc. Hãy nói tên nơi tư vấn này với chính quyền địa phương hoặc bệnh viện của bạn và hỏi họ.
desk-postal = Mã bưu chính { $code }
desks-data = Dữ liệu về các nơi tư vấn
desks-data-about = Toàn bộ nội dung của mọi nơi tư vấn. Ai cũng có thể dùng, xin ghi nguồn ({ $licence }, { $date }).
list-comma = {", "}
desk-hours = Giờ làm việc

## What patient panels asked for, and what happened

kind-panel = Nhóm đại diện người bệnh
panel-example = Đây là ví dụ. Tổ chức, con người và sự việc đều không có thật.
panel-board = Điều đã hỏi và kết quả
panel-late-count = Quá hạn
panel-late = Đã quá hạn
panel-awaited = Việc còn lại
panel-due-response = Hạn trả lời: { $date }
panel-due-action = Hạn thực hiện: { $date }
panel-due-measure = Hạn cam kết: { $date }
panel-due-year = Năm đến hạn
panel-basis = Hạn được tính theo ngày của { $zone }; hết ngày đó là quá hạn. Trang này được tạo ngày { $date }.
panel-head = Dấu vân tay của lịch sử ghi lại (SHA-256)
panel-answered = Trả lời:
panel-by-addressee = Theo nơi nhận
panel-meetings = Biên bản các cuộc họp
panel-timeline = Dòng thời gian
panel-timeline-of = { $name }: dòng thời gian
panel-data = Dữ liệu và nguồn tin
panel-status = Tình trạng
panel-status-waiting = Đang chờ trả lời
panel-status-accepted = Đã chấp nhận
panel-status-under-way = Đang thực hiện
panel-status-done = Đã thực hiện
panel-status-declined = Không chấp nhận
panel-status-withdrawn = Đã rút lại
panel-means-waiting = Đã gửi, chưa có trả lời.
panel-means-accepted = Đã chấp nhận hoặc cam kết toàn bộ hay một phần; chưa bắt đầu.
panel-means-under-way = Đã bắt đầu và chưa hoàn thành.
panel-means-done = Mọi việc đã xong và ai cũng có thể kiểm tra bằng chứng.
panel-means-declined = Bị từ chối; có nêu lý do.
panel-means-withdrawn = Bên đưa ra đã rút lại; có nêu lý do.
panel-asked-of-recommendation = Nơi nhận
panel-asked-of-measure = Bên cam kết
panel-plan = Kế hoạch
panel-fiscal-year = Năm tài chính { $year } (đến hết tháng 3 năm sau)
panel-theme = Chủ đề
panel-priority = Mức ưu tiên
panel-priority-high = Cao
panel-priority-medium = Trung bình
panel-priority-low = Thấp
panel-text = Nguyên văn
panel-dissent = Ý kiến khác
panel-unanimous = Không có: mọi người đều đồng ý
panel-proposed-by = Người đề xuất
panel-redaction = Phần đã lược bỏ
panel-origin = Xuất phát từ đâu
panel-story = Những gì đã diễn ra
panel-ahead = Sắp tới
panel-follow = Theo dõi (nguồn tin)
panel-changes = Thay đổi của bản ghi
panel-ways = Các trang khác của nhóm
panel-present = Người tham dự
panel-unnamed = Và { $count } người khác (không nêu tên)
panel-documents = Tài liệu
panel-led-to = Kiến nghị từ đây
panel-kind-recommendation = Kiến nghị
panel-kind-measure = Cam kết trong kế hoạch
panel-verdict-accept = Chấp nhận
panel-verdict-partly = Chấp nhận một phần
panel-verdict-decline = Không chấp nhận
panel-step-meeting = Cuộc họp
panel-step-sent = Đã gửi
panel-step-promised = Cam kết
panel-step-response = Trả lời
panel-step-action-begun = Bắt đầu thực hiện
panel-step-action-done = Hoàn thành
panel-step-evidence = Bằng chứng
panel-step-withdrawn = Rút lại
panel-role-patient = Người bệnh
panel-role-family = Người nhà
panel-role-citizen = Người dân
panel-role-clinician = Nhân viên y tế
panel-role-researcher = Nhà nghiên cứu
panel-role-teacher = Giáo viên
panel-role-secretariat = Ban thư ký
panel-change-first = Bắt đầu ghi
panel-change-status = Tình trạng
panel-change-response = Trả lời
panel-change-action = Việc thực hiện
panel-change-evidence = Bằng chứng
panel-change-days = Ngày
panel-change-text = Câu chữ hoặc mục

## What is due for review

fresh-title = Nội dung cần xem lại
fresh-lede = Mọi nội dung cần được xem lại, theo người phụ trách và theo tuần. Ai cũng có thể thấy nội dung nào đã cũ.
# $all: a number.
fresh-count = Tất cả { $all } mục
fresh-data = Dữ liệu (JSON)
fresh-nobody = Chưa có người phụ trách
fresh-overdue = Đã quá hạn
fresh-open = Không có ngày
fresh-later = Về sau
# $date: the Monday that the week begins on.
fresh-week = Tuần từ { $date }
fresh-empty = Không có gì cần xem lại.
fresh-calendar = Lịch (.ics)
fresh-what-review = Trang cần xem lại
fresh-what-unreviewed = Chưa được kiểm tra
fresh-what-source = Nguồn cần kiểm tra lại
fresh-what-dead = Không tìm thấy nguồn
fresh-what-translation = Bản dịch cũ hơn bản gốc
fresh-what-fact = Số liệu hoặc luật cần kiểm tra
fresh-what-desk = Nơi tư vấn cần kiểm tra
fresh-what-resource = Đánh giá cần xem lại
fresh-what-answer = Trả lời mà nhóm đang chờ
fresh-what-action = Việc nhóm đang theo dõi
fresh-what-measure = Cam kết nhóm đang theo dõi
fresh-what-statistics = Thống kê cần cập nhật
# In the line under the title. $date: the day of the latest review. $roles: who reviewed, such as "a patient group and a researcher".
trust-reviewed-by = Đã kiểm tra ngày { $date }: { $roles }
# $roles: those whose review the page still needs.
trust-missing = Chưa kiểm tra: { $roles }

## Materials that others made

kind-resource = Tài liệu có sẵn
material-verdict-use = Dùng được
material-verdict-note = Dùng có lưu ý
material-verdict-withdrawn = Đã rút lại
material-verdict-open = Chưa đánh giá
material-format-web = Trang web
material-format-pdf = PDF
material-format-leaflet = Tờ rơi
material-format-video = Video
material-format-slides = Bản trình chiếu
material-format-book = Sách
material-format-audio = Âm thanh
material-format-app = Ứng dụng
material-verdict = Đánh giá
material-reason = Lý do
material-made-by = Người làm
material-year = Năm
material-format = Hình thức
material-language = Ngôn ngữ của tài liệu
material-licence = Giấy phép của tài liệu
material-link = Liên kết
material-archive = Bản lưu
material-checksum = Mã kiểm tra
material-by-verdict = Theo đánh giá
material-by-format = Theo hình thức
material-by-audience = Theo đối tượng
material-by-language = Theo ngôn ngữ
material-table = Bảng tất cả (CSV)
material-all = Tất cả tài liệu
material-withdrawn = Tài liệu này đã được rút lại. Xin đừng dùng nữa.
material-instead = Dùng thay thế:
link-withdrawn = { "" } (đã rút lại)
# $link: what to use instead.
link-use-instead = { "" } (đã rút lại; dùng thay thế: { $link })

## E-learning modules

module-course-basic = Khóa cơ bản
module-course-clinical = Khóa lâm sàng
module-goals = Sau mô-đun này bạn có thể
module-profession = Nghề nghiệp
module-prerequisites = Nên biết trước
module-pass = Điều kiện đạt
module-pass-at = Từ { $mastery } % số điểm trở lên
module-pass-through = Học hết tất cả các bài
module-attempts = Số lần được làm: { $count }
module-credits = Tín chỉ
module-units = Các bài
module-branching = tình huống tự chọn hướng đi
module-questions = Số câu hỏi: { $count }
module-no-script = Bạn có thể đọc tất cả. Hãy nghĩ câu trả lời rồi mở “Đáp án và giải thích”. Điểm và ghi nhận hoàn thành cần JavaScript.
module-record-keeping = Mang theo hoặc xóa ghi nhận
module-private = Câu trả lời và kết quả chỉ lưu trong trình duyệt này, không gửi đi đâu.
module-export = Lưu ghi nhận thành tệp
module-import = Tiếp tục từ tệp đã lưu
module-erase = Xóa ghi nhận trên thiết bị này
module-versions = Các phiên bản
module-version = Phiên bản { $version }
module-code = Mã kiểm tra
module-again = Bài cần học lại:
module-certificate = Ghi nhận hoàn thành
module-certificate-script = Cần JavaScript để tạo ghi nhận hoàn thành.
module-certificate-none = Thiết bị này chưa có ghi nhận hoàn thành.
module-certificate-self = Hoàn thành do người học tự khai
module-certificate-name = Họ tên (chỉ để in, không lưu)
module-certificate-course = Mô-đun
module-certificate-version = Phiên bản
module-certificate-date = Ngày hoàn thành
module-certificate-score = Điểm
module-certificate-not = Ghi nhận này không chứng minh ai đã học, cũng không chứng minh tự làm. Nó không phải là tín chỉ hay chứng chỉ y khoa.
module-certificate-lms = Nếu học trong hệ thống quản lý học tập, ghi nhận của hệ thống đó là chính thức.
module-certificate-print = In
module-check-code = Kiểm tra mã
module-check-help = Nhập mã của ghi nhận để biết có thuộc phiên bản đã công bố và chép đúng không. Mã không cho biết ai đã học.
module-answer = Đáp án và giải thích
module-hint = Gợi ý
module-gap = Chỗ trống { $number }
module-choose = Hãy chọn
module-number = Trả lời bằng số
module-free = Trả lời bằng lời của bạn
module-order = Sắp xếp theo đúng thứ tự.
module-survey = Câu khảo sát, không tính điểm.
module-several = Chọn tất cả ý đúng.
module-about-choice = Về lựa chọn này
module-better = Lựa chọn tốt.
module-worse = Có lựa chọn tốt hơn.
module-check = Kiểm tra
module-record = Ghi câu trả lời
module-next = Tiếp
module-back = Trước
module-right = Đúng.
module-partly = Đúng một phần.
module-wrong = Chưa đúng.
module-recorded = Đã ghi.
module-answer-first = Hãy trả lời trước.
module-compare = Hãy so với đáp án mẫu. Không tính điểm.
module-up = Đưa lên: { $item }
module-down = Đưa xuống: { $item }
module-moved = { $item }: vị trí { $place }
module-screen = Màn hình { $now } / { $all }
module-unit-done = Bạn đã xong bài này
module-unanswered = Số câu chưa trả lời: { $count }
module-unit-next = Bài tiếp: { $title }
module-results = Kết quả
module-continue = Tiếp tục
module-fresh = Bắt đầu lại
module-somebody = Thiết bị này có ghi nhận đang học (số câu đã trả lời: { $answered }). Nếu không phải của bạn, hãy bắt đầu lại; ghi nhận cũ sẽ bị xóa.
module-state-open = Chưa bắt đầu
module-state-begun = Đang học ({ $done } / { $all })
module-state-done = Đã xong
module-score = Điểm: { $score } % (đạt từ { $mastery } %)
module-passed = Đạt.
module-failed = Chưa đạt mức điểm cần thiết.
module-unfinished = Bài còn lại: { $left }
module-retry = Làm lại từ đầu
module-no-retry = Đã hết số lần làm.
module-certificate-open = Xem ghi nhận hoàn thành
module-erased = Đã xóa ghi nhận.
module-erase-sure = Nhấn lần nữa để xóa
module-import-wrong = Đây không phải ghi nhận của mô-đun này.
module-imported = Đã nạp ghi nhận.
module-import-partly = Đã nạp ghi nhận. Số câu trả lời bị bỏ vì học phần này không có hoặc không đọc được: { $count }.
module-not-kept = Trình duyệt không lưu được. Đóng lại sẽ mất câu trả lời.
module-changed = Mô-đun đã đổi từ phiên bản { $version } sang { $now }.
module-repeat = Bài cần học lại: { $units }
module-seen = Tôi đã đọc
module-later = Ghi nhận này thuộc phiên bản { $version }, còn trang này thuộc phiên bản cũ hơn { $now }. Ghi nhận được giữ nguyên. Để tiếp tục, hãy mở phiên bản mới nhất.
module-code-good = Mã đúng, thuộc phiên bản { $version } (hoàn thành { $date }, điểm { $score } %).
module-code-wrong = Mã không thuộc phiên bản đã công bố hoặc chép sai.
module-none-yet = Chưa trả lời câu nào. Hãy bắt đầu từ bài đầu tiên.
module-begin = Mở bài đầu tiên
module-offline = Không có mạng. Đây là bản lưu trên thiết bị này ({ $date }).
module-not-offline = Trang bạn muốn mở chưa được lưu trên thiết bị này. Hãy mở lại khi có mạng. Từ đây bạn có thể đến các khóa học đã lưu.

## Statistics: charts, tables and figures in sentences

# What a chart is, for readers who do not see it.
chart-kind-bar = Biểu đồ cột
chart-kind-stacked = Biểu đồ cột chồng
chart-kind-line = Biểu đồ đường
chart-kind-dot = Biểu đồ chấm
chart-kind-map = Bản đồ các tỉnh
chart-kind-multiples = Các biểu đồ nhỏ
# What a chart is called for readers who do not see it. $kind: what sort of chart; $title: of what.
chart-name = { $kind }: { $title }. Số liệu ở bảng bên dưới
# In the place of a number that is not published, so that nobody can be found. Short: it stands in bars and cells.
chart-hidden = không công bố
# In the place of a number that nobody knows. Short.
chart-missing = không có số liệu
# Opens the table below a chart. $count: how many rows it has.
chart-table = Xem dạng bảng ({ $count } dòng)
# $unit: what is counted, such as people.
chart-unit = Đơn vị: { $unit }
# $date: a year, a month or a day.
chart-as-of = tính đến { $date }
chart-source = Nguồn:{ " " }
# Above a chart of data that were made up to try things out.
chart-synthetic = Dữ liệu giả định, không phải số người thật.
# The same, in brackets after a number.
chart-synthetic-short = dữ liệu giả định
# What a chart shows, in a sentence. $name: of a bar or tile; $value: a number with its unit.
chart-most = Nhiều nhất là { $name }: { $value }.
chart-least = Ít nhất là { $name }: { $value }.
# Where several are alike. $count: how many.
chart-most-several = Nhiều nhất là { $value }, có { $count } chỗ.
chart-least-several = Ít nhất là { $value }, có { $count } chỗ.
# The same where some numbers are not shown or not known; the smallest is told right after the largest.
chart-most-published = Trong các số được công bố, nhiều nhất là { $name }: { $value }.
chart-least-published = Trong đó, ít nhất là { $name }: { $value }.
chart-most-several-published = Trong các số được công bố, nhiều nhất là { $value }, có { $count } chỗ.
chart-least-several-published = Trong đó, ít nhất là { $value }, có { $count } chỗ.
# A bar of a series in a category, such as women in Tokyo.
chart-of = { $category }, { $series }
# A sentence about one series of several.
chart-said-of = { $series }: { $sentence }
# Change over time. $from, $to: times; $before, $now, $change: numbers with their units.
chart-rose = Từ { $before } ({ $from }) lên { $now } ({ $to }): tăng { $change }.
chart-fell = Từ { $before } ({ $from }) xuống { $now } ({ $to }): giảm { $change }.
chart-level = { $from } và { $to } đều là { $now }.
# $count: how many numbers are not shown.
chart-hidden-count = { $count } số không công bố để không ai bị nhận ra trong nhóm nhỏ. Số không công bố chưa chắc là số 0.
chart-missing-count = { $count } chỗ không có số liệu.
# How numbers were rounded so that nobody can be found: which of two things holds. $base: such as 10.
chart-rounded-additive = Mọi số đều được làm tròn đến bội số của { $base }. Tổng bằng tổng các phần đã làm tròn; đổi lại, cùng một số có thể được làm tròn khác đi trong lần công bố sau.
chart-rounded-consistent = Mọi số đều được làm tròn đến bội số của { $base }. Cùng một số luôn được làm tròn như nhau; đổi lại, tổng có thể khác tổng các phần đã làm tròn.
# The same in brackets, after one number.
chart-rounded-short = làm tròn đến bội số của { $base }
# Downloads below a chart.
chart-csv = Bảng (CSV)
chart-json = Dữ liệu (JSON-stat)
chart-audit = Hồ sơ kiểm tra
# $date: when figures were fetched that do not say of when they are.
chart-fetched = lấy vào { $date }
# Under which licence the table is published here; that of the document it is from is the document's own matter. $licence: its name.
chart-licence = bảng và biểu đồ này: { $licence }
# $date: when newer figures are due.
chart-next = lần cập nhật tới dự kiến: { $date }
# $date: when newer figures were due.
chart-stale = dự kiến cập nhật { $date }
# In brackets after a number in a sentence.
chart-note = { " " }({ $note })
# A round number. $number: as the language writes it.
number-about = khoảng { $number }

package-no-lms = Hãy mở trang này từ hệ thống học tập (LMS). Hiện tiến độ chỉ được giữ trong trình duyệt này.
package-closed = Phiên học này đã kết thúc. Để học tiếp, hãy mở lại từ hệ thống học tập; từ đây không có gì được ghi lại.
package-read-only = Đang mở để xem lại: không có gì được ghi lại.
package-waiting = Không kết nối được với hệ thống học tập. Câu trả lời được giữ trên thiết bị này và gửi khi có kết nối.
package-exit = Lưu và đóng
package-not-kept = Trình duyệt này không lưu được. Tiến độ sẽ mất khi bạn đóng trang.
package-refused = Hệ thống học tập không nhận kết quả. Kết quả được giữ lại và sẽ gửi lại khi bạn mở học phần lần sau. Nếu thông báo này lại xuất hiện, hãy cho quản trị viên biết mã số.
package-unsaved = Hệ thống học tập không lưu được ghi nhận. Hãy để trang này mở: trang sẽ thử lưu lại. Nếu thông báo không mất, hãy cho quản trị viên biết mã số.
package-title = Dùng trong hệ thống quản lý học tập (LMS)
package-intro = Dành cho người quản trị: chọn định dạng và ngôn ngữ, tải một tệp rồi thêm vào hệ thống của bạn. Tiến độ, điểm và kết quả của học viên được ghi ở đó.
package-private = Khóa học là một tệp và không gửi gì ra ngoài hệ thống của bạn. Không có dữ liệu học viên nào đến trang này.
package-files = Chọn định dạng
package-all = Mọi ngôn ngữ (học viên chọn)
package-size = { $size } KB
package-checksums = Mã kiểm tra tệp (SHA-256)
package-changed = Thay đổi trong phiên bản này
package-update = Khi có phiên bản mới, hãy thay tệp cũ. Câu hỏi giữ nguyên mã, nên câu trả lời đã có vẫn còn, trừ các câu đã bỏ.
package-guide = Cách thêm
package-guide-scorm = Hệ thống khác có SCORM
package-guide-cmi5 = Hệ thống có cmi5
package-whole = Thêm tệp ZIP nguyên vẹn, không giải nén.
package-try = Trước khi công bố, hãy học thử đến cuối bằng tài khoản thử. Đóng giữa chừng rồi mở lại xem có tiếp tục được không, và cuối cùng điểm, kết quả có được ghi không.
package-moodle-add = Bật chỉnh sửa trong khóa học, chọn thêm hoạt động rồi chọn “SCORM package”. Dùng tệp SCORM 1.2.
package-moodle-grade = Ở phần điểm, chọn cách tính điểm cao nhất. Số lần học cũng đặt ở đây.
package-scorm-add = Chọn SCORM 1.2 khi thêm nội dung. Hệ thống hỗ trợ SCORM 2004 bản 4 cũng dùng được bản đó.
package-scorm-mastery = Điểm đạt ({ $mastery } %) nằm trong gói. Đừng đặt điểm khác trong hệ thống.
package-cmi5-add = Trong hệ thống có LRS, thêm dưới dạng khóa học cmi5.
package-cmi5-mastery = Điều kiện hoàn thành (học hết và đạt từ { $mastery } %) nằm trong gói.
package-offline-unpack = Nhấp chuột phải vào tệp ZIP và chọn giải nén tất cả (trên Mac: nhấp đúp).
package-offline-open = Nhấp đúp index.html trong thư mục. Dữ liệu chỉ ở trình duyệt đó, không đến người quản trị.
package-checksum-help = Nếu mã của tệp giống mã ở đây thì tệp không bị hỏng hay bị đổi. Xem bằng các lệnh sau:
package-format-scorm12 = SCORM 1.2
package-for-scorm12 = Dùng được trong hầu hết hệ thống. Nếu phân vân, hãy chọn bản này.
package-format-offline = Không cần hệ thống (ngoại tuyến)
package-for-offline = Mở từ USB hoặc thư mục dùng chung, không cần mạng.
package-format-scorm2004 = SCORM 2004 bản 4
package-for-scorm2004 = Cho hệ thống hỗ trợ bản này.
package-format-cmi5 = cmi5
package-for-cmi5 = Cho LMS và LRS hỗ trợ cmi5.
bank-draw = Số câu hỏi được chọn từ đây: { $count }
bank-left-out = Không có trong tệp: { $count } (khảo sát, tình huống và những gì định dạng này không chứa được)
package-format-moodle-xml = Moodle XML (chỉ câu hỏi)
package-for-moodle-xml = Để đưa câu hỏi vào ngân hàng câu hỏi của Moodle và tự tạo bài kiểm tra. Không có khảo sát và tình huống.
package-format-gift = GIFT (chỉ câu hỏi, dạng văn bản)
package-for-gift = Để xem hoặc sửa câu hỏi dưới dạng văn bản. Không có câu hỏi có hình.
package-guide-bank = Ngân hàng câu hỏi của Moodle
package-bank-import = Trong ngân hàng câu hỏi của khóa học, chọn “Nhập” và “Định dạng Moodle XML”, rồi thêm tệp. Mỗi bài học thành một danh mục.
