//! Encoding only what was not encoded before. Where variants are kept is the caller's affair.

use std::sync::Arc;

use super::encode::encode_some;
use super::fault::ImageFault;
use super::options::ImageOptions;
use super::plan::{Plan, VariantSpec};

/// A store of encoded files under keys made of ASCII letters, digits, `-` and `.`, which hold all
/// that the bytes depend on. Losing an entry costs time only.
pub trait VariantCache: Sync {
    /// The file kept under a key.
    fn load(&self, key: &str) -> Option<Arc<[u8]>>;

    /// Keeps a file. A store that is full or read-only may ignore it.
    fn store(&self, key: &str, bytes: &Arc<[u8]>);
}

/// Names with contents.
pub type Files = Vec<(String, Arc<[u8]>)>;

/// Every file that a plan names, from the cache or made now, in the plan's order. `read` gives the
/// original and is called only if something must be made.
pub fn variants<B: AsRef<[u8]>>(
    read: impl FnOnce() -> Result<B, ImageFault>,
    plan: &Plan,
    options: &ImageOptions,
    cache: &dyn VariantCache,
) -> Result<Files, ImageFault> {
    let specs: Vec<&VariantSpec> = plan.specs().collect();
    let mut files: Vec<Option<Arc<[u8]>>> = specs
        .iter()
        .map(|spec| cache.load(&plan.cache_key(spec)))
        .collect();
    let missing: Vec<usize> = (0..files.len()).filter(|i| files[*i].is_none()).collect();
    if !missing.is_empty() {
        let wanted: Vec<&VariantSpec> = missing.iter().map(|i| specs[*i]).collect();
        let made = encode_some(read()?.as_ref(), plan, &wanted, options)?;
        for (i, bytes) in missing.into_iter().zip(made) {
            let bytes: Arc<[u8]> = bytes.into();
            cache.store(&plan.cache_key(specs[i]), &bytes);
            files[i] = Some(bytes);
        }
    }
    let names = specs.iter().map(|spec| spec.name.clone());
    Ok(names.zip(files.into_iter().flatten()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::images::{encode, plan, probe, samples};
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    #[derive(Default)]
    struct InMemory(Mutex<BTreeMap<String, Arc<[u8]>>>);

    impl VariantCache for InMemory {
        fn load(&self, key: &str) -> Option<Arc<[u8]>> {
            self.0.lock().unwrap().get(key).cloned()
        }

        fn store(&self, key: &str, bytes: &Arc<[u8]>) {
            let kept = self.0.lock().unwrap().insert(key.to_owned(), bytes.clone());
            assert!(kept.is_none(), "{key} was made twice");
        }
    }

    #[test]
    fn only_what_is_missing_is_made_and_bytes_are_the_same() {
        let options = ImageOptions {
            widths: vec![20, 40],
            ..ImageOptions::default()
        };
        let photo = samples::jpeg(64, 48);
        let found = probe(&photo, &options.limits).unwrap();
        let plan = plan("a", 9, &found, &options);
        let cache = InMemory::default();
        let first = variants(|| Ok(&photo), &plan, &options, &cache).unwrap();
        let plain = encode(&photo, &plan, &options).unwrap();
        assert!(
            first
                .iter()
                .zip(&plain)
                .all(|(a, b)| a.0 == b.0 && *a.1 == *b.1)
        );

        let narrow = plan.cache_key(&plan.variants[0]);
        cache.0.lock().unwrap().remove(&narrow).unwrap();
        let second = variants(|| Ok(&photo), &plan, &options, &cache).unwrap();
        assert!(first == second);

        let unread = || Err::<&[u8], _>(ImageFault::Truncated);
        assert!(variants(unread, &plan, &options, &cache).unwrap() == first);
    }
}
