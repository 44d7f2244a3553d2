### Machine-made: a native speaker has not reviewed these strings yet.

## Moving around the page and the site

skip-to-content = Ir para o conteúdo
main-navigation = Menu principal
# Name of the list of links at the foot of every page.
footer-navigation = Links sobre este site
breadcrumbs = Você está aqui
home = Início
# The next and the previous page of a long list.
next-page = Próxima página
previous-page = Página anterior
# Name of the row of page numbers under a long list.
pagination = Páginas da lista
# $number: which page of a list. Read aloud for a link that shows the number alone.
page-number = Página { $number }
toc = Nesta página
# A heading over the way on from a page: whom to ask, what to read.
next-steps = O que fazer a seguir
in-this-section = Nesta seção
# A link that leaves a sensitive page at once for a harmless one. Short: it is used in a hurry.
leave-page = Sair desta página
# Beside it, for readers with a keyboard.
leave-keys = ou Esc 3 vezes
# Beside it, a link to the page that says what leaving quickly can and cannot hide. Short.
leave-help = Antes de sair
feed = Atualizações (feed)
edit-page = Sugerir uma correção nesta página

## Languages

language = Idioma
choose-language = Escolha um idioma
# After a language's name in the switcher, or on a card: the page exists in another language only.
language-untranslated = ainda não traduzido

## The reader's settings

# What opens the settings. Short: it stands at the head of every page.
display = Exibição
display-settings = Ajustes de exibição
# Readings over kanji: all, none, or only over those taught after a year of Japanese primary school.
ruby-setting = Furigana (leitura dos kanji)
ruby-all = Em todas as palavras
ruby-off = Nenhum
ruby-above = Só nos kanji ensinados depois deste ano da escola primária japonesa
# $grade: a school year, 1 to 6.
ruby-grade = { $grade ->
    [6] 6 (não ensinados na escola primária)
   *[other] { $grade }
}
size-setting = Tamanho do texto
size-large = Grande
size-larger = Maior
theme-setting = Cores
theme-auto = Como no aparelho
theme-light = Claro
theme-dark = Escuro
theme-contrast = Alto contraste
lines-setting = Espaço entre linhas
lines-wide = Largo
lines-wider = Mais largo
# Of text size and of the space between lines.
setting-normal = Padrão
# Where the settings are kept, and what is said where the browser refuses to keep them.
settings-kept = Fica só neste navegador.
settings-unsaved = Este navegador não deixa guardar os ajustes. Eles valem só nesta página.
settings-reset = Voltar ao padrão

## Erasing what the site keeps in the browser

erase-button = Apagar o que este site guarda
# Said in place of the button where there is no JavaScript.
erase-by-hand = Não há botão aqui porque o JavaScript está desligado neste navegador. Sem ele, este site não guarda nada. O que foi guardado antes pode ser apagado nas configurações do navegador, em “dados do site”.
erase-done = Apagado. Este site não guarda mais nada neste navegador. O histórico do navegador não foi apagado.
erase-failed = Não foi possível apagar tudo. Apague os dados deste site nas configurações do navegador.

## The first page of the site, which offers the languages

## The home page

recent-pages = Páginas novas
reviewed-pages = Páginas revisadas recentemente

## Lists

# Said where a list has nothing in it yet.
empty-list = Ainda não há páginas aqui.
# $count: how many pages.
page-count = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}

## Tags and series

tags = Etiquetas
all-tags = Todas as etiquetas
# $tag: the tag's name.
tagged-with = Páginas sobre “{ $tag }”
series = Série
# $position: this page's place in its series; $total: how many pages it has.
series-position = Parte { $position } de { $total }
next-in-series = Próxima parte
previous-in-series = Parte anterior

## Whom a page is for

for-whom = Para quem
audience-patient = Pacientes
audience-family = Familiares
audience-child = Crianças
audience-student = Estudantes
audience-teacher = Professores
audience-public = Público em geral
audience-medical-staff = Profissionais de saúde
# People who answer at consultation desks, by telephone or in person.
audience-consultation-staff = Profissionais de orientação
audience-employer = Empregadores
audience-insurer = Seguradoras
audience-research-participant = Participantes de pesquisa
audience-local-government = Servidores do governo local

## How hard and how long a page is

level = Nível
level-introductory = Introdutório
level-basic = Básico
level-advanced = Avançado
level-primary-school = Ensino fundamental I
level-secondary-school = Ensino fundamental II e médio
reading-time = Tempo de leitura
# $minutes: reading time, at least 1.
minutes-to-read = { $minutes ->
    [one] cerca de { $minutes } minuto
   *[other] cerca de { $minutes } minutos
}

## Kinds of page

kind-lesson = Lição
kind-article = Artigo
kind-term = Termo
kind-event = Evento
kind-case = Caso
kind-qa = Pergunta
kind-guide = Guia
kind-memo = Memorando
kind-module = Módulo de e-learning
kind-unit = Unidade
kind-section = Seção

## Dates and review: why a page can be trusted

