//! What the index knows of a term on a page, small enough to be sent to a browser.

/// A term on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// The page, by its place among the pages of the index.
    pub page: u32,
    /// How much of the body it makes up, from 1 to 7; 0 if it is not there.
    pub body: u8,
    /// Whether it is in the description, a tag, or another name of the page's subject.
    pub about: bool,
    /// The first heading that has it, by its place on the page.
    pub heading: Option<u32>,
    pub title: Option<InTitle>,
}

/// A term in a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InTitle {
    /// Its place, in characters and words.
    pub at: u8,
    /// The length of the whole title in the same measure.
    pub of: u8,
}

const BODY: u8 = 0b111;
const ABOUT: u8 = 1 << 3;
const HEADING: u8 = 1 << 4;
const TITLE: u8 = 1 << 5;

impl Posting {
    /// A term that a page does not have yet.
    pub fn on(page: u32) -> Self {
        Self {
            page,
            body: 0,
            about: false,
            heading: None,
            title: None,
        }
    }

    fn code(&self) -> u8 {
        let flag = |on: bool, bit: u8| if on { bit } else { 0 };
        (self.body & BODY)
            | flag(self.about, ABOUT)
            | flag(self.heading.is_some(), HEADING)
            | flag(self.title.is_some(), TITLE)
    }
}

/// How much of a body a term makes up, from 1 to 7: BM25's part for frequency and length, in steps.
pub fn body_weight(times: u32, length: u64, mean: u64) -> u8 {
    // k1 = 1.2 and b = 0.6 in integers, so that every machine gets the same.
    let times = u64::from(times) * 1000;
    let norm = 480 + 720 * length / mean.max(1);
    let part = times * 1000 / (times + norm);
    1 + (part * 7 / 1001) as u8
}

/// Appends a list of postings: their pages, then what is known of each, then places in titles and headings. Like
/// stands beside like, which packs better.
pub fn write(postings: &[Posting], out: &mut Vec<u8>) {
    varint(postings.len() as u32, out);
    let mut last = 0;
    for posting in postings {
        varint(posting.page - last, out);
        last = posting.page;
    }
    out.extend(postings.iter().map(Posting::code));
    for posting in postings {
        if let Some(title) = posting.title {
            out.extend([title.at, title.of]);
        }
        if let Some(heading) = posting.heading {
            varint(heading, out);
        }
    }
}

/// Reads such a list. Nothing, if the bytes are not one.
pub fn read(input: &mut &[u8]) -> Option<Vec<Posting>> {
    let count = read_varint(input)? as usize;
    // Each takes two bytes at least, so that a lie about their number costs nothing.
    if count > input.len() {
        return None;
    }
    let mut postings = Vec::with_capacity(count);
    let mut page = 0u32;
    for _ in 0..count {
        page = page.checked_add(read_varint(input)?)?;
        postings.push(Posting::on(page));
    }
    let (codes, rest) = input.split_at_checked(count)?;
    *input = rest;
    for (posting, code) in postings.iter_mut().zip(codes) {
        posting.body = code & BODY;
        posting.about = code & ABOUT != 0;
        if code & TITLE != 0 {
            let ([at, of], rest) = input.split_first_chunk()?;
            posting.title = Some(InTitle { at: *at, of: *of });
            *input = rest;
        }
        if code & HEADING != 0 {
            posting.heading = Some(read_varint(input)?);
        }
    }
    Some(postings)
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
        let (first, rest) = input.split_first()?;
        *input = rest;
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
                body: 7,
                ..Posting::on(0)
            },
            Posting {
                about: true,
                heading: Some(300),
                ..Posting::on(3)
            },
            Posting {
                title: Some(InTitle { at: 2, of: 9 }),
                ..Posting::on(70_000)
            },
        ];
        let mut bytes = Vec::new();
        write(&postings, &mut bytes);
        assert_eq!(
            read(&mut bytes.as_slice()).as_deref(),
            Some(postings.as_slice())
        );
        for end in 0..bytes.len() {
            assert_eq!(read(&mut &bytes[..end]), None);
        }
    }

    #[test]
    fn weight_grows_with_frequency_and_shrinks_with_length() {
        assert_eq!(body_weight(1, 4000, 1000), 2);
        assert!(body_weight(1, 1000, 1000) < body_weight(3, 1000, 1000));
        assert_eq!(body_weight(10_000, 1, 1000), 7);
    }
}
