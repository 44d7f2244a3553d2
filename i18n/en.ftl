### British spelling. Another English can have a file of its own, such as en-US.ftl.

## Moving around the page and the site

skip-to-content = Skip to content
main-navigation = Main menu
# Name of the list of links at the foot of every page.
footer-navigation = About this site
breadcrumbs = You are here
home = Home
# The next and the previous page of a long list.
next-page = Next page
previous-page = Previous page
# Name of the row of page numbers under a long list.
pagination = Pages of this list
# $number: which page of a list. Read aloud for a link that shows the number alone.
page-number = Page { $number }
toc = On this page
# A heading over the way on from a page: whom to ask, what to read.
next-steps = What you can do next
in-this-section = In this section
# A link that leaves a sensitive page at once for a harmless one. Short: it is used in a hurry.
leave-page = Leave this page
# Beside it, for readers with a keyboard.
leave-keys = or Esc 3 times
# Beside it, a link to the page that says what leaving quickly can and cannot hide. Short.
leave-help = Before leaving
feed = Updates (feed)
edit-page = Suggest a change to this page

## Languages

language = Language
choose-language = Choose a language
# After a language's name in the switcher, or on a card: the page exists in another language only.
language-untranslated = not translated yet

## The reader's settings

# What opens the settings. Short: it stands at the head of every page.
display = Display
display-settings = Display settings
# Readings over kanji: all, none, or only over those taught after a year of Japanese primary school.
ruby-setting = Furigana (readings of kanji)
ruby-all = On every word
ruby-off = None
ruby-above = Only on kanji taught after this school year in Japan
# $grade: a school year, 1 to 6.
ruby-grade = { $grade ->
    [6] 6 (not taught in primary school)
   *[other] { $grade }
}
size-setting = Text size
size-large = Large
size-larger = Larger
theme-setting = Colours
theme-auto = As on this device
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
lines-setting = Space between lines
lines-wide = Wide
lines-wider = Wider
# Of text size and of the space between lines.
setting-normal = Standard
# Where the settings are kept, and what is said where the browser refuses to keep them.
settings-kept = Kept in this browser only.
settings-unsaved = This browser does not let the site keep settings. They apply to this page only.
settings-reset = Back to standard

## Erasing what the site keeps in the browser

erase-button = Erase what this site keeps
# Said in place of the button where there is no JavaScript.
erase-by-hand = There is no button here, because JavaScript is off in this browser. Without it, this site keeps nothing. What was kept earlier can be erased in the browser's settings, under “site data”.
erase-done = Erased. Nothing that this site kept in this browser is left. The browser's history has not been erased.
erase-failed = Some of it could not be erased. Please erase this site's data in the browser's settings.

## The first page of the site, which offers the languages

## The home page

recent-pages = New pages
reviewed-pages = Recently reviewed pages

## Lists

# Said where a list has nothing in it yet.
empty-list = There are no pages here yet.
# $count: how many pages.
page-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}

## Tags and series

tags = Tags
all-tags = All tags
# $tag: the tag's name.
tagged-with = Pages about “{ $tag }”
series = Series
# $position: this page's place in its series; $total: how many pages it has.
series-position = Part { $position } of { $total }
next-in-series = Next part
previous-in-series = Previous part

## Whom a page is for

for-whom = For
audience-patient = Patients
audience-family = Families
audience-child = Children
audience-student = Students
audience-teacher = Teachers
audience-public = Everyone
audience-medical-staff = Medical staff
# People who answer at consultation desks, by telephone or in person.
audience-consultation-staff = Consultation staff
audience-employer = Employers
audience-insurer = Insurers
audience-research-participant = Research participants
audience-local-government = Local government staff

## How hard and how long a page is

level = Level
level-introductory = Introductory
level-basic = Basic
level-advanced = Advanced
level-primary-school = Primary school
level-secondary-school = Secondary school
reading-time = Reading time
# $minutes: reading time, at least 1.
minutes-to-read = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}

## Kinds of page

kind-lesson = Lesson
kind-article = Article
kind-term = Term
kind-event = Event
kind-case = Case
kind-qa = Question
kind-guide = Guide
kind-memo = Memo
kind-module = E-learning module
kind-unit = Unit
kind-section = Section

## Dates and review: why a page can be trusted