published = Publicado em
updated = Atualizado em
review-due = Próxima revisão
valid-until = Válido até
# $date: the day on which the site was built.
last-built = Site gerado em { $date }
written-by = Escrito por
reviewed-by = Revisado por
# Short, in the line under the title. $date: the day of the latest review.
trust-reviewed = Revisado em { $date }
trust-reviewed-undated = Revisado
trust-not-reviewed = Ainda não revisado
# $date: the day of the latest change.
trust-updated = Atualizado em { $date }
# $date: the day on which the page was published, where it was not changed since.
trust-published = Publicado em { $date }
trust-overdue = Revisão atrasada
trust-more = Detalhes
# $count: how many sources the page cites.
sources-count = { $count ->
    [one] { $count } fonte
   *[other] { $count } fontes
}
role-patient-group = Associação de pacientes
role-researcher = Pesquisador(a)
role-clinician = Profissional clínico
role-teacher = Professor(a)
role-lawyer = Advogado(a)
role-counsellor = Conselheiro(a)
role-editor = Editor(a)
# A reviewer whose role is none of the above.
role-other = Revisor(a)

## What a page rests on

sources = Fontes
# Read aloud for a small number in the text that leads to a source. $number: the source's number.
citation = Fonte { $number }
# After a source. $date: the day on which it was looked at.
accessed-on = acesso em { $date }
funding = Financiamento
conflicts = Conflitos de interesse
licence = Licença

## Translation

translation = Tradução
# $name: a person or group.
translated-by = Tradução: { $name }
translation-reviewed-by = Revisão da tradução: { $name }
origin-human = Traduzido por uma pessoa
origin-machine = Tradução automática
origin-machine-edited = Tradução automática editada por uma pessoa

## Notices at the head of a page

# $language: the reader's language; $source: the language that the text is in.
notice-fallback = Esta página ainda não está disponível em { $language }. Ela é exibida em { $source }.
notice-machine = Esta página foi traduzida automaticamente e pode conter erros.
notice-unreviewed = Esta tradução ainda não foi revisada por uma pessoa.
notice-outdated = O original mudou depois desta tradução. Ela pode estar desatualizada.
notice-draft = Este é um rascunho. Ainda não foi publicado.
# $date: the day until which the page was valid.
notice-expired = O conteúdo desta página era válido até { $date }. Procure informações mais recentes.
# $date: the day by which the page should have been reviewed.
notice-overdue = Esta página deveria ter sido revisada até { $date }. Pode estar desatualizada.
# Shown by the reader's browser once the day has passed, where the site was not built again.
overdue-here = Esta página deveria ter sido revisada até { $date }. Pode estar desatualizada.
expired-here = O conteúdo desta página era válido até { $date }. Procure informações mais recentes.
# A link in a notice. $language: the source language.
read-source = Ler o original ({ $language })

## Boxes, figures and media in the text

# Read aloud for the sign beside a heading that leads to it, for sharing. $heading: the heading.
heading-link = Link para este título: { $heading }
alert-note = Nota
alert-tip = Dica
alert-important = Importante
alert-warning = Atenção
alert-caution = Perigo
footnotes = Notas
# Read aloud for the small number in the text that leads to a note. $number: the note's number.
footnote = Nota { $number }
footnote-back = Voltar ao texto
# $credit: who made the picture.
figure-credit = Crédito: { $credit }
details = Ver detalhes
# Name of a table that scrolls sideways, where it has no title of its own.
table-region = Tabela (role para o lado)
video-captions = Legendas
video-transcript = Transcrição do vídeo
# A link to a video that is kept elsewhere. $host: that site's name, such as example.org.
video-elsewhere = Ver o vídeo em { $host } (outro site)
# After a link that leaves this site. $host: the other site's name.
external-site = site externo: { $host }
task-done = concluído
task-open = a fazer

## Glossary

# Name of the row of first letters over the glossary.
glossary-index = Índice de termos
# Heading over terms that begin with no letter of the index, such as digits.
glossary-other = Outros
# In the small box that explains a term: a link to the term's own page. $term: the term.
term-more = Mais sobre “{ $term }”
# Read aloud for a term in the text that opens its explanation. $term: the term.
term-explain = O que significa “{ $term }”
# How the characters of a Japanese term are read.
reading = Leitura em japonês
abbreviation = Abreviação
synonyms = Também chamado de
english-term = Em inglês

## Events

upcoming-events = Próximos eventos
past-events = Eventos passados
no-upcoming-events = Não há eventos programados no momento.
# Said at the head of an event that is over.
event-past = Este evento já terminou.
event-when = Data e horário
event-where = Local
event-online = On-line
event-join = Participar on-line
event-capacity = Vagas
# $count: how many people can take part.
event-capacity-people = { $count ->
    [one] { $count } pessoa
   *[other] { $count } pessoas
}
event-contact = Contato
event-calendar = Adicionar à agenda

## Finding somebody to ask

