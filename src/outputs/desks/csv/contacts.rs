//! The columns of what a desk has several of: lines and languages. Those that differ in nothing but their number share
//! a cell; the others have numbered columns, `telephone.2.number` and so on, which the reader takes as well.

use super::{Columns, key};
use crate::desks::{DeskRecord, Entry, Hours, Line, Service, Spoken};
use crate::fields::Localised;
use crate::outputs::open_data::joined;

/// Lines that are alike but for their numbers.
type Group<T> = Vec<T>;

impl<'c> Columns<'c> {
    /// Telephone, fax, mail, form, relay, sign language, visit: nothing of an expired desk.
    pub(super) fn contacts(&mut self) {
        let most = self
            .data
            .entries()
            .map(|entry| lines(&entry.record).len())
            .max();
        for at in 0..most.unwrap_or_default().max(1) {
            self.line(at);
        }
        self.live("fax", |r| {
            joined(r.fax.iter().map(|fax| fax.shown.as_str()))
        });
        self.live("email", |r| r.email.clone().unwrap_or_default());
        self.live("form", |r| {
            r.form.as_ref().map_or(String::new(), |link| link.0.clone())
        });
        self.service("text_relay", |r| r.text_relay.as_ref());
        self.service("sign_language", |r| r.sign_language.as_ref());
        self.service("visit", |r| r.visit.as_ref());
    }

    fn line(&mut self, at: usize) {
        let data = self.data;
        let prefix = prefix("telephone", at);
        let first = move |entry: &Entry| {
            let live = data.is_live(entry);
            lines(&entry.record)
                .into_iter()
                .nth(at)
                .filter(|_| live)
                .unwrap_or_default()
        };
        let of = move |entry: &Entry, cell: fn(&Line) -> String| {
            first(entry).first().map_or(String::new(), cell)
        };
        let number = if at == 0 {
            prefix.clone()
        } else {
            format!("{prefix}.number")
        };
        self.nested(at, number, move |entry| {
            joined(
                first(entry)
                    .iter()
                    .filter_map(|line| Some(&line.number.as_ref()?.shown)),
            )
        });
        let cells: [(&str, bool, fn(&Line) -> String); 5] = [
            ("cost", true, |line| key(line.cost.map(|cost| cost.key()))),
            ("unreachable_from", true, |line| {
                joined(line.unreachable_from.iter().map(|network| network.key()))
            }),
            ("alternative", true, |line| {
                line.alternative
                    .as_ref()
                    .map_or(String::new(), |number| number.shown.clone())
            }),
            ("extension", false, |line| {
                line.extension.clone().unwrap_or_default()
            }),
            ("hours", false, |line| text_of(&line.hours)),
        ];
        for (name, always, cell) in cells {
            let at = if always { at } else { usize::MAX };
            self.nested(at, format!("{prefix}.{name}"), move |entry| of(entry, cell));
        }
        let texts: [(&str, fn(&Line) -> &Localised); 2] = [
            ("label", |line| &line.label),
            ("cost_note", |line| &line.cost_note),
        ];
        for (name, text) in texts {
            for lang in &data.site().langs {
                let tag = lang.tag.as_str();
                self.table
                    .optional(&format!("{prefix}.{name}.{tag}"), move |entry| {
                        let own = first(entry);
                        let text = own.first().and_then(|line| text(line).get(tag));
                        text.unwrap_or_default().to_owned()
                    });
            }
        }
    }

