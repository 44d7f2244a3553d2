//! The site's root: a list of its languages. No script chooses one, and nothing is remembered.

use tera::Context;

use super::{Job, Making, Output};
use crate::site::Route;
use crate::templates::{Subject, World};

/// Writes the root, unless a language's home page stands there.
pub struct Root;

impl Output for Root {
    fn plan(&self, world: &World) -> Vec<Job> {
        let taken = world.site.langs.iter().any(|lang| lang.prefix.is_empty());
        if taken {
            return Vec::new();
        }
        let title = world.site.config.title.clone();
        let subject = Subject::made(world.site.source_lang(), Route::new(""), title);
        vec![Job::new(&Self, subject)]
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.render("root.html", &job.subject, Context::new())
    }
}
