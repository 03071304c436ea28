//! Facts compiled in: who held which office when, countries and their names, events that calls were about.
//!
//! The facts stand in `assets/tables/*.csv`; where they come from and how firm they are is told there. They help to
//! read a release and are never needed to: whoever is missing here is read from the text alone.

mod births;
mod chairs;
mod countries;
mod deeds;
mod disasters;
mod elections;
mod events;
mod feasts;
mod foundings;
mod gatherings;
mod hijri;
mod months;
mod offices;
mod people;
mod relations;
mod resolutions;
mod rows;
mod series;

pub use births::born;
pub use chairs::{Chair, chairs};
pub use countries::{NameKind, called_alike, country, country_name, country_names};
pub use deeds::{Deed, deeds};
pub use disasters::{Disaster, disasters};
pub use elections::{Ballot, Elections, elections};
pub use events::{Event, events, launches};
pub use feasts::{Feast, feasts};
pub use foundings::{Founding, foundings};
pub use gatherings::{Gathering, gatherings, summits_known};
pub use hijri::{hijri_day, hijri_years};
pub use months::{Month, months};
pub use offices::{Day, Office, Term};
pub use people::{Person, people, people_named, person, spellings};
pub use relations::relations_since;
pub use resolutions::{adopted, adopted_in};
pub use rows::Names;
pub(crate) use rows::{items, rows};
pub use series::{Series, series};