published = Published
updated = Updated
review-due = Next review due
valid-until = Valid until
# $date: the day on which the site was built.
last-built = Site built on { $date }
written-by = Written by
reviewed-by = Reviewed by
# Short, in the line under the title. $date: the day of the latest review.
trust-reviewed = Reviewed on { $date }
trust-reviewed-undated = Reviewed
trust-not-reviewed = Not reviewed yet
# $date: the day of the latest change.
trust-updated = Updated on { $date }
# $date: the day on which the page was published, where it was not changed since.
trust-published = Published on { $date }
trust-overdue = Review overdue
# Short, at the end of the line under the title, which opens.
trust-more = Details
# $count: how many sources the page cites.
sources-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
role-patient-group = Patient group
role-researcher = Researcher
role-clinician = Clinician
role-teacher = Teacher
role-lawyer = Lawyer
role-counsellor = Counsellor
role-editor = Editor
# A reviewer whose role is none of the above.
role-other = Reviewer

## What a page rests on

sources = Sources
# Read aloud for a small number in the text that leads to a source. $number: the source's number.
citation = Source { $number }
# After a source. $date: the day on which it was looked at.
accessed-on = accessed on { $date }
funding = Funding
conflicts = Conflicts of interest
licence = Licence

## Translation

translation = Translation
# $name: a person or group.
translated-by = Translated by { $name }
translation-reviewed-by = Translation reviewed by { $name }
origin-human = Translated by a person
origin-machine = Machine translation
origin-machine-edited = Machine translation edited by a person

## Notices at the head of a page

# $language: the reader's language; $source: the language that the text is in.
notice-fallback = This page is not available in { $language } yet. It is shown in { $source }.
notice-machine = This page was translated by a machine. It may contain mistakes.
notice-unreviewed = This translation has not been reviewed by a person yet.
notice-outdated = The original has changed since this translation was made. It may be out of date.
notice-draft = This is a draft. It is not published yet.
# $date: the day until which the page was valid.
notice-expired = This page was valid until { $date }. Please check for newer information.
# $date: the day by which the page should have been reviewed.
notice-overdue = This page was due for review by { $date }. It may be out of date.
# Shown by the reader's browser once the day has passed, where the site was not built again.
overdue-here = This page was due for review by { $date }. It may be out of date.
expired-here = This page was valid until { $date }. Please check for newer information.
# A link in a notice. $language: the source language.
read-source = Read the original ({ $language })

## Boxes, figures and media in the text

# Read aloud for the sign beside a heading that leads to it, for sharing. $heading: the heading.
heading-link = Link to this heading: { $heading }
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
footnotes = Notes
# Read aloud for the small number in the text that leads to a note. $number: the note's number.
footnote = Note { $number }
footnote-back = Back to the text
# $credit: who made the picture.
figure-credit = Credit: { $credit }
details = Details
# Name of a table that scrolls sideways, where it has no title of its own.
table-region = Table (scrolls sideways)
video-captions = Captions
video-transcript = Transcript of the video
# A link to a video that is kept elsewhere. $host: that site's name, such as example.org.
video-elsewhere = Watch the video on { $host } (another site)
# After a link that leaves this site. $host: the other site's name.
external-site = external site: { $host }
task-done = done
task-open = to do

## Glossary

# Name of the row of first letters over the glossary.
glossary-index = Index of terms
# Heading over terms that begin with no letter of the index, such as digits.
glossary-other = Other
# In the small box that explains a term: a link to the term's own page. $term: the term.
term-more = More about “{ $term }”
# Read aloud for a term in the text that opens its explanation. $term: the term.
term-explain = What “{ $term }” means
# How the characters of a Japanese term are read.
reading = Japanese reading
abbreviation = Abbreviation
synonyms = Also called
english-term = In English

## Events

upcoming-events = Coming events
past-events = Past events
no-upcoming-events = No events are planned at the moment.
# Said at the head of an event that is over.
event-past = This event is over.
event-when = Date and time
event-where = Place
event-online = Online
event-join = Join online
event-capacity = Capacity
# $count: how many people can take part.
event-capacity-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
event-contact = Contact
event-calendar = Add to calendar

## Finding somebody to ask