    /// The languages spoken, where, by whom and when.
    pub(super) fn languages(&mut self) {
        let most = self
            .data
            .entries()
            .map(|entry| spoken(&entry.record).len())
            .max();
        for at in 0..most.unwrap_or_default().max(1) {
            let prefix = prefix("languages", at);
            let first = move |entry: &'_ Entry| {
                spoken(&entry.record)
                    .into_iter()
                    .nth(at)
                    .unwrap_or_default()
            };
            let named = if at == 0 {
                prefix.clone()
            } else {
                format!("{prefix}.language")
            };
            self.nested(at, named, move |entry| {
                joined(first(entry).iter().map(|spoken| spoken.language.as_str()))
            });
            let cells: [(&str, fn(&Spoken) -> String); 3] = [
                ("channels", |s| {
                    joined(s.channels.iter().map(|channel| channel.key()))
                }),
                ("by", |s| key(s.by.map(|by| by.key()))),
                ("hours", |s| text_of(&s.hours)),
            ];
            for (name, cell) in cells {
                self.table
                    .optional(&format!("{prefix}.{name}"), move |entry| {
                        first(entry).first().map_or(String::new(), cell)
                    });
            }
            for lang in &self.data.site().langs {
                let tag = lang.tag.as_str();
                self.table
                    .optional(&format!("{prefix}.note.{tag}"), move |entry| {
                        let own = first(entry);
                        let text = own.first().and_then(|spoken| spoken.note.get(tag));
                        text.unwrap_or_default().to_owned()
                    });
            }
        }
    }

    fn service(&mut self, header: &'static str, service: fn(&DeskRecord) -> Option<&Service>) {
        let data = self.data;
        let own = move |entry: &'_ Entry| {
            let live = data.is_live(entry);
            service(&entry.record).filter(|_| live).cloned()
        };
        let word = |yes: bool| if yes { "有" } else { "無" };
        self.push(header, move |entry| {
            own(entry).map_or(String::new(), |service| word(service.offered).to_owned())
        });
        self.table
            .optional(&format!("{header}.booking"), move |entry| {
                let booked = own(entry).is_some_and(|service| service.booking);
                if booked {
                    word(true).to_owned()
                } else {
                    String::new()
                }
            });
        self.table.optional(&format!("{header}.url"), move |entry| {
            own(entry)
                .and_then(|service| service.url)
                .map_or(String::new(), |link| link.0)
        });
        self.table
            .optional(&format!("{header}.hours"), move |entry| {
                own(entry).map_or(String::new(), |service| text_of(&service.hours))
            });
        self.table
            .texts_of(&format!("{header}.note"), move |entry| {
                let live = data.is_live(entry);
                Some(&service(&entry.record).filter(|_| live)?.note)
            });
    }

    /// A column that every table has for the first of several, and others only where it is filled.
    fn nested(&mut self, at: usize, header: String, cell: impl Fn(&Entry) -> String + 'c) {
        match at {
            0 => self.push(&header, cell),
            _ => self.table.optional(&header, cell),
        }
    }

    /// A column that an expired desk has nothing in.
    fn live(&mut self, header: &str, cell: fn(&DeskRecord) -> String) {
        let data = self.data;
        self.push(header, move |entry| match data.is_live(entry) {
            true => cell(&entry.record),
            false => String::new(),
        });
    }
}

fn prefix(key: &str, at: usize) -> String {
    match at {
        0 => key.to_owned(),
        _ => format!("{key}.{}", at + 1),
    }
}

fn text_of(hours: &Option<Hours>) -> String {
    hours
        .as_ref()
        .map_or(String::new(), |hours| hours.text.clone())
}

/// The lines that have a number, those alike together.
fn lines(record: &DeskRecord) -> Vec<Group<Line>> {
    let numbered = record.telephone.iter().filter(|line| line.number.is_some());
    grouped(numbered.cloned(), |line| Line {
        number: None,
        alternative: line
            .alternative
            .clone()
            .map(|number| unplaced(number.shown)),
        hours: line.hours.clone().map(unplaced_hours),
        ..line.clone()
    })
}

/// The languages, those spoken alike together.
fn spoken(record: &DeskRecord) -> Vec<Group<Spoken>> {
    grouped(record.languages.iter().cloned(), |spoken| Spoken {
        language: String::new(),
        hours: spoken.hours.clone().map(unplaced_hours),
        ..spoken.clone()
    })
}

/// Where it is written makes no difference.
fn unplaced(shown: String) -> crate::desks::Telephone {
    crate::desks::Telephone {
        shown,
        ..Default::default()
    }
}

fn unplaced_hours(hours: Hours) -> Hours {
    Hours {
        text: hours.text,
        ..Default::default()
    }
}

/// Neighbours that are the same but for what they are called.
fn grouped<T, K: PartialEq>(
    all: impl Iterator<Item = T>,
    shared: impl Fn(&T) -> K,
) -> Vec<Group<T>> {
    let mut groups: Vec<Group<T>> = Vec::new();
    for one in all {
        match groups.last_mut() {
            Some(group) if group.first().map(&shared) == Some(shared(&one)) => group.push(one),
            _ => groups.push(vec![one]),
        }
    }
    groups
}
