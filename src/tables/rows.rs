//! The rows of a table: a line each below the header, its columns parted by commas, which no column holds.

/// The rows of `table` as so many columns. One that has another number is left out; the tests of the tables see to it that none
/// has.
pub(crate) fn rows<const COLUMNS: usize>(
    table: &'static str,
) -> impl Iterator<Item = [&'static str; COLUMNS]> {
    table.lines().skip(1).filter_map(|line| {
        let mut columns = line.split(',');
        let mut row = [""; COLUMNS];
        for column in &mut row {
            *column = columns.next()?;
        }
        columns.next().is_none().then_some(row)
    })
}

/// The items of a column that holds several.
pub(crate) fn items(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(';').filter(|item| !item.is_empty())
}

/// The rows of `table` as values; one that cannot be read is left out, as [`rows`] does.
pub(super) fn read<T, const COLUMNS: usize>(
    table: &'static str,
    value: impl Fn([&'static str; COLUMNS]) -> Option<T>,
) -> Vec<T> {
    rows(table).filter_map(value).collect()
}

/// What texts call something: several names in one column, in small letters, marks left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names(pub(super) &'static str);

impl Names {
    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        items(self.0)
    }

    #[cfg(test)]
    pub(super) fn are_small(self) -> bool {
        self.iter().all(|name| name == name.to_lowercase())
    }
}

/// How many rows a table has.
#[cfg(test)]
pub(crate) fn count(table: &str) -> usize {
    table.lines().count() - 1
}

#[cfg(test)]
mod tests {
    use super::{count, items, rows};

    #[test]
    fn rows_have_all_their_columns_or_are_left_out() {
        let table = "name,days\nfair,1;2\nlost\nmarket,\nfull,3,4\n";
        let all: Vec<[&str; 2]> = rows(table).collect();
        assert_eq!(all, [["fair", "1;2"], ["market", ""]]);
        assert_eq!(count(table), 4);
        assert!(items("").next().is_none());
        assert_eq!(items("1;2").collect::<Vec<_>>(), ["1", "2"]);
    }
}