# A box at the head of pages for people in trouble: what to do if it is happening today.
now-title = Se é hoje, agora
now-answer = Não é preciso responder nem assinar na hora. Pode dizer: “Quero pensar um pouco.”
now-danger = Se sentir perigo, vá primeiro para um lugar seguro e peça ajuda a quem estiver perto, à polícia ou ao socorro.
# Links under such pages.
to-guide = Encontrar onde perguntar, pergunta por pergunta
to-directory = Ver a lista de balcões
to-memo = Fazer um memorando antes de perguntar
# Over those links.
ask-somebody = Perguntar a alguém
# Over the desks that a page leads to.
desks-to-ask = Onde perguntar
# Over the lessons that a case, a question or a step rests on.
lessons-behind = As lições por trás disto
# On a guided path: the step before, the first step, and a word on privacy.
guide-back = A pergunta anterior:
guide-again = Começar de novo
guide-private = Este site não recolhe as suas respostas. O botão Voltar do navegador leva de volta.
# Cases: the field of life, how the case came to be told, and what was found.
case-situation = Área
case-origin-composite = Reúne vários acontecimentos, para que ninguém seja reconhecido.
case-origin-consented = Contado com o consentimento da pessoa, sem que ela seja reconhecida.
case-origin-made-up = Exemplo inventado. Não aconteceu.
case-judged = Foi injusto?
verdict-unjust = Considerado injusto
verdict-not-unjust = Considerado não injusto
verdict-open = Ainda não julgado
case-judged-by = Quem julgou
case-rule = Com base em
case-remedy = Reparação
case-outcome = O que resultou
# Questions and answers: the versions of an answer. $number: of a version.
qa-versions = Versões desta resposta
qa-version = Versão { $number }
# On a lesson: the cases and questions that rest on it.
mentions-cases = Casos sobre isto
mentions-questions = Perguntas sobre isto
# The memo to fill in before asking.
memo-what = O que aconteceu?
memo-what-help = Pode ser curto, com as palavras que lembrar.
memo-when = Quando e onde?
memo-ask = O que quer perguntar?
memo-ask-help = Escreva primeiro o mais importante.
memo-told = O que lhe disseram?
memo-told-help = Anote o nome do balcão e o dia da conversa.
memo-next = Qual é o próximo passo?
memo-private = O que escrever aqui não é enviado nem guardado. Desaparece ao sair da página.
memo-print = Imprimir
memo-clear = Apagar o que escrevi
memo-cleared = Apagado.

## The directory of desks and a desk’s page

# Computed by the browser. $time: an hour, or a day and an hour, in Japan.
desk-open = Aberto agora (até { $time }, hora do Japão)
desk-opens = Fechado agora (abre { $time }, hora do Japão)
desk-ask-hours = Confirme o horário por telefone ou com o próprio serviço
desk-holidays-closed = Fechado nos feriados
desk-holidays-open = Aberto nos feriados
desk-holidays-unknown = Nos feriados, confirme por telefone
desk-closed = fechado
desk-call = Ligar
desk-cost-unknown = O custo da chamada não foi verificado
desk-unreachable = Pode não atender chamadas de: { $networks }
desk-instead = Se não completar
desk-extension = ramal { $number }
# Heads of the facts on a desk’s page.
desk-costs = Custo
desk-name-asked = Seu nome
desk-secret = Sigilo
desk-not-known = Não se sabe
desk-who-may = Quem pode perguntar
desk-remit-title = Sobre o quê
desk-cannot = O que não pode fazer
desk-prepare = O que ter à mão
desk-after = O que acontece depois
desk-other-ways = Outras formas
desk-booking = com hora marcada
desk-languages = Idiomas
desk-area = Região
desk-nationwide = Todo o Japão
desk-area-part = Parte de { $prefecture } ({ $code })
desk-legal = Base legal
desk-address = Endereço
desk-operator = Operado por
desk-no-number = Nenhum telefone está indicado aqui.
# Always printed beside numbers. $date: their last day.
desk-valid-until = Números válidos até { $date }
desk-valid-unknown = Validade: não definida
# Shown by the browser in place of numbers once that day has passed.
desk-expired-here = Os números foram ocultados: valiam até { $date }. Confirme com o próprio serviço.
desk-verified-on = Verificado em { $date }
# The directory and its lists. $what: a field of life, a prefecture, a language or a channel.
desks-narrowed = Balcões: { $what }
desks-by-remit = Situação
desks-by-prefecture = Província
desks-by-language = Idioma
desks-by-channel = Canal
desks-filter = Filtrar a lista
desks-any = Qualquer
desks-open-now = Só os abertos agora
# $count: how many desks fit.
desks-found = Balcões encontrados: { $count }
desks-none = Nenhum balcão corresponde. Retire uma condição.
desks-failed = O filtro não pôde ser carregado. Use as listas abaixo.
desks-text = Lista só de texto (página leve)
desks-pocket = Cartões para recortar e levar (impressão)
desks-more = Ver outros balcões
desks-whole = Todos os balcões

## Search