# A box at the head of pages for people in trouble: what to do if it is happening today.
now-title = If it is happening today, now
now-answer = You need not answer or sign on the spot. You can say, “I would like to think about it.”
now-danger = If you feel in danger, get to a safe place first, and turn to people nearby, the police or an ambulance.
# Links under such pages.
to-guide = Find where to ask, question by question
to-directory = See the list of desks
to-memo = Make a memo before you ask
# Over those links.
ask-somebody = Ask somebody
# Over the desks that a page leads to.
desks-to-ask = Where to ask
# Over the lessons that a case, a question or a step rests on.
lessons-behind = The lessons behind it
# On a guided path: the step before, the first step, and a word on privacy.
guide-back = The question before:
guide-again = Start again
guide-private = This site does not collect your answers. Your browser’s Back button takes you back.
# Cases: the field of life, how the case came to be told, and what was found.
case-situation = Field
case-origin-composite = Put together from several events, so that nobody can be recognised.
case-origin-consented = Told with the person’s consent, so that nobody can be recognised.
case-origin-made-up = A made-up example. It did not happen.
case-judged = Was it unjust?
verdict-unjust = Judged unjust
verdict-not-unjust = Judged not unjust
verdict-open = Not judged yet
case-judged-by = Judged by
case-rule = On what rule
case-remedy = Remedy
case-outcome = What came of it
# Questions and answers: the versions of an answer. $number: of a version.
qa-versions = Versions of this answer
qa-version = Version { $number }
# On a lesson: the cases and questions that rest on it.
mentions-cases = Cases about this
mentions-questions = Questions about this
# The memo to fill in before asking.
memo-what = What happened?
memo-what-help = Short is fine, in the words you remember.
memo-when = When and where?
memo-ask = What do you want to ask?
memo-ask-help = Put what matters most first.
memo-told = What were you told?
memo-told-help = Add the name of the desk and the day you talked.
memo-next = What is the next step?
memo-private = What you write here is neither sent nor stored. It is gone when you leave the page.
memo-print = Print
memo-clear = Erase what I wrote
memo-cleared = Erased.

## The directory of desks and a desk’s page

# Computed by the browser. $time: an hour, or a day and an hour, in Japan.
desk-open = Open now (until { $time }, Japan time)
desk-opens = Closed now (opens { $time }, Japan time)
desk-ask-hours = Please confirm the hours by telephone or with the operator
desk-holidays-closed = Closed on public holidays
desk-holidays-open = Open on public holidays
desk-holidays-unknown = On public holidays, confirm by telephone
desk-closed = closed
desk-call = Call
desk-cost-unknown = The cost of the call has not been checked
desk-unreachable = May not be reached from: { $networks }
desk-instead = If it does not connect
desk-extension = extension { $number }
# Heads of the facts on a desk’s page.
desk-costs = Cost
desk-name-asked = Your name
desk-secret = Confidentiality
desk-not-known = Not known
desk-who-may = Who may ask
desk-remit-title = What about
desk-cannot = What it cannot do
desk-prepare = What to have at hand
desk-after = What happens next
desk-other-ways = Other ways
desk-booking = by appointment
desk-languages = Languages
desk-area = Area
desk-nationwide = All of Japan
desk-area-part = Part of { $prefecture } ({ $code })
desk-legal = Legal basis
desk-address = Address
desk-operator = Run by
desk-no-number = No telephone number is printed here.
# Always printed beside numbers. $date: their last day.
desk-valid-until = Numbers valid until { $date }
desk-valid-unknown = Valid until: not set
# Shown by the browser in place of numbers once that day has passed.
desk-expired-here = The numbers are hidden, since they were valid until { $date }. Please confirm with the operator.
desk-verified-on = Checked on { $date }
# The directory and its lists. $what: a field of life, a prefecture, a language or a channel.
desks-narrowed = Desks: { $what }
desks-by-remit = Situation
desks-by-prefecture = Prefecture
desks-by-language = Language
desks-by-channel = Channel
desks-filter = Narrow the list down
desks-any = Any
desks-open-now = Open now only
# $count: how many desks fit.
desks-found = Desks found: { $count }
desks-none = No desk fits. Take one condition away.
desks-failed = The filter could not be loaded. The lists below work.
desks-text = Text-only list (a light page)
desks-pocket = Cards to cut out and carry (for print)
desks-more = See other desks
desks-whole = All desks

## Search

