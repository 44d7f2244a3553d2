//! Free text: a quotation that begins with 「模範解答：」, which learners compare their own words with. A survey
//! needs none.

use crate::modules::model::Ask;
use crate::modules::read::{Parts, Reading};
use crate::modules::words::Mark;

pub(super) fn read(reading: &mut Reading<'_, '_>, parts: &Parts<'_>) -> Option<Ask> {
    let asked = parts.answers.is_empty() && parts.mark == Some(Mark::Survey);
    let model = reading.parts(&parts.model);
    (asked || !model.is_empty()).then_some(Ask::Free { model })
}