# The search page and the link to it. Short.
search = Busca
# Over the box.
search-label = Buscar neste site
# On the button beside the box.
search-button = Buscar
# Below the box.
search-private = O que você digita não sai deste aparelho.
# On the search page, if the program has no dictionary of readings.
search-readings = Ao digitar em kana, só são encontradas as palavras cuja leitura está escrita na página.
# $count: how many pages.
search-found = Páginas encontradas: { $count }
# $query: what was typed.
search-none = Nenhuma página tem “{ $query }”.
# After it.
search-help = Tente uma palavra mais curta ou outra, ou procure na lista abaixo.
# $typed: what was typed. $used: the nearest word, or how the word is written.
search-instead = Não há “{ $typed }”; estas têm “{ $used }”.
# $words: words that no page has.
search-unmatched = Não encontrado: { $words }
# Where the index could not be loaded.
search-failed = A busca não pôde ser carregada. A lista abaixo tem todas as páginas.
# On the button that opens the choices by which results are narrowed.
search-narrow = Filtrar os resultados
# On the button that takes all of them back.
search-widen = Mostrar de novo todos os resultados
# Above kinds of page, such as lesson and term.
search-kind = Tipo de página
# $query: what was typed. Where there are pages, but none that fits the choices.
search-none-left = Nenhuma página com “{ $query }” corresponde às suas escolhas.
# Before titles that go on from what was typed.
search-suggestions = Sugestões:
# Before the names of other languages: the same search there.
search-languages = Buscar em outro idioma:
# On a button below the results.
search-more = Mostrar mais
# Over the list of all pages, for readers without JavaScript too.
search-all = Todos os títulos
# Name of the row of first letters over it.
search-letters = Primeiras letras
# On a button.
search-link = Pôr esta busca no endereço
# Beside it.
search-link-warning = Só para enviar a alguém: o que você digitou fica no histórico.

## Pages that are not there

not-found-title = Página não encontrada
not-found-body = A página pode ter mudado de lugar ou o endereço pode estar errado. Tente um destes links.
not-found-home = Ir para a página inicial
moved-title = Esta página mudou de lugar
# Above a link to the new address.
moved-body = Este é o novo endereço:

## Consultation desks

kind-desk = Serviço de consulta
# What sort of desk it is.
desk-type-human-rights = Direitos humanos
desk-type-labour = Trabalho
desk-type-insurance = Seguros
desk-type-cancer-support = Centro de apoio ao câncer
desk-type-rare-disease = Centro de apoio a doenças raras
desk-type-genetic-counselling = Aconselhamento genético
desk-type-privacy = Privacidade
desk-type-consumer = Defesa do consumidor
desk-type-legal = Orientação jurídica
desk-type-peer = Associação de pacientes
desk-type-other = Outro
# What sort of body runs it.
desk-operator-national = Governo nacional
desk-operator-prefecture = Província
desk-operator-municipality = Município
desk-operator-public-body = Órgão público
desk-operator-hospital = Hospital
desk-operator-university = Universidade
desk-operator-industry = Associação do setor
desk-operator-bar-association = Ordem dos advogados
desk-operator-patient-group = Associação de pacientes
desk-operator-non-profit = Organização sem fins lucrativos
desk-operator-company = Empresa
# A situation that a desk helps with.
desk-remit-employment = Trabalho
desk-remit-insurance = Seguros
desk-remit-family = Casamento e família
desk-remit-school = Escola
desk-remit-medical-care = Atendimento médico
desk-remit-privacy = Dados pessoais
desk-remit-online-abuse = Ofensas na internet
desk-remit-consumer-tests = Testes genéticos vendidos ao consumidor
desk-remit-research = Participação em pesquisa
# Who may ask.
desk-who-anyone = Qualquer pessoa
desk-who-patient = A própria pessoa
desk-who-family = Família
desk-who-employee = Trabalhadores
desk-who-applicant = Candidatos a emprego
desk-who-employer = Empregadores
desk-who-insured = Segurados
desk-who-student = Estudantes
desk-who-participant = Participantes de pesquisa
desk-who-medical-staff = Profissionais de saúde
desk-who-resident = Moradores
# How what is said is kept.
desk-confidentiality-statutory = O sigilo é garantido por lei
desk-confidentiality-promised = O serviço promete sigilo
desk-confidentiality-limited = Há exceções ao sigilo
# Whether one may ask without a name.
desk-anonymous-yes = Não é preciso dar o nome
desk-anonymous-partly = O nome pode ser pedido
desk-anonymous-no = É preciso dar o nome
# What asking costs.
desk-fee-free = Gratuito
desk-fee-partly = Em parte pago
desk-fee-paid = Pago
# What the call itself costs.
desk-cost-free = Ligação gratuita
desk-cost-usual = Tarifa normal de ligação
desk-cost-navi = Tarifa 0570 (fora de planos ilimitados)
desk-cost-premium = Tarifa especial
# A network that cannot reach a number.
desk-network-mobile = Celulares
desk-network-ip = Telefones IP
desk-network-public = Telefones públicos
desk-network-prepaid = Celulares pré-pagos
desk-network-overseas = Exterior
desk-network-flat-rate = Planos ilimitados
# A way to reach a desk.
desk-channel-telephone = Telefone
desk-channel-fax = Fax
desk-channel-email = E-mail
desk-channel-form = Formulário
desk-channel-text-relay = Serviço de intermediação telefônica
desk-channel-sign-language = Língua de sinais
desk-channel-visit = Presencial
# How a language is spoken at a desk.
desk-by-staff = Falado pela equipe
desk-by-interpreter = Com intérprete
desk-by-machine = Por tradução automática
# How far what is said about a desk can be relied on.
desk-state-verified = Conferido
desk-state-stale = Conferido há algum tempo: confirme também com o próprio serviço
desk-state-unverified = Ainda não conferido: confirme com o próprio serviço
desk-state-expired = Fora do prazo, por isso sem número: confirme com o próprio serviço
# On an expired or unchecked desk: a link to its operator's own page.
desk-official = Página oficial
desk-source = Página de origem
desk-no-contact = Ainda não há contato aqui. Diga o nome deste serviço à sua prefeitura ou ao seu hospital e pergunte.
desk-postal = Código postal { $code }
desks-data = Os serviços como dados
desks-data-about = Tudo sobre todos os serviços. Qualquer pessoa pode usar, citando a fonte ({ $licence }, { $date }).
list-comma = {", "}
desk-hours = Horário