# The search page and the link to it. Short.
search = Search
# Over the box.
search-label = Search this site
# On the button beside the box.
search-button = Search
# Below the box.
search-private = What you type stays on this device.
# On the search page, if the program has no dictionary of readings.
search-readings = Typed in kana, only words whose reading is written on a page are found.
# $count: how many pages.
search-found = Pages found: { $count }
# $query: what was typed.
search-none = No page has “{ $query }”.
# After it.
search-help = Try a shorter or another word, or look in the list below.
# $typed: what was typed. $used: the nearest word, or how the word is written.
search-instead = There is no “{ $typed }”; these have “{ $used }”.
# $words: words that no page has.
search-unmatched = Found nowhere: { $words }
# Where the index could not be loaded.
search-failed = Search could not be loaded. The list below has every page.
# On the button that opens the choices by which results are narrowed.
search-narrow = Narrow the results
# On the button that takes all of them back.
search-widen = Show all results again
# Above kinds of page, such as lesson and term.
search-kind = Kind of page
# $query: what was typed. Where there are pages, but none that fits the choices.
search-none-left = No page with “{ $query }” fits your choices.
# Before titles that go on from what was typed.
search-suggestions = Suggestions:
# Before the names of other languages: the same search there.
search-languages = Search in another language:
# On a button below the results.
search-more = Show more
# Over the list of all pages, for readers without JavaScript too.
search-all = All titles and headings
# Name of the row of first letters over it.
search-letters = First letters
# On a button.
search-link = Put this search into the address
# Beside it.
search-link-warning = Only to send it to somebody: what you typed then stays in the history.

## Pages that are not there

not-found-title = Page not found
not-found-body = The page may have moved, or the address may be mistyped. Try one of these links.
not-found-home = Go to the home page
moved-title = This page has moved
# Above a link to the new address.
moved-body = This is the new address:

## Consultation desks

kind-desk = Consultation desk
# What sort of desk it is.
desk-type-human-rights = Human rights
desk-type-labour = Labour
desk-type-insurance = Insurance
desk-type-cancer-support = Cancer support centre
desk-type-rare-disease = Rare disease support centre
desk-type-genetic-counselling = Genetic counselling
desk-type-privacy = Privacy
desk-type-consumer = Consumer affairs
desk-type-legal = Legal advice
desk-type-peer = Patient group
desk-type-other = Other
# What sort of body runs it.
desk-operator-national = National government
desk-operator-prefecture = Prefecture
desk-operator-municipality = Municipality
desk-operator-public-body = Public body
desk-operator-hospital = Hospital
desk-operator-university = University
desk-operator-industry = Industry association
desk-operator-bar-association = Bar association
desk-operator-patient-group = Patient group
desk-operator-non-profit = Non-profit body
desk-operator-company = Company
# A situation that a desk helps with.
desk-remit-employment = Work
desk-remit-insurance = Insurance
desk-remit-family = Marriage and family
desk-remit-school = School
desk-remit-medical-care = Medical care
desk-remit-privacy = Personal data
desk-remit-online-abuse = Online abuse
desk-remit-consumer-tests = Consumer genetic tests
desk-remit-research = Taking part in research
# Who may ask.
desk-who-anyone = Anyone
desk-who-patient = The person concerned
desk-who-family = Family
desk-who-employee = Employees
desk-who-applicant = Job applicants
desk-who-employer = Employers
desk-who-insured = Policy holders
desk-who-student = Pupils and students
desk-who-participant = Research participants
desk-who-medical-staff = Medical staff
desk-who-resident = Residents
# How what is said is kept.
desk-confidentiality-statutory = What you say is protected by law
desk-confidentiality-promised = The desk promises to keep it confidential
desk-confidentiality-limited = There are exceptions to confidentiality
# Whether one may ask without a name.
desk-anonymous-yes = You need not give your name
desk-anonymous-partly = Your name may be asked for
desk-anonymous-no = You have to give your name
# What asking costs.
desk-fee-free = Free
desk-fee-partly = Partly charged
desk-fee-paid = Charged
# What the call itself costs.
desk-cost-free = Free call
desk-cost-usual = Usual call charge
desk-cost-navi = 0570 call charge (outside flat-rate plans)
desk-cost-premium = Premium rate
# A network that cannot reach a number.
desk-network-mobile = Mobile telephones
desk-network-ip = IP telephones
desk-network-public = Public telephones
desk-network-prepaid = Prepaid telephones
desk-network-overseas = Abroad
desk-network-flat-rate = Flat-rate plans
# A way to reach a desk.
desk-channel-telephone = Telephone
desk-channel-fax = Fax
desk-channel-email = E-mail
desk-channel-form = Web form
desk-channel-text-relay = Telephone relay service
desk-channel-sign-language = Sign language
desk-channel-visit = In person
# How a language is spoken at a desk.
desk-by-staff = Spoken by staff
desk-by-interpreter = With an interpreter
desk-by-machine = By machine translation
# How far what is said about a desk can be relied on.
desk-state-verified = Checked
desk-state-stale = Checked some time ago: confirm with the operator too
desk-state-unverified = Not checked yet: ask the operator, or see its own page
desk-state-expired = Out of date, so no number is shown: confirm with the operator
# On an expired or unchecked desk: a link to its operator's own page.
desk-official = Official page
desk-source = Page this is taken from
desk-no-contact = There is no contact here yet. Tell your municipality or your hospital the name of this desk, and ask them.
desk-postal = Postal code { $code }
desks-data = The desks as data
desks-data-about = Everything about all desks. Anybody may use it and say where it is from ({ $licence }, as of { $date }).
list-comma = {", "}
desk-hours = Hours

