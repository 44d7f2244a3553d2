//! Reads a quiz out of a document: each `###` asks, each `##` is text, and in a branching case each `##` is a node.

use std::ops::RangeInclusive;

use super::asks;
use super::case;
use super::case::rules::CASE_DRAW;
use super::extra;
use super::model::{Ask, Part, Question, Quiz, Section};
use super::rules::{ANSWERS_MISSING, DRAW, POINTS, QUESTIONS_JOINED};
use super::slips;
use super::words::{Mark, mark, points};
use crate::content::kinds::Unit;
use crate::diagnostics::{Diagnostic, Diagnostics, Rule};
use crate::markdown::{Block, BlockKind, Document};
use crate::source::Span;
use crate::text;

/// What reading needs: the document, and somewhere to put findings.
pub(super) struct Reading<'r, 'a> {
    pub doc: &'r Document<'a>,
    pub diags: &'r mut Diagnostics,
}

/// The blocks of a section by what they are for.
pub(super) struct Parts<'b> {
    pub prompt: Vec<&'b Block>,
    /// The lists or the table that hold the answers.
    pub answers: Vec<&'b Block>,
    pub hints: Vec<&'b Block>,
    pub model: Vec<&'b Block>,
    pub explanation: Vec<&'b Block>,
    /// What the heading is marked as.
    pub mark: Option<Mark>,
    /// The place of the heading.
    pub span: Span,
}

impl Reading<'_, '_> {
    pub fn find(
        &mut self,
        rule: &'static Rule,
        span: Span,
        more: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let finding = Diagnostic::at(rule, self.doc.source_file(), span);
        self.diags.push(more(finding));
    }

    /// A whole block.
    pub fn part(&self, block: &Block) -> Part {
        self.piece(block.nodes.clone())
    }

    /// What is within a paragraph or a cell.
    pub fn inner(&self, block: &Block) -> Part {
        self.piece(block.inner.clone())
    }

    pub fn piece(&self, nodes: std::ops::Range<usize>) -> Part {
        let text = self.doc.text_of(nodes.clone());
        Part::new(nodes, text)
    }

    /// The place of a heading, and the same one as it asks.
    pub fn asking(&self, heading: &Block) -> (Span, String) {
        let source = self.source(heading.span).trim_end();
        let start = heading.span.start as usize;
        let words = source.trim_start_matches('#').trim_start();
        let span = Span::new(start, start + source.len());
        (span, format!("### {words}"))
    }

    pub fn parts(&self, blocks: &[&Block]) -> Vec<Part> {
        blocks.iter().map(|block| self.part(block)).collect()
    }

    /// The text of the file at a place.
    pub fn source(&self, span: Span) -> &str {
        let text = &self.doc.source_file().text;
        text.get(span.range()).unwrap_or_default()
    }
}

/// What a question may count.
const POINTS_RANGE: RangeInclusive<u32> = 1..=100;

/// Reads the quiz of a unit.
pub fn read(doc: &Document<'_>, unit: &Unit, diags: &mut Diagnostics) -> Quiz {
    let mut reading = Reading { doc, diags };
    let root = doc.blocks();
    let least = if unit.branching { 2 } else { 3 };
    let mut quiz = Quiz {
        branching: unit.branching,
        ..Quiz::default()
    };
    for (heading, body) in sections(&root.children, least) {
        let section = reading.section(heading, body, unit.branching);
        quiz.sections.extend(section);
    }
    let each = unit.points.unwrap_or(1);
    if !POINTS_RANGE.contains(&each) {
        reading.find(&POINTS, Span::default(), |d| d.arg("points", each));
    }
    if unit.branching {
        case::check(&quiz, each, &mut reading);
        if unit.draw.is_some() {
            reading.find(&CASE_DRAW, Span::default(), |d| d);
        }
    }
    let count = quiz
        .questions()
        .filter(|(_, question)| question.is_scored())
        .count();
    if let Some(draw) = unit
        .draw
        .filter(|draw| !unit.branching && (*draw as usize > count || *draw == 0))
    {
        let args = |d: Diagnostic| d.arg("draw", draw).arg("count", count);
        reading.find(&DRAW, Span::default(), args);
    }
    quiz
}

/// Blocks by the headings above them, down to a level.
fn sections(blocks: &[Block], least: u8) -> Vec<(Option<&Block>, &[Block])> {
    let parts =
        |block: &Block| matches!(&block.kind, BlockKind::Heading { level, .. } if *level <= least);
    let starts: Vec<usize> = (0..blocks.len()).filter(|at| parts(&blocks[*at])).collect();
    let first = starts.first().copied().unwrap_or(blocks.len());
    let mut found = vec![(None, &blocks[..first])];
    for (n, at) in starts.iter().enumerate() {
        let end = starts.get(n + 1).copied().unwrap_or(blocks.len());
        found.push((Some(&blocks[*at]), &blocks[at + 1..end]));
    }
    found
}