## What patient panels asked for, and what happened

kind-panel = Painel de pacientes
panel-example = Isto é um exemplo. Nenhuma entidade, pessoa ou acontecimento é real.
panel-board = O que pedimos e o que aconteceu
panel-late-count = Em atraso
panel-late = Está em atraso
panel-awaited = O que ainda falta
panel-due-response = Resposta até: { $date }
panel-due-action = Ação até: { $date }
panel-due-measure = Prometido até: { $date }
panel-due-year = Ano do prazo
panel-basis = Os dias são os de { $zone }; há atraso quando o dia termina. Esta página foi gerada em { $date }.
panel-head = Impressão digital do histórico (SHA-256)
panel-answered = Resposta:
panel-by-addressee = Por destinatário
panel-meetings = Reuniões
panel-timeline = Linha do tempo
panel-timeline-of = { $name }: linha do tempo
panel-data = Dados e feed
panel-status = Situação
panel-status-waiting = À espera de resposta
panel-status-accepted = Aceito
panel-status-under-way = Em curso
panel-status-done = Feito
panel-status-declined = Recusado
panel-status-withdrawn = Retirado
panel-means-waiting = Foi entregue e ainda não há resposta.
panel-means-accepted = Foi aceito ou prometido, no todo ou em parte; nada começou ainda.
panel-means-under-way = O trabalho começou e não terminou.
panel-means-done = Tudo foi feito e qualquer pessoa pode verificar as provas.
panel-means-declined = Foi recusado; o motivo está indicado.
panel-means-withdrawn = Quem o apresentou retirou-o; o motivo está indicado.
panel-asked-of-recommendation = Dirigido a
panel-asked-of-measure = Prometido por
panel-plan = Plano
panel-fiscal-year = Ano fiscal de { $year } (até o fim de março seguinte)
panel-theme = Tema
panel-priority = Prioridade
panel-priority-high = Alta
panel-priority-medium = Média
panel-priority-low = Baixa
panel-text = Texto
panel-dissent = Outras opiniões
panel-unanimous = Nenhuma: todos concordaram
panel-proposed-by = Proposto por
panel-redaction = Omitido
panel-origin = De onde veio
panel-story = O que aconteceu
panel-ahead = Ainda por vir
panel-follow = Acompanhar (feed)
panel-changes = Alterações deste registro
panel-ways = Outras páginas deste painel
panel-present = Presentes
panel-unnamed = { $count ->
    [one] e mais { $count } pessoa, sem nome
   *[other] e mais { $count } pessoas, sem nome
}
panel-documents = Documentos
panel-led-to = O que daí resultou
panel-kind-recommendation = Recomendação
panel-kind-measure = Promessa de um plano
panel-verdict-accept = Aceita
panel-verdict-partly = Aceita em parte
panel-verdict-decline = Recusada
panel-step-meeting = Reunião
panel-step-sent = Entregue
panel-step-promised = Prometido
panel-step-response = Resposta
panel-step-action-begun = Início da ação
panel-step-action-done = Fim da ação
panel-step-evidence = Prova
panel-step-withdrawn = Retirada
panel-role-patient = Paciente
panel-role-family = Família
panel-role-citizen = Cidadão
panel-role-clinician = Profissional de saúde
panel-role-researcher = Pesquisador
panel-role-teacher = Professor
panel-role-secretariat = Secretariado
panel-change-first = Início do registro
panel-change-status = Situação
panel-change-response = Resposta
panel-change-action = Ação
panel-change-evidence = Prova
panel-change-days = Datas
panel-change-text = Texto ou detalhes

## What is due for review

