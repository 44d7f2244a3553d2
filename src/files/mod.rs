//! The only room that reads and writes disk. Everything above it speaks of `SitePath`s and texts.

mod path;

pub use path::SitePath;
