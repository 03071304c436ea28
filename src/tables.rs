//! Facts compiled in: who held which office when, countries and their names.