## What patient panels asked for, and what happened

kind-panel = Patient panel
panel-example = This is an example. No body, person or event in it is real.
panel-board = What we asked, what happened
panel-late-count = Overdue
panel-late = This is overdue
panel-awaited = Still to come
panel-due-response = Answer due: { $date }
panel-due-action = Action due: { $date }
panel-due-measure = Promised for: { $date }
panel-due-year = Due year
panel-basis = Days are those of { $zone }; something is overdue when its day has ended. This page was built on { $date }.
panel-head = Fingerprint of the recorded history (SHA-256)
panel-answered = Answer:
panel-by-addressee = By whom we asked
panel-meetings = Meetings
panel-timeline = Timeline
panel-timeline-of = { $name }: timeline
panel-data = Data and feed
panel-status = Status
panel-status-waiting = Waiting for an answer
panel-status-accepted = Accepted
panel-status-under-way = Under way
panel-status-done = Done
panel-status-declined = Declined
panel-status-withdrawn = Withdrawn
panel-means-waiting = It was handed over, and nobody has answered yet.
panel-means-accepted = It was taken on or promised, whole or in part; nothing has begun yet.
panel-means-under-way = Work has begun and is not finished.
panel-means-done = All that was to be done is done, and anybody can check the evidence.
panel-means-declined = It was declined; the reason is given.
panel-means-withdrawn = Those who put it forward took it back; the reason is given.
panel-asked-of-recommendation = Asked of
panel-asked-of-measure = Promised by
panel-plan = Plan
panel-fiscal-year = Fiscal year { $year } (to the end of March of the next)
panel-theme = Theme
panel-priority = Priority
panel-priority-high = High
panel-priority-medium = Medium
panel-priority-low = Low
panel-text = Wording
panel-dissent = Other opinions
panel-unanimous = None: everybody agreed
panel-proposed-by = Proposed by
panel-redaction = Left out
panel-origin = Where it came from
panel-story = What has happened
panel-ahead = Still to come
panel-follow = Follow this (feed)
panel-changes = Changes to this record
panel-ways = Other pages of this panel
panel-present = Present
panel-unnamed = { $count ->
    [one] and { $count } more person, not named
   *[other] and { $count } more people, not named
}
panel-documents = Documents
panel-led-to = What came of it
panel-kind-recommendation = Recommendation
panel-kind-measure = Promise of a plan
panel-verdict-accept = Accepted
panel-verdict-partly = Accepted in part
panel-verdict-decline = Declined
panel-step-meeting = Meeting
panel-step-sent = Handed over
panel-step-promised = Promised
panel-step-response = Answer
panel-step-action-begun = Work began
panel-step-action-done = Work done
panel-step-evidence = Evidence
panel-step-withdrawn = Withdrawn
panel-role-patient = Patient
panel-role-family = Family
panel-role-citizen = Citizen
panel-role-clinician = Clinician
panel-role-researcher = Researcher
panel-role-teacher = Teacher
panel-role-secretariat = Secretariat
panel-change-first = Recording began
panel-change-status = Status
panel-change-response = Answer
panel-change-action = Action
panel-change-evidence = Evidence
panel-change-days = Days
panel-change-text = Wording or details

## What is due for review

