//! gate
use super::moves::Moves;
use super::rules;
use super::pattern::Pattern;
use super::policy::Policy;
use super::refusal::Refusal;
use super::search::Search;
use super::shift::Ground;
use super::table::Table;

pub struct Gated { pub hidden: Vec<bool>, pub programs: u32 }

pub fn gate(table: &Table, policy: &Policy) -> Result<Gated, Refusal> {
    let ground = Ground::of(table);
    let moves = Moves::of(table);
    let prices = vec![1000; ground.counts.len()];
    let mut pattern = Pattern::new(&ground, prices);
    for need in rules::ends(&ground, policy) {
        pattern.add_need(need);
    }
    let mut search = Search::new(pattern, &moves, policy);
    if !complete(&mut search, policy) { return Err(Refusal::Unproven { cells: search.pattern.unmet().len() }); }
    search.improve(policy.effort.rounds, |search| complete(search, policy));
    for need in rules::values(&ground, policy) {
        search.pattern.add_need(need);
    }
    search.settle();
    if !complete(&mut search, policy) { return Err(Refusal::Unproven { cells: search.pattern.unmet().len() }); }
    Ok(Gated { hidden: search.pattern.hidden().to_vec(), programs: search.programs })
}
fn complete(search: &mut Search, policy: &Policy) -> bool {
    for _ in 0..20 {
        if !search.repair(&[], false) {
            if std::env::var("DBG").is_ok() { for n in search.pattern.unmet() { let need=search.pattern.needs()[n as usize].clone(); eprintln!("unmet {need:?} counts {:?} meeting {}", need.cells.iter().map(|c| search.pattern.ground.counts[*c as usize]).collect::<Vec<_>>(), search.pattern.meeting(n).len()); } }
            return false;
        }
        search.thin();
        if rules::ask(&mut search.pattern, policy).is_empty() {
            return true;
        }
    }
    false
}
