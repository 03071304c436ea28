//! From paths to the first page of rows: the sample, and a folder of a thousand releases.
#![allow(
    clippy::expect_used,
    reason = "a measurement that cannot be taken may fail loudly"
)]

mod synthetic;

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::path::PathBuf;

use readouts_tui::library::Library;
use readouts_tui::model::Sort;
use readouts_tui::query::Query;
use readouts_tui::tasks::Steps;

/// The program's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn open(paths: &[PathBuf]) -> usize {
    let mut library = Library::in_memory().expect("an index in memory");
    let mut steps = Steps::new(paths, &library, "").expect("an index that is ready");
    while steps.step(&mut library).expect("room") {}
    library
        .find(&Query::default(), Sort::Newest, 0..60, None)
        .expect("an answer")
        .releases
}

fn sample(c: &mut Criterion) {
    c.bench_function("open the sample", |b| b.iter(|| black_box(open(&[]))));
}

fn folder(c: &mut Criterion) {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    for number in 0..1000 {
        let path = folder.path().join(format!("{number}.md"));
        if std::fs::write(path, synthetic::release(number)).is_err() {
            return;
        }
    }
    let paths = [folder.path().to_owned()];
    let mut group = c.benchmark_group("open");
    group.sample_size(10);
    group.bench_function("a folder of 1,000 releases", |b| {
        b.iter(|| black_box(open(&paths)));
    });
    group.finish();
}

criterion_group!(benches, sample, folder);
criterion_main!(benches);
