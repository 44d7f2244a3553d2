//! E-learning modules: questions and branching cases read out of plain CommonMark, and written as HTML.
//!
//! One model, `Quiz`, is what pages, search, packages and exports are made from. `read` finds it in a unit's
//! document, `ids` gives its questions names that last, `write` makes the page's HTML.
//!
//! Invariants: any document is a quiz, perhaps of no questions; what is wrong with it is among the findings; a
//! question's answer is decided by the model alone, never by what the HTML looks like.

mod asks;
mod case;
mod course;
mod extra;
mod html;
mod ids;
mod model;
mod numbers;
mod read;
mod rules;
mod slips;
mod state;
mod words;

pub use course::version_code;
pub use html::write;
pub use ids::rules::{
    GOAL_UNKNOWN, OPTION_GONE, QUESTION_GONE, QUESTION_UNRECORDED, REPEAT_UNNAMED, RIGHT_CHANGED,
    TRANSLATION_DIFFERS, UNIT_ALONE, VERSION_STANDS, VERSION_UNRECORDED,
};
pub use ids::{Break, Broken, Copy, FOLDER, Given, Learned, Ledger, Sheet, right};
pub use model::{Area, Ask, Entry, Pair, Part, Question, Quiz, Section};
pub use read::read;
pub use rules::RULES;
pub use rules::STATE_LONG;
pub use state::{STATE_LIMIT, StateShape};
pub use words::{is_mark, points as own_points};
