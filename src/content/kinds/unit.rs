//! Units: the parts of an e-learning module, with text, questions or a branching case.

use super::KindRecord;
use crate::record;

record! {
    /// What a unit adds.
    pub struct Unit {
        /// Id of the module's goal that its questions are for
        "goal" | "ねらい" => goal: Option<String>;
        /// Points for each of its questions; 1 unless it says otherwise
        "points" | "配点" => points: Option<u32>;
        /// How many of its questions a learner gets, drawn anew at each attempt
        "draw" | "出題数" => draw: Option<u32>;
        /// Whether options come in another order at each attempt
        "shuffle" | "順番を変える" => shuffle: bool;
        /// Whether it is a branching case, each heading a node and each link a choice
        "branching" | "分岐" => branching: bool;
        /// Minutes it takes, if reading time is not what counts
        "minutes" | "所要時間" => minutes: Option<u32>;
    }
}

impl KindRecord for Unit {
    const FOLDERS: &'static [&'static str] = &[];
    const LAYOUT: &'static str = "unit.html";
    const SCHEMA_TYPE: &'static str = "LearningResource";
    const STARTER: &'static str = "kind: unit\nweight: NTH\ngoal: goal\n";
}
