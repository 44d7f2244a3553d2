//! The page of each module on which a learner prints a certificate, and anybody can check its code.

use tera::Context;

use super::{Job, Making, Output};
use crate::content::Kind;
use crate::site::Page;
use crate::templates::{Subject, World};

/// Writes the certificate's page of every module in every language.
pub struct Certificates;

impl Output for Certificates {
    fn plan(&self, world: &World) -> Vec<Job> {
        let modules = world
            .site
            .pages()
            .filter(|page| page.kind() == Kind::Module);
        let job = |page: &Page| Job::new(&Self, subject(world, page));
        modules.map(job).collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.render("certificate.html", &job.subject, Context::new())
    }
}

/// The certificate of a module.
pub(super) fn subject(world: &World, page: &Page) -> Subject {
    let title = world.word(page.lang, "module-certificate");
    let mut subject = Subject::below(page, "certificate/", title);
    // It says nothing before somebody has learnt.
    subject.noindex = true;
    subject
}
