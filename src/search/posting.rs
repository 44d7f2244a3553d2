//! What the index knows of a term on a page, small enough to be sent to a browser.

/// A term on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// The page, by its place among the pages of the index.
    pub page: u32,
    /// How much of the body it makes up, from 1 to 3; 0 if it is not there.
    pub body: u8,
    /// The quarters of the page that have it, one bit each: what is near is in the same one.
    pub near: u8,
    /// Whether it is in the description, a tag, or another name of the page's subject.
    pub about: bool,
    /// The first heading that has it, by its place on the page.
    pub heading: Option<u32>,
    pub title: Option<InTitle>,
}

/// A term in a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InTitle {
    /// Whether the title begins with it.
    pub first: bool,
    /// The length of the whole title in characters and words, up to 127.
    pub of: u8,
}

/// How many parts a page is cut into at its headings to tell what is near.
pub const QUARTERS: usize = 4;
/// The longest title that is told from longer ones.
pub const LONGEST_TITLE: u8 = 127;

const BODY: u8 = 0b11;
const NEAR: u32 = 2;
const MORE: u8 = 1 << 7;
const ABOUT: u8 = 1;
const HEADING: u8 = 1 << 1;
const TITLE: u8 = 1 << 2;

impl Posting {
    /// A term that a page does not have yet.
    pub fn on(page: u32) -> Self {
        Self {
            page,
            body: 0,
            near: 0,
            about: false,
            heading: None,
            title: None,
        }
    }

    fn code(&self) -> u8 {
        let more = self.about || self.heading.is_some() || self.title.is_some();
        (self.body & BODY) | (self.near & 0b1111) << NEAR | if more { MORE } else { 0 }
    }

    /// What few postings have: flags, the title's length, the heading.
    fn write_more(&self, out: &mut Vec<u8>) {
        let flag = |on: bool, bit: u8| if on { bit } else { 0 };
        out.push(
            flag(self.about, ABOUT)
                | flag(self.heading.is_some(), HEADING)
                | flag(self.title.is_some(), TITLE),
        );
        if let Some(title) = self.title {
            out.push(title.of.min(LONGEST_TITLE) << 1 | u8::from(title.first));
        }
        if let Some(heading) = self.heading {
            varint(heading, out);
        }
    }

    fn read_more(&mut self, input: &mut &[u8]) -> Option<()> {
        let flags = read_byte(input)?;
        self.about = flags & ABOUT != 0;
        if flags & TITLE != 0 {
            let title = read_byte(input)?;
            self.title = Some(InTitle {
                first: title & 1 != 0,
                of: title >> 1,
            });
        }
        if flags & HEADING != 0 {
            self.heading = Some(read_varint(input)?);
        }
        Some(())
    }
}

/// How much of a body a term makes up, from 1 to 3: BM25's part for frequency and length, in steps.
pub fn body_weight(times: u32, length: u64, mean: u64) -> u8 {
    // k1 = 1.2 and b = 0.6 in integers, so that every machine gets the same.
    let times = u64::from(times) * 1000;
    let norm = 480 + 720 * length / mean.max(1);
    let part = times * 1000 / (times + norm);
    1 + (part * 3 / 1001) as u8
}

/// Lists of postings, each sort of number in a column of its own: like stands beside like, which packs better.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    pub counts: Vec<u8>,
    pub pages: Vec<u8>,
    pub codes: Vec<u8>,
    pub more: Vec<u8>,
}

impl Columns {
    /// Appends a list.
    pub fn put(&mut self, postings: &[Posting]) {
        varint(postings.len() as u32, &mut self.counts);
        let mut last = 0;
        for posting in postings {
            varint(posting.page - last, &mut self.pages);
            last = posting.page;
            let code = posting.code();
            self.codes.push(code);
            if code & MORE != 0 {
                posting.write_more(&mut self.more);
            }
        }
    }

    /// The columns in their order.
    pub fn all(&self) -> [&[u8]; 4] {
        [&self.counts, &self.pages, &self.codes, &self.more]
    }
}

/// Reads the next list off the columns. Nothing, if the bytes are not one.
pub fn read([counts, pages, codes, more]: &mut [&[u8]; 4]) -> Option<Vec<Posting>> {
    let count = read_varint(counts)? as usize;
    // Each takes a byte at least, so that a lie about their number costs nothing.
    if count > codes.len() {
        return None;
    }
    let mut postings = Vec::with_capacity(count);
    let mut page = 0u32;
    for _ in 0..count {
        page = page.checked_add(read_varint(pages)?)?;
        let code = read_byte(codes)?;
        let mut posting = Posting {
            body: code & BODY,
            near: code >> NEAR & 0b1111,
            ..Posting::on(page)
        };
        if code & MORE != 0 {
            posting.read_more(more)?;
        }
        postings.push(posting);
    }
    Some(postings)
}

fn read_byte(input: &mut &[u8]) -> Option<u8> {
    let (first, rest) = input.split_first()?;
    *input = rest;
    Some(*first)
}

/// Appends a number, seven bits a byte, the lowest first.
pub fn varint(mut number: u32, out: &mut Vec<u8>) {
    while number > 127 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Reads such a number.
pub fn read_varint(input: &mut &[u8]) -> Option<u32> {
    let mut number = 0u32;
    for shift in (0..32).step_by(7) {
        let first = read_byte(input)?;
        number |= u32::from(first & 127).checked_shl(shift)?;
        if first & 128 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let postings = [
            Posting {
                body: 3,
                near: 0b1010,
                ..Posting::on(0)
            },
            Posting {
                about: true,
                heading: Some(300),
                ..Posting::on(3)
            },
            Posting {
                title: Some(InTitle { first: true, of: 9 }),
                ..Posting::on(70_000)
            },
        ];
        let mut columns = Columns::default();
        columns.put(&postings);
        assert_eq!(read(&mut columns.all()).as_deref(), Some(&postings[..]));
        for cut in 0..4 {
            let mut damaged = columns.all();
            damaged[cut] = &damaged[cut][..damaged[cut].len() - 1];
            assert_eq!(read(&mut damaged), None);
        }
    }

    #[test]
    fn weight_grows_with_frequency_and_shrinks_with_length() {
        assert_eq!(body_weight(1, 4000, 1000), 1);
        assert!(body_weight(1, 1000, 1000) < body_weight(5, 1000, 1000));
        assert_eq!(body_weight(10_000, 1, 1000), 3);
    }
}
