//! The library that is compiled in: digests of real releases in our own words, each with the address of the official
//! text.

/// File name and text of each release.
pub(super) const SAMPLE: [(&str, &str); 8] = [
    (
        "2003-11-04-japan-russia.md",
        include_str!("../../assets/sample/2003-11-04-japan-russia.md"),
    ),
    (
        "2005-03-04-japan-russia.md",
        include_str!("../../assets/sample/2005-03-04-japan-russia.md"),
    ),
    (
        "2009-04-05-japan-china.md",
        include_str!("../../assets/sample/2009-04-05-japan-china.md"),
    ),
    (
        "2009-04-05-japan-france.md",
        include_str!("../../assets/sample/2009-04-05-japan-france.md"),
    ),
    (
        "2009-04-05-japan-russia.md",
        include_str!("../../assets/sample/2009-04-05-japan-russia.md"),
    ),
    (
        "2010-06-09-japan-russia.md",
        include_str!("../../assets/sample/2010-06-09-japan-russia.md"),
    ),
    (
        "2017-03-06-japan-korea.md",
        include_str!("../../assets/sample/2017-03-06-japan-korea.md"),
    ),
    (
        "2017-03-06-korea-japan.md",
        include_str!("../../assets/sample/2017-03-06-korea-japan.md"),
    ),
];
