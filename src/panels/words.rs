//! The closed lists of words that a panel's work is described with.

use crate::choices;

choices! {
    /// How far what was asked for has come. What each means is told to readers beside it.
    pub enum Status {
        /// It was handed over, and nobody has answered.
        Waiting = "waiting" | "回答待ち",
        /// The addressee took it on, whole or in part; nothing has begun.
        Accepted = "accepted" | "受け入れ",
        /// Work has begun.
        UnderWay = "under-way" | "進行中",
        /// All that was to be done is done, and there is evidence.
        Done = "done" | "実現",
        /// The addressee declined, and said why.
        Declined = "declined" | "見送り",
        /// The panel, or who promised it, took it back.
        Withdrawn = "withdrawn" | "取り下げ",
    }
}

choices! {
    /// What an addressee answers.
    pub enum Verdict {
        Accept = "accept" | "受け入れる",
        Partly = "partly" | "一部受け入れる",
        Decline = "decline" | "受け入れない",
    }
}

choices! {
    /// How pressing the panel finds it.
    pub enum Priority {
        High = "high" | "高",
        Medium = "medium" | "中",
        Low = "low" | "低",
    }
}

choices! {
    /// As what somebody spoke.
    pub enum Role {
        Patient = "patient" | "患者",
        Family = "family" | "家族",
        Citizen = "citizen" | "市民",
        Clinician = "clinician" | "医療者",
        Researcher = "researcher" | "研究者",
        Teacher = "teacher" | "教員",
        Secretariat = "secretariat" | "事務局",
    }
}

choices! {
    /// What stands at the head of a chain of answers and actions.
    pub enum ItemKind {
        /// A panel asked for it.
        Recommendation = "recommendation" | "提言",
        /// A public plan promised it.
        Measure = "measure" | "施策",
    }
}
