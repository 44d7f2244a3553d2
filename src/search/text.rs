//! What search reads of a page: its words by section.

/// A page's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageText {
    pub title: String,
    /// What it answers, in a sentence; empty if the author wrote none.
    pub description: String,
    /// Tags, and other names of what the page is about.
    pub about: Vec<String>,
    /// The text before the first heading, then each heading with what follows it.
    pub sections: Vec<Section>,
}

/// A heading and the text below it, up to the next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// Empty before the first heading.
    pub heading: String,
    /// The heading's id in the page.
    pub id: String,
    pub text: String,
}

impl PageText {
    /// Everything that says what the page is about.
    pub fn about(&self) -> impl Iterator<Item = &String> {
        [&self.description].into_iter().chain(&self.about)
    }
}
