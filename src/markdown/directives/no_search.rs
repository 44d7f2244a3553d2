//! `:::no-search`: a part of the page that search leaves out.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;

/// The directive.
pub struct NoSearch;

impl Directive for NoSearch {
    fn name(&self) -> &'static str {
        "no-search"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Block, Form::Inline]
    }

    fn docs(&self) -> Text {
        Text::new(
            "ページのこの部分を、検索の対象から外します。表示は変わりません。ページごと外すには `検索: false` です。",
            "Leaves this part of the page out of the search; it is shown as ever. `search: false` leaves out a whole page.",
        )
    }

    fn example(&self) -> &'static str {
        ":::no-search"
    }

    fn keys(&self) -> &'static [Key] {
        &[]
    }

    fn searched(&self) -> bool {
        false
    }

    fn open(&self, usage: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        match usage.form {
            Form::Block => "<div data-search=\"off\">\n".to_owned(),
            Form::Inline => "<span data-search=\"off\">".to_owned(),
        }
    }

    fn close(&self, usage: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        match usage.form {
            Form::Block => "</div>\n".to_owned(),
            Form::Inline => "</span>".to_owned(),
        }
    }
}
