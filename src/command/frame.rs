//! `frame`: presses keys on the interface without a terminal and prints the screen: the form of our bug reports.

use std::path::PathBuf;

use anyhow::bail;
use chrono::NaiveDate;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::app::{App, Effect, Options, Size, script};
use crate::text::width;
use crate::ui::{self, Theme};
use crate::worker::{self, Executor, Setup};

use super::{Keep, Status, Streams, Usage, flush};

/// What is to be shown, and how.
#[derive(Clone, Debug)]
pub struct Shot {
    pub paths: Vec<PathBuf>,
    pub filter: String,
    pub keys: String,
    /// `120x36`
    pub size: String,
    pub colour: bool,
    pub today: NaiveDate,
    pub copy_to: Option<PathBuf>,
}

pub fn frame(shot: Shot, streams: &mut Streams<'_>) -> anyhow::Result<Status> {
    let size = size(&shot.size)?;
    let keys = script::keys(&shot.keys).map_err(|error| Usage(format!("--keys: {error}")))?;
    let mut app = App::new(Options {
        size,
        today: shot.today,
        mouse: false,
        filter: shot.filter,
    });
    // Nothing is remembered: a frame is no session.
    let mut executor = Executor::new(Setup {
        paths: shot.paths,
        index: Keep::Nowhere,
        today: shot.today.to_string(),
        state: None,
        copy_to: shot.copy_to,
        clipboard: false,
    });
    let effects = app.start();
    worker::settle(&mut executor, &mut app, effects);
    for key in keys {
        let effects = app.press(key);
        if effects.contains(&Effect::Quit) {
            break;
        }
        worker::settle(&mut executor, &mut app, effects);
    }
    let theme = if shot.colour {
        Theme::colour()
    } else {
        Theme::mono()
    };
    let mut terminal = Terminal::new(TestBackend::new(size.columns, size.rows))?;
    terminal.draw(|frame| ui::draw(frame, &app, &theme))?;
    for row in rows(terminal.backend().buffer(), shot.colour) {
        writeln!(streams.out, "{row}")?;
    }
    flush(streams.out)?;
    Ok(Status::Done)
}

fn size(text: &str) -> anyhow::Result<Size> {
    let sides = text
        .split_once(['x', 'X', '×'])
        .and_then(|(columns, rows)| Some((columns.parse().ok()?, rows.parse().ok()?)));
    // More than any screen has; and what is drawn is held in memory.
    let Some((columns @ 1..=1000, rows @ 1..=1000)) = sides else {
        bail!(Usage(format!(
            "--size: `{text}` is no size: write columns and rows, as in 120x36"
        )));
    };
    Ok(Size::new(columns, rows))
}

fn rows(buffer: &Buffer, styled: bool) -> Vec<String> {
    let columns = usize::from(buffer.area.width).max(1);
    buffer
        .content
        .chunks(columns)
        .map(|cells| {
            if styled {
                styled_row(cells)
            } else {
                plain_row(cells)
            }
        })
        .collect()
}

/// The cells that show something: a wide character covers the one after it.
fn shown(cells: &[Cell]) -> impl Iterator<Item = &Cell> {
    let mut covered = 0;
    cells.iter().filter(move |cell| {
        if covered > 0 {
            covered -= 1;
            return false;
        }
        covered = width(cell.symbol()).saturating_sub(1);
        true
    })
}

fn plain_row(cells: &[Cell]) -> String {
    let row: String = shown(cells).map(Cell::symbol).collect();
    row.trim_end().to_owned()
}

fn styled_row(cells: &[Cell]) -> String {
    let mut row = String::new();
    let mut last = String::new();
    for cell in shown(cells) {
        let codes = codes(cell);
        if codes != last {
            row.push_str("\x1b[0");
            row.push_str(&codes);
            row.push('m');
            last = codes;
        }
        row.push_str(cell.symbol());
    }
    if last.is_empty() {
        row.trim_end().to_owned()
    } else {
        format!("{row}\x1b[0m")
    }
}

/// Parameters of the escape sequence that sets the cell's style, each with a semicolon before it.
fn codes(cell: &Cell) -> String {
    const MODIFIERS: [(Modifier, &str); 6] = [
        (Modifier::BOLD, ";1"),
        (Modifier::DIM, ";2"),
        (Modifier::ITALIC, ";3"),
        (Modifier::UNDERLINED, ";4"),
        (Modifier::REVERSED, ";7"),
        (Modifier::CROSSED_OUT, ";9"),
    ];
    let mut codes: String = MODIFIERS
        .iter()
        .filter(|(modifier, _)| cell.modifier.contains(*modifier))
        .map(|(_, code)| *code)
        .collect();
    codes.push_str(&colour(cell.fg, 30));
    codes.push_str(&colour(cell.bg, 40));
    codes
}

/// `base` is 30 for the letters, 40 for what is behind them.
fn colour(colour: Color, base: u8) -> String {
    let plain = |number: u8| format!(";{}", base + number);
    let bright = |number: u8| format!(";{}", base + 60 + number);
    match colour {
        Color::Reset => String::new(),
        Color::Black => plain(0),
        Color::Red => plain(1),
        Color::Green => plain(2),
        Color::Yellow => plain(3),
        Color::Blue => plain(4),
        Color::Magenta => plain(5),
        Color::Cyan => plain(6),
        Color::Gray => plain(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Rgb(red, green, blue) => format!(";{};2;{red};{green};{blue}", base + 8),
        Color::Indexed(number) => format!(";{};5;{number}", base + 8),
    }
}