fresh-title = O que está para revisão
fresh-lede = Tudo o que precisa ser visto de novo, por responsável e por semana. Qualquer pessoa pode ver o que ficou desatualizado.
# $all: a number.
fresh-count = { $all } ao todo
fresh-data = Dados (JSON)
fresh-nobody = Sem responsável
fresh-overdue = Prazo vencido
fresh-open = Sem data
fresh-later = Mais tarde
# $date: the Monday that the week begins on.
fresh-week = Semana de { $date }
fresh-empty = Não há nada para rever.
fresh-calendar = Agenda (.ics)
fresh-what-review = Página para revisar
fresh-what-unreviewed = Ainda não revisada
fresh-what-source = Fonte para conferir
fresh-what-dead = Fonte não encontrada
fresh-what-translation = Tradução anterior ao original
fresh-what-fact = Número ou lei para conferir
fresh-what-desk = Atendimento para conferir
fresh-what-resource = Avaliação para renovar
fresh-what-answer = Resposta esperada pelo painel
fresh-what-action = Ação que o painel acompanha
fresh-what-measure = Promessa que o painel acompanha
fresh-what-statistics = Estatísticas a atualizar
# In the line under the title. $date: the day of the latest review. $roles: who reviewed, such as "a patient group and a researcher".
trust-reviewed-by = Revisado em { $date }: { $roles }
# $roles: those whose review the page still needs.
trust-missing = Ainda não revisado: { $roles }

## Materials that others made

kind-resource = Material existente
material-verdict-use = Usar
material-verdict-note = Usar com ressalva
material-verdict-withdrawn = Retirado
material-verdict-open = Ainda não avaliado
material-format-web = Página da web
material-format-pdf = PDF
material-format-leaflet = Folheto
material-format-video = Vídeo
material-format-slides = Slides
material-format-book = Livro
material-format-audio = Áudio
material-format-app = Aplicativo
material-verdict = Avaliação
material-reason = Motivo
material-made-by = Feito por
material-year = Ano
material-format = Formato
material-language = Idiomas do material
material-licence = Licença do material
material-link = Link
material-archive = Cópia arquivada
material-checksum = Soma de verificação
material-by-verdict = Por avaliação
material-by-format = Por formato
material-by-audience = Por público
material-by-language = Por idioma
material-table = Tabela de todos (CSV)
material-all = Todos os materiais
material-withdrawn = Este material foi retirado. Não o use agora.
material-instead = Use no lugar:
link-withdrawn = { "" } (retirado)
# $link: what to use instead.
link-use-instead = { "" } (retirado; use no lugar: { $link })

## E-learning modules

module-course-basic = Curso básico
module-course-clinical = Curso clínico
module-goals = O que você saberá fazer
module-profession = Profissões
module-prerequisites = O que saber antes
module-pass = Para ser aprovado
module-pass-at = { $mastery } % dos pontos ou mais
module-pass-through = todas as unidades, até o fim
module-attempts = Vezes que pode ser feito: { $count }
module-credits = Créditos
module-units = Unidades
module-branching = um caso com escolhas
module-questions = Perguntas: { $count }
module-no-script = Tudo pode ser lido aqui. Pense na resposta e abra “Resposta e explicação”. A pontuação e o registro exigem JavaScript.
module-record-keeping = Levar ou apagar seu registro
module-private = Respostas e resultados ficam só neste navegador. Nada é enviado.
module-export = Salvar o registro em arquivo
module-import = Continuar de um arquivo salvo
module-erase = Apagar o registro neste aparelho
module-versions = Versões
module-version = Versão { $version }
module-code = Código
module-again = Unidades a refazer:
module-certificate = Registro de conclusão
module-certificate-script = Para fazer o registro é preciso JavaScript.
module-certificate-none = Este aparelho não tem registro de conclusão.
module-certificate-self = Conclusão declarada pela própria pessoa
module-certificate-name = Nome (só para impressão; não é guardado)
module-certificate-course = Módulo
module-certificate-version = Versão
module-certificate-date = Concluído em
module-certificate-score = Pontuação
module-certificate-not = Este registro não prova quem fez o módulo nem que o fez sem ajuda. Não vale como crédito ou título médico.
module-certificate-lms = Se você estudou em um sistema de gestão de aprendizagem, vale o registro dele.
module-certificate-print = Imprimir
module-check-code = Verificar um código
module-check-help = Digite o código de um registro para ver se é de uma versão publicada e se foi bem copiado. Ele não diz quem estudou.
module-answer = Resposta e explicação
module-hint = Dica
module-gap = Lacuna { $number }
module-choose = Escolha
module-number = Responda com um número
module-free = Responda com suas palavras
module-order = Coloque em ordem.
module-survey = Pergunta de pesquisa. Não vale pontos.
module-several = Escolha todas as que se aplicam.
module-about-choice = Sobre esta escolha
module-better = Uma boa escolha.
module-worse = Há uma escolha melhor.
module-check = Verificar
module-record = Registrar a resposta
module-next = Próximo
module-back = Voltar
module-right = Certo.
module-partly = Parcialmente certo.
module-wrong = Não está certo.
module-recorded = Registrado.
module-answer-first = Responda primeiro.
module-compare = Compare com a resposta modelo. Não vale pontos.
module-up = Subir: { $item }
module-down = Descer: { $item }
module-moved = { $item }: posição { $place }
module-screen = Tela { $now } de { $all }
module-unit-done = Esta unidade terminou
module-unanswered = Perguntas ainda sem resposta: { $count }
module-unit-next = Próxima unidade: { $title }
module-results = Resultados
module-continue = Continuar
module-fresh = Começar do zero
module-somebody = Este aparelho tem um registro em andamento (perguntas respondidas: { $answered }). Se não for seu, comece do zero; o registro anterior será apagado.
module-state-open = Não iniciada
module-state-begun = Em andamento ({ $done } / { $all })
module-state-done = Concluída
module-score = Pontuação: { $score } % (aprovação: { $mastery } %)
module-passed = Aprovado.
module-failed = Ainda não atingiu a nota mínima.
module-unfinished = Unidades restantes: { $left }
module-retry = Refazer desde o início
module-no-retry = Não há mais tentativas.
module-certificate-open = Ver o registro de conclusão
module-erased = O registro foi apagado.
module-erase-sure = Pressione de novo para apagar
module-import-wrong = Não é um registro deste módulo.
module-imported = O registro foi carregado.
module-import-partly = O registro foi carregado. Respostas deixadas de fora, porque este módulo não as tem ou não podem ser lidas: { $count }.
module-not-kept = Não foi possível guardar. Ao fechar, as respostas se perdem.
module-changed = O módulo mudou da versão { $version } para a { $now }.
module-repeat = Unidades a refazer: { $units }
module-seen = Já li
module-later = Este registro é da versão { $version }, e esta página é da versão anterior { $now }. O registro fica como está. Para continuar, abra a versão mais nova.
module-code-good = O código está íntegro e é da versão { $version } (concluído em { $date }, pontuação { $score } %).
module-code-wrong = O código não é de uma versão publicada ou foi mal copiado.
module-none-yet = Nenhuma pergunta respondida. Comece pela primeira unidade.
module-begin = Abrir a primeira unidade
module-offline = Sem rede. Esta é uma cópia guardada neste aparelho ({ $date }).
module-not-offline = A página pedida não está guardada neste aparelho. Abra-a de novo quando houver rede. Daqui você chega aos módulos guardados.