fresh-title = What is due for review
fresh-lede = Everything that has to be looked at again, by who answers for it and by week. Anybody may see what has gone stale.
# $all: a number.
fresh-count = { $all } in all
fresh-data = Data (JSON)
fresh-nobody = Nobody answers for these
fresh-overdue = Overdue
fresh-open = Without a day
fresh-later = Later
# $date: the Monday that the week begins on.
fresh-week = Week of { $date }
fresh-empty = Nothing is due.
fresh-calendar = Calendar (.ics)
fresh-what-review = Page to be reviewed
fresh-what-unreviewed = Not reviewed yet
fresh-what-source = Source to be checked
fresh-what-dead = Source not found
fresh-what-translation = Translation behind its source
fresh-what-fact = Figure or law to be checked
fresh-what-desk = Desk to be checked
fresh-what-resource = Verdict to be renewed
fresh-what-answer = Answer awaited by a panel
fresh-what-action = Action that a panel follows
fresh-what-measure = Promise that a panel follows
fresh-what-statistics = Statistics due for an update
# In the line under the title. $date: the day of the latest review. $roles: who reviewed, such as "a patient group and a researcher".
trust-reviewed-by = Reviewed on { $date }: { $roles }
# $roles: those whose review the page still needs.
trust-missing = Not reviewed yet: { $roles }

## Materials that others made

kind-resource = Existing material
material-verdict-use = Use
material-verdict-note = Use with a note
material-verdict-withdrawn = Withdrawn
material-verdict-open = Not judged yet
material-format-web = Web page
material-format-pdf = PDF
material-format-leaflet = Leaflet
material-format-video = Video
material-format-slides = Slides
material-format-book = Book
material-format-audio = Audio
material-format-app = App
material-verdict = Verdict
material-reason = Reason
material-made-by = Made by
material-year = Year
material-format = Format
material-language = Languages of the material
material-licence = Licence of the material
material-link = Link
material-archive = Archived copy
material-checksum = Checksum
material-by-verdict = By verdict
material-by-format = By format
material-by-audience = By audience
material-by-language = By language
material-table = Table of all (CSV)
material-all = All materials
material-withdrawn = This material has been withdrawn. Please do not use it now.
material-instead = Use instead:
link-withdrawn = { "" } (withdrawn)
# $link: what to use instead.
link-use-instead = { "" } (withdrawn; use instead: { $link })

## E-learning modules

module-course-basic = Basic course
module-course-clinical = Clinical course
module-goals = What you will be able to do
module-profession = Professions
module-prerequisites = What to know first
module-pass = To pass
module-pass-at = { $mastery } % of the points or more
module-pass-through = every unit, to its end
module-attempts = Times it may be taken: { $count }
module-credits = Credits
module-units = Units
module-branching = a case in which you choose
module-questions = Questions: { $count }
module-no-script = You can read everything here. Think of your answer, then open “Answer and explanation”. Scores and the completion record need JavaScript.
module-record-keeping = Take your record along, or erase it
module-private = Answers and results are kept in this browser only. Nothing is sent anywhere.
module-export = Save the record as a file
module-import = Continue from a saved file
module-erase = Erase the record on this device
module-versions = Versions
module-version = Version { $version }
module-code = Code
module-again = Units to take again:
module-certificate = Completion record
module-certificate-script = Making a completion record needs JavaScript.
module-certificate-none = This device has no record of completion.
module-certificate-self = Self-reported completion
module-certificate-name = Name (for printing only; it is not kept)
module-certificate-course = Module
module-certificate-version = Version
module-certificate-date = Completed on
module-certificate-score = Score
module-certificate-not = This record proves neither who took the module nor that they worked unaided. It claims no medical credit or qualification.
module-certificate-lms = Where you learnt in a learning management system, its record is the authoritative one.
module-certificate-print = Print
module-check-code = Check a code
module-check-help = Enter the code of a record to see whether it is of a published version and copied rightly. It does not tell who learnt.
module-answer = Answer and explanation
module-hint = Hint
module-gap = Gap { $number }
module-choose = Choose
module-number = Answer with a number
module-free = Answer in your own words
module-order = Put these in order.
module-survey = A survey question. It does not count.
module-several = Choose all that apply.
module-about-choice = About this choice
module-better = A good choice.
module-worse = There is a better choice.
module-check = Check
module-record = Record the answer
module-next = Next
module-back = Back
module-right = Right.
module-partly = Partly right.
module-wrong = Not right.
module-recorded = Recorded.
module-answer-first = Answer first.
module-compare = Compare yours with the model answer. It does not count.
module-up = Move up: { $item }
module-down = Move down: { $item }
module-moved = { $item }: now number { $place }
module-screen = Screen { $now } of { $all }
module-unit-done = This unit is done
module-unanswered = Questions not answered yet: { $count }
module-unit-next = Next unit: { $title }
module-results = Results
module-continue = Continue
module-fresh = Start fresh
module-somebody = This device has a record of learning (questions answered: { $answered }). If it is not yours, start fresh; the earlier record is erased.
module-state-open = Not begun
module-state-begun = Begun ({ $done } / { $all })
module-state-done = Done
module-score = Score: { $score } % (to pass: { $mastery } %)
module-passed = Passed.
module-failed = Not yet at the pass mark.
module-unfinished = Units left: { $left }
module-retry = Take it again from the start
module-no-retry = No attempts are left.
module-certificate-open = See the completion record
module-erased = The record is erased.
module-erase-sure = Press again to erase
module-import-wrong = This is no record of this module.
module-imported = The record is in place.
module-import-partly = The record is in place. Answers left out, because this module does not have them or they cannot be read: { $count }.
module-not-kept = This browser could not keep it. Closing loses your answers.
module-changed = The module has changed from version { $version } to { $now } since you took it.
module-repeat = Units to take again: { $units }
module-seen = I have read this
module-later = This record is of version { $version }, and this page is of the earlier version { $now }. The record is left as it is. To go on, open the newest version.
module-code-good = The code is whole and of the published version { $version } (completed on { $date }, score { $score } %).
module-code-wrong = This code is of no published version, or was copied wrongly.
module-none-yet = No questions answered yet. Begin with the first unit.
module-begin = Open the first unit
module-offline = There is no network. This is a copy kept on this device ({ $date }).
module-not-offline = The page you asked for is not kept on this device. Open it again when there is a network. From here you can reach the modules that are kept.

