//! Which piece has what: known before there is an index, and the same to whoever writes and whoever reads.

/// How many pieces of each sort there are: known before there is an index, so that files can be planned.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Layout {
    pub terms: u32,
    pub words: u32,
    /// How many pages that follow each other are in each piece of pages.
    pub pages: Vec<u32>,
}

/// Characters of text that are sent together on a site of `ORDINARY` characters; on a larger one more, since files
/// should stay few.
const TEXT_A_PIECE: u64 = 10_000;
const ORDINARY: f64 = 6_000_000.0;
/// A piece with one page would tell which page was found.
const FEWEST_PAGES: u32 = 2;

impl Layout {
    /// The layout for pages of these lengths, in characters, with about so many `parts`: characters of scripts without
    /// spaces, and half as many as words.
    pub fn of(lengths: &[u64], parts: u64) -> Self {
        let chars = lengths.iter().sum::<u64>() as f64;
        // Terms grow more slowly than text: pieces of about 7 kB packed come out of this at any size.
        let terms = stepped((parts as f64).powf(0.75) / 150.0);
        let most = TEXT_A_PIECE as f64 * (chars / ORDINARY).max(1.0).sqrt();
        Self {
            terms: terms.clamp(1, 2048),
            words: (terms / 12).clamp(1, 128),
            pages: cut(lengths, most as u64),
        }
    }

    /// The files that there will be.
    pub fn files(&self) -> Vec<String> {
        let of = |sort: char, count: u32| (0..count).map(move |at| file(sort, at));
        let pieces = of('t', self.terms).chain(of('w', self.words));
        let pieces = pieces.chain(of('p', self.pages.len() as u32));
        pieces.chain([MANIFEST.to_owned()]).collect()
    }
}

/// The power of the square root of two below a number: every page names the count of terms' pieces, so that it must
/// not change with every edit.
fn stepped(number: f64) -> u32 {
    let steps = (2.0 * number.max(1.0).log2()).floor();
    (steps / 2.0).exp2() as u32
}

/// How many pages to put together so that none of the pieces is much longer than `most`.
fn cut(lengths: &[u64], most: u64) -> Vec<u32> {
    let mut pieces: Vec<(u32, u64)> = Vec::new();
    for length in lengths {
        match pieces.last_mut() {
            Some((pages, chars)) if *pages < FEWEST_PAGES || *chars + length <= most => {
                *pages += 1;
                *chars += length;
            }
            _ => pieces.push((1, *length)),
        }
    }
    let mut counts: Vec<u32> = pieces.into_iter().map(|(pages, _)| pages).collect();
    if counts.len() > 1 && counts.last().is_some_and(|last| *last < FEWEST_PAGES) {
        let last = counts.pop().unwrap_or_default();
        counts
            .iter_mut()
            .last()
            .into_iter()
            .for_each(|c| *c += last);
    }
    counts
}

/// What the browser reads first.
pub const MANIFEST: &str = "manifest.json";

pub(super) fn file(sort: char, at: u32) -> String {
    format!("{sort}{at:x}.bin")
}

/// The piece that has a term. Terms that share their rarest two characters share a piece, since whoever types one
/// goes on to type the other.
pub fn piece_of(term: &str, count: u32) -> u32 {
    let letters: Vec<char> = term.chars().collect();
    let pairs = letters.windows(2);
    let key = match letters.len() {
        2 | 3 => pairs
            .map(|pair| (common(pair), hash(pair)))
            .min()
            .map_or(0, |(_, hash)| hash),
        _ => hash(&letters[..letters.len().min(3)]),
    };
    key % count
}

/// How ordinary a pair of characters is: hiragana are in every sentence.
fn common(pair: &[char]) -> u32 {
    pair.iter()
        .filter(|c| matches!(c, '\u{3041}'..='\u{3096}'))
        .count() as u32
}

/// FNV-1a over code points, as the browser computes it too.
pub fn hash(letters: &[char]) -> u32 {
    let mix = |hash: u32, c: &char| (hash ^ *c as u32).wrapping_mul(16_777_619);
    let hash = letters.iter().fold(2_166_136_261, mix);
    // The low bits of FNV over few letters are poor.
    hash ^ (hash >> 15)
}

/// The piece that has the note of a name or a reading: that of the first term which whoever types it asks for.
pub fn piece_of_note(key: &str, count: u32) -> u32 {
    let word = key.split(' ').next().unwrap_or_default();
    let first: String = match word.chars().next() {
        Some(c) if c < '\u{e00}' => word.to_owned(),
        _ => word.chars().take(3).collect(),
    };
    piece_of(&first, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_piece_of_pages_has_only_one() {
        for (lengths, want) in [
            (vec![], vec![]),
            (vec![5], vec![1]),
            (vec![30_000, 30_000, 30_000, 30_000], vec![2, 2]),
            (vec![4000, 4000, 4000, 1000, 9000], vec![2, 3]),
        ] {
            let cut = cut(&lengths, TEXT_A_PIECE);
            assert_eq!(cut, want, "{lengths:?}");
        }
    }
}
