//! Lessons: one question, answered for a stated reader.

use super::KindRecord;
use crate::record;

record! {
    /// What a lesson adds.
    pub struct Lesson {
        /// What a reader can do afterwards
        "goals" | "ねらい" => goals: Vec<String>;
        /// Minutes it takes, if reading time is not what counts
        "minutes" | "所要時間" => minutes: Option<u32>;
        /// Where it fits into the curriculum
        "curriculum" | "学習指導要領" => curriculum: Vec<String>;
    }
}

impl KindRecord for Lesson {
    const FOLDERS: &'static [&'static str] = &["lessons"];
    const LAYOUT: &'static str = "lesson.html";
    const SCHEMA_TYPE: &'static str = "LearningResource";
    const STARTER: &'static str = "audience: [public]\nlevel: introductory\n";
}