## Statistics: charts, tables and figures in sentences

# What a chart is, for readers who do not see it.
chart-kind-bar = Bar chart
chart-kind-stacked = Stacked bar chart
chart-kind-line = Line chart
chart-kind-dot = Dot chart
chart-kind-map = Map of prefectures
chart-kind-multiples = Small charts side by side
# What a chart is called for readers who do not see it. $kind: what sort of chart; $title: of what.
chart-name = { $kind }: { $title }. The numbers are in the table below
# In the place of a number that is not published, so that nobody can be found. Short: it stands in bars and cells.
chart-hidden = not shown
# In the place of a number that nobody knows. Short.
chart-missing = no data
# Opens the table below a chart. $count: how many rows it has.
chart-table = As a table ({ $count } rows)
# $unit: what is counted, such as people.
chart-unit = Counted: { $unit }
# $date: a year, a month or a day.
chart-as-of = as of { $date }
chart-source = Source:{ " " }
# Above a chart of data that were made up to try things out.
chart-synthetic = Made-up data. These are not real people.
# The same, in brackets after a number.
chart-synthetic-short = made-up data
# What a chart shows, in a sentence. $name: of a bar or tile; $value: a number with its unit.
chart-most = The largest is { $name }, { $value }.
chart-least = The smallest is { $name }, { $value }.
# Where several are alike. $count: how many.
chart-most-several = The largest is { $value }, found { $count } times.
chart-least-several = The smallest is { $value }, found { $count } times.
# The same where some numbers are not shown or not known; the smallest is told right after the largest.
chart-most-published = Among the published figures, the largest is { $name }, { $value }.
chart-least-published = The smallest of them is { $name }, { $value }.
chart-most-several-published = Among the published figures, the largest is { $value }, found { $count } times.
chart-least-several-published = The smallest of them is { $value }, found { $count } times.
# A bar of a series in a category, such as women in Tokyo.
chart-of = { $category }, { $series }
# A sentence about one series of several.
chart-said-of = { $series }: { $sentence }
# Change over time. $from, $to: times; $before, $now, $change: numbers with their units.
chart-rose = From { $before } in { $from } to { $now } in { $to }: up by { $change }.
chart-fell = From { $before } in { $from } to { $now } in { $to }: down by { $change }.
chart-level = { $now } in { $from } as in { $to }.
# $count: how many numbers are not shown.
chart-hidden-count = { $count } of the numbers are not shown, so that nobody can be found in a small group. A number that is not shown need not be zero.
chart-missing-count = There is no data for { $count } of them.
# How numbers were rounded so that nobody can be found: which of two things holds. $base: such as 10.
chart-rounded-additive = All numbers are rounded to multiples of { $base }. Totals are the sums of their rounded parts; in return, the same count may be rounded to another number in the next release.
chart-rounded-consistent = All numbers are rounded to multiples of { $base }. The same count is always rounded alike; in return, totals need not be the sums of their rounded parts.
# The same in brackets, after one number.
chart-rounded-short = rounded to multiples of { $base }
# Downloads below a chart.
chart-csv = Table (CSV)
chart-json = Data (JSON-stat)
chart-audit = Audit record
# $date: when figures were fetched that do not say of when they are.
chart-fetched = as fetched on { $date }
# Under which licence the table is published here; that of the document it is from is the document's own matter. $licence: its name.
chart-licence = this table and chart: { $licence }
# $date: when newer figures are due.
chart-next = next update due { $date }
# $date: when newer figures were due.
chart-stale = an update was due { $date }
# In brackets after a number in a sentence.
chart-note = { " " }({ $note })
# A round number. $number: as the language writes it.
number-about = about { $number }