impl Reading<'_, '_> {
    /// A section; nothing, where there is neither heading nor text.
    fn section(
        &mut self,
        heading: Option<&Block>,
        body: &[Block],
        branching: bool,
    ) -> Option<Section> {
        let Some(heading) = heading else {
            let text: Vec<Part> = body.iter().map(|block| self.part(block)).collect();
            if !branching {
                extra::boxes(self, None, body);
            }
            return (!text.is_empty()).then(|| Section {
                text,
                ..Section::default()
            });
        };
        let BlockKind::Heading { level, id } = &heading.kind else {
            return None;
        };
        let mut section = Section {
            id: id.clone(),
            heading: self.part(heading),
            span: heading.span,
            ..Section::default()
        };
        let marked = mark(&section.heading.text);
        section.ending = branching && marked == Some(Mark::Ending);
        let asks = branching || *level == 3;
        section.question = asks
            .then(|| self.question(&section, marked, body, branching))
            .flatten();
        if !asks {
            extra::no_question(self, (heading, marked), body);
        }
        if section.question.is_none() {
            section.text = body.iter().map(|block| self.part(block)).collect();
        }
        Some(section)
    }

    fn question(
        &mut self,
        section: &Section,
        marked: Option<Mark>,
        body: &[Block],
        branching: bool,
    ) -> Option<Question> {
        let parts = self.sort(section, marked, body, branching);
        let slipped = slips::loose(self, body) || !branching && super::numbers::loose(self, &parts);
        if !branching {
            self.joined(body);
        }
        let ask = match branching {
            true => asks::branch::read(self, &parts)?,
            false => self.answered(&parts, slipped)?,
        };
        let prompt = self.parts(&parts.prompt);
        let words = prompt.iter().map(|part| part.text.as_str());
        let (heading, points) = points(&section.heading.text);
        let words: Vec<&str> = std::iter::once(heading).chain(words).collect();
        if let Some(points) = points.filter(|points| !POINTS_RANGE.contains(points)) {
            self.find(&POINTS, section.span, |d| d.arg("points", points));
        }
        Some(Question {
            mark: text::hash(&words.join("\n")),
            prompt,
            ask,
            points,
            survey: marked == Some(Mark::Survey),
            hints: self.parts(&parts.hints),
            explanation: self.parts(&parts.explanation),
        })
    }

    /// What is asked; that there is nothing to answer is a finding where nothing else was found in its place.
    fn answered(&mut self, parts: &Parts<'_>, slipped: bool) -> Option<Ask> {
        let before = self.diags.iter().count();
        let ask = asks::read(self, parts);
        extra::answers(self, parts, ask.as_ref());
        extra::key(self, parts, ask.as_ref());
        extra::unquoted(self, parts);
        if ask.is_none() && !slipped && self.diags.iter().count() == before {
            self.find(&ANSWERS_MISSING, parts.span, |d| d);
        }
        ask
    }

    /// Tells the blocks of a section apart.
    fn sort<'b>(
        &mut self,
        section: &Section,
        marked: Option<Mark>,
        body: &'b [Block],
        branching: bool,
    ) -> Parts<'b> {
        let mut parts = Parts {
            prompt: Vec::new(),
            answers: Vec::new(),
            hints: Vec::new(),
            model: Vec::new(),
            explanation: Vec::new(),
            mark: marked,
            span: section.span,
        };
        let options = body.iter().any(|block| asks::has_options(self, block));
        let lists = body.iter().any(Block::is_list);
        let leads_on = |reading: &Self, block: &Block| {
            reading
                .doc
                .links_in(block.nodes.clone())
                .any(|to| asks::branch::node(to).is_some())
        };
        for (at, block) in body.iter().enumerate() {
            let answers = match block.kind {
                BlockKind::List { .. } if branching => {
                    leads_on(self, block) || asks::has_options(self, block)
                }
                BlockKind::List { .. } if options => asks::has_options(self, block),
                BlockKind::List { .. } => parts.answers.is_empty(),
                // Where there is a list, a table belongs to the question.
                BlockKind::Table => !lists && parts.answers.is_empty(),
                _ => false,
            };
            let quoted = (block.kind == BlockKind::Quote).then(|| mark(&self.part(block).text));
            match quoted.flatten() {
                _ if answers => parts.answers.push(block),
                Some(Mark::Hint) => parts.hints.push(block),
                Some(Mark::Model) => parts.model.push(block),
                Some(Mark::Explanation) => parts.explanation.push(block),
                _ if parts.answers.is_empty() => parts.prompt.push(block),
                _ => {
                    if quoted.is_some() {
                        slips::unindented(self, block, at.checked_sub(1).map(|at| &body[at]));
                    }
                    parts.explanation.push(block);
                }
            }
        }
        parts
    }

    /// Reports subheadings that have something to answer above and below them: they begin no question.
    fn joined(&mut self, body: &[Block]) {
        let listed = |block: &Block| {
            asks::has_options(self, block)
                || block.is_list() && asks::is_number(&self.part(block).text)
        };
        let is_table = |block: &Block| block.kind == BlockKind::Table;
        let is_answer = |block: &Block| is_table(block) || listed(block);
        // Below a list, a table is there to be read.
        let matching = !body.iter().any(Block::is_list);
        let asks = |block: &Block| listed(block) || matching && is_table(block);
        let heading = |block: &&Block| matches!(block.kind, BlockKind::Heading { .. });
        let parted = (1..body.len()).filter(|at| {
            let below = body[at + 1..].iter();
            heading(&&body[*at])
                && body[..*at].iter().any(is_answer)
                && below.take_while(|block| !heading(block)).any(asks)
        });
        for at in parted.collect::<Vec<_>>() {
            let (span, line) = self.asking(&body[at]);
            self.find(&QUESTIONS_JOINED, span, |d| {
                d.arg("line", &line).fix(&*line)
            });
        }
    }
}
