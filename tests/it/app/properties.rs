//! Whatever is pressed and however the window is drawn: no panic, and the invariants hold.

use proptest::prelude::*;
use readouts_tui::app::{Code, Key, MouseAct, Pane};

use super::desk::Desk;
use super::draft;

#[derive(Clone, Debug)]
enum Step {
    Press(Key),
    Resize(u16, u16),
    Point(MouseAct, u16, u16),
    Paste(String),
}

fn key() -> impl Strategy<Value = Key> {
    let codes = prop_oneof![
        6 => proptest::sample::select("jk bdugG(),.JKUhl123zHLAOf/nNFsvVyY?:MRqodaiw \u{304f}".chars().collect::<Vec<_>>())
            .prop_map(Code::Char),
        3 => proptest::sample::select(vec![
            Code::Enter,
            Code::Esc,
            Code::Tab,
            Code::Backspace,
            Code::Delete,
            Code::Up,
            Code::Down,
            Code::Left,
            Code::Right,
            Code::PageUp,
            Code::PageDown,
            Code::Home,
            Code::End,
            Code::F(1),
        ]),
    ];
    (
        codes,
        prop::bool::weighted(0.05),
        prop::bool::weighted(0.05),
    )
        .prop_map(|(code, ctrl, shift)| Key { code, ctrl, shift })
}

fn step() -> impl Strategy<Value = Step> {
    let act = proptest::sample::select(vec![
        MouseAct::Click,
        MouseAct::WheelUp,
        MouseAct::WheelDown,
    ]);
    prop_oneof![
        20 => key().prop_map(Step::Press),
        1 => (1_u16..200, 1_u16..60).prop_map(|(columns, rows)| Step::Resize(columns, rows)),
        1 => (60_u16..140, 20_u16..45).prop_map(|(columns, rows)| Step::Resize(columns, rows)),
        2 => (act, 0_u16..140, 0_u16..45).prop_map(|(act, column, row)| Step::Point(act, column, row)),
        1 => "\\PC{0,8}".prop_map(Step::Paste),
    ]
}

fn check(desk: &Desk) {
    let calls = desk.app.calls();
    let list = &calls.window;
    if !list.is_empty() {
        assert!(list.selected() < list.len());
        assert!(list.top() <= list.selected() && list.selected() < list.top() + list.height());
        assert!(
            list.get(list.selected()).is_some(),
            "the selected row is held"
        );
    }
    let agreements = &desk.app.agreements().window;
    assert!(agreements.is_empty() || agreements.selected() < agreements.len());
    let text = desk.app.transcript();
    if text.statements() > 0 {
        assert!(text.cursor() < text.statements());
        let rows = text.visible_rows().len();
        assert!(rows > 0);
        let marked = (0..rows).any(|row| text.has_cursor(row));
        // The facts above the first sentence may fill a small screen; a blank row fills a screen of one.
        assert!(
            marked || text.cursor() == 0 || rows < 4,
            "the cursor's sentence is out of sight"
        );
        if let Some(chosen) = text.chosen() {
            assert!(*chosen.end() < text.statements());
        }
    }
    if let Some(lights) = text.lights() {
        assert!(lights.current.is_none_or(|at| at < lights.hits.len()));
    }
    for (pane, frame) in &desk.app.layout().panes {
        let size = desk.app.size();
        let area = frame.content;
        assert!(area.row + area.rows <= size.rows, "{pane:?}");
        assert!(area.column + area.columns <= size.columns, "{pane:?}");
    }
    assert!(Pane::ALL.contains(&desk.app.focus()));
    desk.screen();
}

fn records() -> Vec<readouts_tui::model::CallRecord> {
    let mut records = draft::library();
    records.push(draft::long(40));
    records
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_pressed_breaks_anything(steps in proptest::collection::vec(step(), 1..60)) {
        let mut desk = Desk::with(records(), 80, 24);
        for step in steps {
            match step {
                Step::Press(key) => {
                    desk.press(key);
                }
                Step::Resize(columns, rows) => {
                    desk.resize(columns, rows);
                }
                Step::Point(act, column, row) => {
                    desk.point(act, column, row);
                }
                Step::Paste(text) => {
                    let effects = desk.app.paste(&text);
                    desk.carry_out(effects);
                }
            }
            check(&desk);
        }
    }

    /// Outcomes that come late, twice or in another order never break the state.
    #[test]
    fn late_outcomes_break_nothing(
        steps in proptest::collection::vec((key(), any::<bool>()), 1..40),
    ) {
        let mut desk = Desk::with(records(), 80, 24);
        let mut waiting = Vec::new();
        for (key, answered) in steps {
            waiting.extend(desk.app.press(key));
            if answered {
                waiting.reverse();
                let now: Vec<_> = waiting.drain(..waiting.len().div_ceil(2)).collect();
                desk.carry_out(now);
            }
            desk.screen();
        }
        desk.carry_out(waiting);
        desk.screen();
    }

    #[test]
    fn resizing_keeps_sentence_selection_and_hits(sizes in proptest::collection::vec((1_u16..200, 1_u16..60), 1..12)) {
        let mut desk = Desk::with(vec![draft::fisheries()], 120, 36);
        desk.keys("<enter>)))vj/minister<enter>");
        let (sentence, chosen) = (desk.sentence(), desk.app.transcript().chosen());
        let lights = desk.app.transcript().lights().cloned();
        for (columns, rows) in sizes {
            desk.resize(columns, rows);
            prop_assert_eq!(desk.sentence(), sentence.clone());
            prop_assert_eq!(desk.app.transcript().chosen(), chosen.clone());
            prop_assert_eq!(desk.app.transcript().lights().cloned(), lights.clone());
        }
    }
}