## Statistics: charts, tables and figures in sentences

# What a chart is, for readers who do not see it.
chart-kind-bar = Gráfico de barras
chart-kind-stacked = Gráfico de barras empilhadas
chart-kind-line = Gráfico de linhas
chart-kind-dot = Gráfico de pontos
chart-kind-map = Mapa das províncias
chart-kind-multiples = Gráficos pequenos lado a lado
# What a chart is called for readers who do not see it. $kind: what sort of chart; $title: of what.
chart-name = { $kind }: { $title }. Os números estão na tabela abaixo
# In the place of a number that is not published, so that nobody can be found. Short: it stands in bars and cells.
chart-hidden = não divulgado
# In the place of a number that nobody knows. Short.
chart-missing = sem dados
# Opens the table below a chart. $count: how many rows it has.
chart-table = Em tabela ({ $count } linhas)
# $unit: what is counted, such as people.
chart-unit = Unidade: { $unit }
# $date: a year, a month or a day.
chart-as-of = em { $date }
chart-source = Fonte:{ " " }
# Above a chart of data that were made up to try things out.
chart-synthetic = Dados inventados. Não são pessoas reais.
# The same, in brackets after a number.
chart-synthetic-short = dados inventados
# What a chart shows, in a sentence. $name: of a bar or tile; $value: a number with its unit.
chart-most = O maior é { $name }: { $value }.
chart-least = O menor é { $name }: { $value }.
# Where several are alike. $count: how many.
chart-most-several = O maior valor é { $value }, em { $count } lugares.
chart-least-several = O menor valor é { $value }, em { $count } lugares.
# The same where some numbers are not shown or not known; the smallest is told right after the largest.
chart-most-published = Entre os números divulgados, o maior é { $name }: { $value }.
chart-least-published = Entre eles, o menor é { $name }: { $value }.
chart-most-several-published = Entre os números divulgados, o maior valor é { $value }, em { $count } lugares.
chart-least-several-published = Entre eles, o menor valor é { $value }, em { $count } lugares.
# A bar of a series in a category, such as women in Tokyo.
chart-of = { $category }, { $series }
# A sentence about one series of several.
chart-said-of = { $series }: { $sentence }
# Change over time. $from, $to: times; $before, $now, $change: numbers with their units.
chart-rose = De { $before } em { $from } para { $now } em { $to }: aumento de { $change }.
chart-fell = De { $before } em { $from } para { $now } em { $to }: queda de { $change }.
chart-level = { $now } tanto em { $from } como em { $to }.
# $count: how many numbers are not shown.
chart-hidden-count = { $count } números não são divulgados, para que ninguém seja identificado num grupo pequeno. Um número não divulgado não é necessariamente zero.
chart-missing-count = Não há dados em { $count } casos.
# How numbers were rounded so that nobody can be found: which of two things holds. $base: such as 10.
chart-rounded-additive = Todos os números são arredondados para múltiplos de { $base }. Os totais são as somas das partes arredondadas; em troca, o mesmo número pode ser arredondado de outro modo na próxima publicação.
chart-rounded-consistent = Todos os números são arredondados para múltiplos de { $base }. O mesmo número é sempre arredondado da mesma forma; em troca, os totais podem diferir da soma das partes arredondadas.
# The same in brackets, after one number.
chart-rounded-short = arredondado para múltiplos de { $base }
# Downloads below a chart.
chart-csv = Tabela (CSV)
chart-json = Dados (JSON-stat)
chart-audit = Registro de auditoria
# $date: when figures were fetched that do not say of when they are.
chart-fetched = obtido em { $date }
# Under which licence the table is published here; that of the document it is from is the document's own matter. $licence: its name.
chart-licence = esta tabela e gráfico: { $licence }
# $date: when newer figures are due.
chart-next = próxima atualização prevista: { $date }
# $date: when newer figures were due.
chart-stale = atualização prevista para { $date }
# In brackets after a number in a sentence.
chart-note = { " " }({ $note })
# A round number. $number: as the language writes it.
number-about = cerca de { $number }

