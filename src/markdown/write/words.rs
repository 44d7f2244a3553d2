//! Running text: glossary terms become buttons where they first appear.

use pulldown_cmark::Event;

use super::Writer;

impl<'w, 'a: 'w> Writer<'w, 'a, '_> {
    pub(super) fn text(&mut self, text: &'w str) {
        let linkable = self.cx.options.link_terms
            && self.cx.may_link_term()
            && !self.raw.within("ruby")
            && !self.raw.within("summary");
        let glossary = linkable.then(|| self.cx.glossary()).flatten();
        let mut done = 0;
        let mut from = 0;
        if let Some(glossary) = glossary {
            while let Some((start, end, id)) = glossary.find(text, from) {
                from = end;
                if !self.cx.first_use(id) {
                    continue;
                }
                if let Some((open, close)) = self.cx.term_card(id, true) {
                    self.plain(&text[done..start]);
                    self.inline(open);
                    self.plain(&text[start..end]);
                    self.inline(close);
                    done = end;
                }
            }
        }
        self.plain(&text[done..]);
    }

    fn plain(&mut self, text: &'w str) {
        if !text.is_empty() {
            self.out.push(Event::Text(text.into()));
        }
    }
}