package-no-lms = Please open this page from your learning system (LMS). For now, progress is kept in this browser only.
package-closed = This session has ended. To go on, open the module again from your learning system; nothing more is recorded here.
package-read-only = Opened for review: nothing is recorded.
package-waiting = The learning system cannot be reached. Answers are kept on this device and sent when it can.
package-exit = Save and close
package-not-kept = This browser keeps nothing. Progress is lost when you close the page.
package-refused = The learning system did not accept your result. It is kept, and sent again when you next open the module. If this message comes back, tell the administrator the number.
package-unsaved = The learning system could not save your record. Please keep this page open: saving is tried again. If this message stays, tell the administrator the number.
package-title = Use it in a learning management system
package-intro = For administrators: choose a format and a language, download one file, and add it to your system. Learners’ progress, scores and results are recorded there.
package-private = The module is one file and sends nothing to anybody but your system. No record of a learner reaches this site.
package-files = Choose a format
package-all = All languages (learners choose)
package-size = { $size } KB
package-checksums = Checksums of the files (SHA-256)
package-changed = What changed in this version
package-update = Replace the old file when there is a new version. Questions keep their ids, so answers already given are kept, but for questions that are gone.
package-guide = How to add it
package-guide-scorm = Other systems with SCORM
package-guide-cmi5 = Systems with cmi5
package-whole = Add the ZIP file as it is; do not unpack it.
package-try = Before you publish it, take it to the end as a test learner. Close it half way and see that it opens where you were, and that score and result are in the records at the end.
package-moodle-add = Turn editing on in the course, choose “Add an activity or resource” and then “SCORM package”. Use the SCORM 1.2 file.
package-moodle-grade = Under “Grade”, set the grading method to the highest grade. How many attempts there are is set here, too.
package-scorm-add = Choose SCORM 1.2 where you add content. Systems that know SCORM 2004 4th Edition can use that as well.
package-scorm-mastery = The score to pass ({ $mastery } %) is in the package. Do not set another one in the system.
package-cmi5-add = In a system with an LRS, add it as a cmi5 course.
package-cmi5-mastery = What completes it (taken to the end and passed with { $mastery } % or more) is in the package.
package-offline-unpack = Right-click the ZIP file and choose “Extract all” (on a Mac, double-click it).
package-offline-open = Double-click index.html in the folder. The record stays in that browser alone and reaches no administrator.
package-checksum-help = If the value of your file is the one told here, it was neither damaged nor changed on the way. These commands show it:
package-format-scorm12 = SCORM 1.2
package-for-scorm12 = Works in most systems. If in doubt, choose this.
package-format-offline = Without a system (offline)
package-for-offline = Opens from a USB stick or a shared folder, without a network.
package-format-scorm2004 = SCORM 2004 4th Edition
package-for-scorm2004 = For systems that know this edition.
package-format-cmi5 = cmi5
package-for-cmi5 = For systems whose LMS and LRS know cmi5.
bank-draw = Questions to draw from these: { $count }
bank-left-out = Not included: { $count } (surveys, cases, and what this format cannot hold)
package-format-moodle-xml = Moodle XML (questions only)
package-for-moodle-xml = To put the questions into Moodle’s question bank and make quizzes of your own. Surveys and cases are not in it.
package-format-gift = GIFT (questions only, as text)
package-for-gift = To read or change questions as plain text. Questions with pictures are not in it.
package-guide-bank = Moodle’s question bank
package-bank-import = In the course’s question bank, choose “Import” and “Moodle XML format”, and add the file. Each unit becomes a category.