package-no-lms = Abra esta página pelo sistema de aprendizagem (LMS). Por enquanto, o progresso fica só neste navegador.
package-closed = Esta sessão terminou. Para continuar, abra de novo pelo sistema de aprendizagem; nada mais é registrado aqui.
package-read-only = Aberto para revisão: nada é registrado.
package-waiting = Não há conexão com o sistema de aprendizagem. As respostas ficam neste aparelho e são enviadas quando houver.
package-exit = Salvar e fechar
package-not-kept = Este navegador não guarda nada. O progresso se perde ao fechar a página.
package-refused = O sistema de aprendizagem não aceitou o resultado. Ele está guardado e será enviado de novo quando você abrir o módulo. Se esta mensagem voltar, informe o número ao administrador.
package-unsaved = O sistema de aprendizagem não conseguiu salvar o registro. Deixe esta página aberta: vamos tentar de novo. Se a mensagem continuar, informe o número ao administrador.
package-title = Usar em um sistema de aprendizagem (LMS)
package-intro = Para quem administra: escolha um formato e um idioma, baixe um arquivo e adicione ao seu sistema. O progresso, a nota e o resultado de quem estuda ficam registrados lá.
package-private = O curso é um só arquivo e não envia nada a ninguém além do seu sistema. Nenhum registro de quem estuda chega a este site.
package-files = Escolha o formato
package-all = Todos os idiomas (quem estuda escolhe)
package-size = { $size } KB
package-checksums = Valores de verificação dos arquivos (SHA-256)
package-changed = O que mudou nesta versão
package-update = Troque o arquivo antigo quando houver uma versão nova. As questões mantêm seus códigos; as respostas já dadas continuam, menos as das questões retiradas.
package-guide = Como adicionar
package-guide-scorm = Outros sistemas com SCORM
package-guide-cmi5 = Sistemas com cmi5
package-whole = Adicione o arquivo ZIP como está, sem descompactar.
package-try = Antes de publicar, faça o curso até o fim com um usuário de teste: feche no meio e veja se continua de onde parou, e se nota e resultado ficam registrados no fim.
package-moodle-add = Ative a edição no curso, escolha adicionar uma atividade e depois “Pacote SCORM”. Use o arquivo SCORM 1.2.
package-moodle-grade = Em “Nota”, use a nota mais alta como método de avaliação. O número de tentativas também se define aqui.
package-scorm-add = Escolha SCORM 1.2 ao adicionar o conteúdo. Sistemas com SCORM 2004 4ª edição também podem usar essa.
package-scorm-mastery = A nota mínima ({ $mastery } %) está no pacote. Não defina outra no sistema.
package-cmi5-add = Em um sistema com LRS, adicione como curso cmi5.
package-cmi5-mastery = O que conclui o curso (feito até o fim e aprovado com { $mastery } % ou mais) está no pacote.
package-offline-unpack = Clique com o botão direito no ZIP e escolha “Extrair tudo” (no Mac, clique duas vezes).
package-offline-open = Clique duas vezes em index.html na pasta. O registro fica só naquele navegador e não chega a quem administra.
package-checksum-help = Se o valor do seu arquivo for igual ao daqui, ele não foi danificado nem alterado. Estes comandos mostram o valor:
package-format-scorm12 = SCORM 1.2
package-for-scorm12 = Funciona na maioria dos sistemas. Na dúvida, escolha este.
package-format-offline = Sem sistema (offline)
package-for-offline = Abre de um pen drive ou pasta compartilhada, sem rede.
package-format-scorm2004 = SCORM 2004 4ª edição
package-for-scorm2004 = Para sistemas que aceitam esta edição.
package-format-cmi5 = cmi5
package-for-cmi5 = Para LMS e LRS que aceitam cmi5.
bank-draw = Questões a sortear destas: { $count }
bank-left-out = Não incluídas: { $count } (pesquisas, casos e o que este formato não comporta)
package-format-moodle-xml = Moodle XML (só as questões)
package-for-moodle-xml = Para pôr as questões no banco de questões do Moodle e montar seus próprios questionários. Pesquisas e casos ficam de fora.
package-format-gift = GIFT (só as questões, em texto)
package-for-gift = Para ler ou alterar as questões como texto simples. Questões com imagens ficam de fora.
package-guide-bank = Banco de questões do Moodle
package-bank-import = No banco de questões do curso, escolha “Importar” e “Formato Moodle XML” e adicione o arquivo. Cada unidade vira uma categoria.
