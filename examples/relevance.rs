//! Answers queries over a corpus by the program's own search, for `benches/search/score.py`.
//!
//! `cargo run --release --example relevance -- CORPUS.jsonl QUERIES.jsonl ANSWERS.json`

use std::fs;
use std::time::Instant;

use serde_json::{Value, json};
use shirube::search::{
    Asking, Contents, Dictionary, Entry, Facets, Index, Layout, Lexicon, PageText, Reader, Section,
    pack, search,
};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [corpus, queries, answers] = arguments.as_slice() else {
        panic!("three files, please");
    };
    let pages = lines(corpus);
    let texts: Vec<PageText> = pages.iter().map(text).collect();
    let order: Vec<u64> = (0..pages.len() as u64).collect();
    let index = Index::open(None, Dictionary::open()).expect("an index in memory");
    let start = Instant::now();
    let wanted: Vec<(u64, u64)> = order.iter().map(|at| (*at, 1)).collect();
    index
        .update(&wanted, &|at| texts[at].clone())
        .expect("it is written");
    eprintln!("indexed in {:.1} s", start.elapsed().as_secs_f64());
    let reader = index.reader(&order).expect("it is read");
    let words = reader.words().expect("it is read");
    if let Some(folder) = std::env::var_os("PIECES") {
        write_pieces(&reader, &words, &pages, texts, folder.as_ref());
    }
    let reader = Asking {
        reader,
        lexicon: words,
    };
    let start = Instant::now();
    let mut rows = Vec::new();
    for query in lines(queries) {
        let answer = search(
            query["query"].as_str().unwrap_or_default(),
            &reader,
            &|_| false,
        );
        let hits = answer.hits.iter().take(10);
        let address = |page: u32| {
            format!(
                "/{}/",
                pages[page as usize]["id"].as_str().unwrap_or_default()
            )
        };
        let urls: Vec<String> = hits.map(|hit| address(hit.page)).collect();
        rows.push(json!({"id": query["id"], "urls": urls, "total": answer.hits.len()}));
    }
    eprintln!(
        "{} queries in {:.1} s",
        rows.len(),
        start.elapsed().as_secs_f64()
    );
    fs::write(answers, json!({"rows": rows}).to_string()).expect("answers can be written");
}

/// Writes what a browser would read, to see how large it is.
fn write_pieces(
    reader: &Reader,
    words: &Lexicon,
    pages: &[Value],
    texts: Vec<PageText>,
    folder: &std::path::Path,
) {
    let start = Instant::now();
    let length = |text: &PageText| {
        let sections = text.sections.iter();
        sections.map(|s| s.text.chars().count() as u64).sum()
    };
    let lengths: Vec<u64> = texts.iter().map(length).collect();
    let entry = |page: &Value| Entry {
        url: format!("/{}/", page["id"].as_str().unwrap_or_default()),
        title: page["title"].as_str().unwrap_or_default().to_owned(),
        review_by: None,
    };
    let contents = Contents {
        pages: pages.iter().map(entry).zip(texts).collect(),
        facets: Facets::default(),
    };
    let layout = Layout::of(&lengths, lengths.iter().sum());
    let pieces = pack(reader, words, &contents, &layout).expect("the index can be read");
    fs::create_dir_all(folder).expect("a folder for the pieces");
    for (name, bytes) in &pieces {
        fs::write(folder.join(name), bytes).expect("a piece can be written");
    }
    eprintln!(
        "packed in {:.1} s: {} pieces",
        start.elapsed().as_secs_f64(),
        pieces.len()
    );
}

fn lines(path: &str) -> Vec<Value> {
    let text = fs::read_to_string(path).expect("the file can be read");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}

fn text(page: &Value) -> PageText {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let section = |section: &Value| Section {
        heading: word(&section["heading"]),
        id: word(&section["id"]),
        text: section["text"]
            .as_array()
            .into_iter()
            .flatten()
            .map(word)
            .collect::<Vec<_>>()
            .join("\n"),
    };
    PageText {
        title: word(&page["title"]),
        description: word(&page["description"]),
        about: Vec::new(),
        sections: page["sections"]
            .as_array()
            .into_iter()
            .flatten()
            .map(section)
            .collect(),
    }
}
