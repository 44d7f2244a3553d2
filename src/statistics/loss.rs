//! What protection costs, told so that it may be published: all of it can be counted in the published table.

use super::table::{Line, Table};

/// How much of a table is hidden, and how much of it the rules are about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loss {
    /// By number of dimensions along which a cell is a total: how many cells there are, and how many are hidden.
    pub levels: Vec<(usize, usize)>,
    /// Totals with several parts: all of them, and those with several hidden parts.
    pub lines: usize,
    pub lines_with_hidden: usize,
}

impl Loss {
    /// Of a table, by cell whether it is hidden.
    pub fn of(table: &Table, hidden: &[bool]) -> Self {
        let dimensions = table.dimensions();
        let mut levels = vec![(0, 0); dimensions.len() + 1];
        for (cell, hidden) in hidden.iter().enumerate() {
            let level = &mut levels[table.level(cell)];
            level.0 += 1;
            level.1 += usize::from(*hidden);
        }
        let lines = table
            .lines()
            .into_iter()
            .filter(|line| line.parts.len() > 1);
        let lines: Vec<Line> = lines.collect();
        let several = |line: &&Line| {
            let parts = line.parts.iter().filter(|part| hidden[**part as usize]);
            parts.count() > 1
        };
        Self {
            levels,
            lines: lines.len(),
            lines_with_hidden: lines.iter().filter(several).count(),
        }
    }
}
