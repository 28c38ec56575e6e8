//! Every command of the window as data: name, icon, shortcut, where it may be used. Menus, the palette, the shortcuts and the help on keys
//! (F1) are all made from this one list, in this order.
//!
//! What a command does stands in `act`; commands of one screen are handed to that screen (`look.asked(Action::…)`), so a screen writer adds a
//! line here, three texts, and one `if` in the screen.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::screens::Screen;
use super::theme::Icon;
use crate::text::Language;

/// Where a command may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// At any time.
    Everywhere,
    /// On the start screen, while no project is open.
    Start,
    /// While a project is open.
    Project,
    /// On one screen.
    Screen(Screen),
    /// On the screens that show proposals.
    Proposals,
}

/// Keys that run a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys {
    /// Held keys.
    pub modifiers: Modifiers,
    /// The key.
    pub key: Key,
}

impl Keys {
    /// As egui wants it.
    pub fn shortcut(self) -> KeyboardShortcut {
        KeyboardShortcut::new(self.modifiers, self.key)
    }

    /// Single keys rest while a text is being written; Ctrl, Alt and function keys do not.
    pub fn rests_while_writing(self) -> bool {
        let function_key = self.key.name().starts_with('F') && self.key.name().len() > 1;
        !self.modifiers.command && !self.modifiers.alt && !function_key && self.key != Key::Escape
    }

    /// Keys that a focused button or list answers itself.
    pub fn rests_while_focused(self) -> bool {
        self.modifiers.is_none()
            && matches!(
                self.key,
                Key::Enter | Key::Space | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight
            )
    }

    /// As written on a keycap: `Ctrl Shift Z`.
    pub fn text(self) -> String {
        let mut out = String::new();
        for (held, name) in [
            (self.modifiers.command, "Ctrl "),
            (self.modifiers.shift, "Shift "),
            (self.modifiers.alt, "Alt "),
        ] {
            if held {
                out.push_str(name);
            }
        }
        out.push_str(match self.key {
            Key::Escape => "Esc",
            Key::Comma => ",",
            Key::Slash => "/",
            other => other.name(),
        });
        out
    }
}

const fn ctrl(key: Key) -> Option<Keys> {
    Some(Keys { modifiers: Modifiers::COMMAND, key })
}

const fn ctrl_shift(key: Key) -> Option<Keys> {
    Some(Keys { modifiers: Modifiers { shift: true, ..Modifiers::COMMAND }, key })
}

const fn alt(key: Key) -> Option<Keys> {
    Some(Keys { modifiers: Modifiers::ALT, key })
}

const fn bare(key: Key) -> Option<Keys> {
    Some(Keys { modifiers: Modifiers::NONE, key })
}

const NONE: Option<Keys> = None;

/// What decides whether a command can be used now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Circumstances {
    /// The screen shown; none on the start screen.
    pub screen: Option<Screen>,
    /// There is something to undo.
    pub can_undo: bool,
    /// There is something to redo.
    pub can_redo: bool,
    /// Work is under way.
    pub busy: bool,
    /// There are changes that are not in the file.
    pub unsaved: bool,
    /// A text was being written up to now: egui leaves its field before keys are looked at.
    pub writing: bool,
}

/// What lies over the screen and has the first word on keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// A menu or a list of choices.
    Menu,
    /// A dialog of the screen: what is done in it can be undone and saved.
    ScreenDialog,
    /// A dialog of the program.
    Dialog,
}

macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident = $id:literal, $icon:ident, $keys:expr, $scope:expr;)*) => {
        /// A command.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $variant),* }

        impl Action {
            /// All commands, in the order of palette and help.
            pub const ALL: &'static [Action] = &[$(Action::$variant),*];

            /// Id of its name.
            pub fn id(self) -> &'static str {
                match self { $(Action::$variant => $id),* }
            }

            /// Its icon.
            pub fn icon(self) -> Icon {
                match self { $(Action::$variant => Icon::$icon),* }
            }

            /// Its keys.
            pub fn keys(self) -> Option<Keys> {
                match self { $(Action::$variant => $keys),* }
            }

            /// Where it may be used.
            pub fn scope(self) -> Scope {
                match self { $(Action::$variant => $scope),* }
            }
        }
    };
}

use Scope::{Everywhere, Project, Proposals, Start};
const CLEAN: Scope = Scope::Screen(Screen::Clean);
const MAP: Scope = Scope::Screen(Screen::Map);
const REVIEW: Scope = Scope::Screen(Screen::Review);

actions! {
    /// A new project from files.
    NewFromFiles = "action-new-from-files", Plus, ctrl(Key::N), Start;
    /// Open a project file.
    OpenProject = "action-open-project", Folder, ctrl(Key::O), Everywhere;
    /// Open the sample city's residents.
    OpenSample = "action-open-sample", Building, ctrl_shift(Key::O), Everywhere;
    /// Open the sample city's establishments.
    OpenSampleEstablishments = "action-open-sample-establishments", Building, NONE, Everywhere;
    /// Add files as sources.
    AddFiles = "action-add-files", Plus, ctrl(Key::N), Project;
    /// Add the files of a folder as sources.
    AddFolder = "action-add-folder", Folder, NONE, Project;
    /// Save.
    Save = "action-save", Check, ctrl(Key::S), Project;
    /// Save under another name.
    SaveAs = "action-save-as", Copy, ctrl_shift(Key::S), Project;
    /// Go back to the start screen.
    Close = "action-close", Home, ctrl(Key::W), Project;
    /// Undo.
    Undo = "action-undo", Undo, ctrl(Key::Z), Project;
    /// Redo.
    Redo = "action-redo", Redo, ctrl_shift(Key::Z), Project;
    /// Bring every stage up to date, files on disk included.
    RunAll = "action-run-all", Play, bare(Key::F5), Project;
    /// Keep the numbers of entities from month to month.
    KeepIds = "action-keep-ids", History, NONE, Project;
    /// Stop the work under way.
    Stop = "action-stop", Stop, bare(Key::Escape), Project;
    /// The first stage's screen.
    GoSources = "action-go-sources", Sources, ctrl(Key::Num1), Project;
    /// The second.
    GoClean = "action-go-clean", Clean, ctrl(Key::Num2), Project;
    /// The third.
    GoMap = "action-go-map", Map, ctrl(Key::Num3), Project;
    /// The fourth.
    GoMatch = "action-go-match", Match, ctrl(Key::Num4), Project;
    /// The fifth.
    GoReview = "action-go-review", Review, ctrl(Key::Num5), Project;
    /// The sixth.
    GoExport = "action-go-export", Export, ctrl(Key::Num6), Project;
    /// The seventh.
    GoCompare = "action-go-compare", Compare, ctrl(Key::Num7), Project;
    /// Accept the open proposal.
    AcceptProposal = "action-accept-proposal", Check, bare(Key::Enter), Proposals;
    /// Accept it with changes.
    ChangeProposal = "action-change-proposal", Pencil, bare(Key::C), Proposals;
    /// Refuse it.
    RefuseProposal = "action-refuse-proposal", Cross, bare(Key::R), Proposals;
    /// Add a step.
    AddStep = "action-add-step", Plus, bare(Key::A), CLEAN;
    /// Bring spellings together.
    Spellings = "action-spellings", Users, bare(Key::M), CLEAN;
    /// Move the step up.
    StepUp = "action-step-up", Up, alt(Key::ArrowUp), CLEAN;
    /// Move the step down.
    StepDown = "action-step-down", Down, alt(Key::ArrowDown), CLEAN;
    /// Switch the step on or off.
    StepSwitch = "action-step-switch", Check, bare(Key::Space), CLEAN;
    /// Write in the search field of the candidates.
    SearchCandidates = "action-search-candidates", Search, bare(Key::Slash), MAP;
    /// Choose candidate 1.
    Candidate1 = "action-candidate-1", Code, bare(Key::Num1), MAP;
    /// Choose candidate 2.
    Candidate2 = "action-candidate-2", Code, bare(Key::Num2), MAP;
    /// Choose candidate 3.
    Candidate3 = "action-candidate-3", Code, bare(Key::Num3), MAP;
    /// Choose candidate 4.
    Candidate4 = "action-candidate-4", Code, bare(Key::Num4), MAP;
    /// Choose candidate 5.
    Candidate5 = "action-candidate-5", Code, bare(Key::Num5), MAP;
    /// The value is unknown.
    CandidateUnknown = "action-candidate-unknown", Question, bare(Key::Num0), MAP;
    /// The same.
    VerdictSame = "action-verdict-same", Equal, bare(Key::S), REVIEW;
    /// Different.
    VerdictDifferent = "action-verdict-different", Notequal, bare(Key::D), REVIEW;
    /// Unsure.
    VerdictUnsure = "action-verdict-unsure", Question, bare(Key::U), REVIEW;
    /// Leave the pair for later.
    SkipPair = "action-skip-pair", Arrow, bare(Key::ArrowRight), REVIEW;
    /// Add a note.
    NotePair = "action-note-pair", Note, bare(Key::N), REVIEW;
    /// Show or hide the reading in Latin letters.
    Transliteration = "action-transliteration", Aa, bare(Key::T), REVIEW;
    /// Show or hide what the file says.
    AsWritten = "action-as-written", Eye, bare(Key::W), REVIEW;
    /// Write in the filter of this screen.
    Find = "action-find", Search, ctrl(Key::F), Project;
    /// Show or hide the inspector.
    Inspector = "action-inspector", Columns, ctrl(Key::I), Project;
    /// Put the focus into the next panel.
    NextPanel = "action-next-panel", Arrow, bare(Key::F6), Project;
    /// Finish the open dialog.
    FinishDialog = "action-finish-dialog", Check, ctrl(Key::Enter), Everywhere;
    /// Go to the export.
    ExportNow = "action-export", Export, ctrl(Key::E), Project;
    /// The history of decisions.
    History = "action-history", History, ctrl(Key::H), Project;
    /// All findings.
    Findings = "action-findings", Info, NONE, Project;
    /// The command palette.
    Palette = "action-palette", Search, ctrl(Key::K), Everywhere;
    /// Light or dark.
    SwitchTheme = "action-switch-theme", Moon, NONE, Everywhere;
    /// The program in English.
    SpeakEnglish = "action-speak-english", Globe, NONE, Everywhere;
    /// The program in French.
    SpeakFrench = "action-speak-french", Globe, NONE, Everywhere;
    /// The program in Arabic.
    SpeakArabic = "action-speak-arabic", Globe, NONE, Everywhere;
    /// Settings.
    Settings = "action-settings", Settings, ctrl(Key::Comma), Everywhere;
    /// Help on keys.
    Help = "action-help", Help, bare(Key::F1), Everywhere;
    /// Leave the program.
    Quit = "action-quit", Cross, ctrl(Key::Q), Everywhere;
}

impl Action {
    /// Whether it can be used now.
    pub fn enabled(self, now: &Circumstances) -> bool {
        let in_scope = match self.scope() {
            Scope::Everywhere => true,
            Scope::Start => now.screen.is_none(),
            Scope::Project => now.screen.is_some(),
            Scope::Screen(screen) => now.screen == Some(screen),
            Scope::Proposals => matches!(now.screen, Some(Screen::Sources | Screen::Clean | Screen::Map)),
        };
        in_scope
            && match self {
                Action::Undo => now.can_undo,
                Action::Redo => now.can_redo,
                // Escape leaves a field first, and stops the work only when nothing is being written.
                Action::Stop => now.busy && !now.writing,
                _ => true,
            }
    }

    /// Whether its keys count while something lies over the screen.
    fn reaches_below(self, over: Over) -> bool {
        match over {
            Over::Nothing => true,
            Over::Menu => self != Action::Stop,
            Over::ScreenDialog => {
                matches!(self, Action::FinishDialog | Action::Undo | Action::Redo | Action::Save)
            }
            Over::Dialog => self == Action::FinishDialog,
        }
    }

    /// Whether a screen answers it, not the frame.
    pub fn is_for_screen(self) -> bool {
        matches!(self.scope(), Scope::Screen(_) | Scope::Proposals)
            || matches!(self, Action::Find | Action::FinishDialog)
    }

    /// Whether it stands in the palette; what only makes sense by its key does not.
    pub fn in_palette(self) -> bool {
        !matches!(
            self,
            Action::Palette
                | Action::NextPanel
                | Action::FinishDialog
                | Action::Stop
                | Action::Candidate1
                | Action::Candidate2
                | Action::Candidate3
                | Action::Candidate4
                | Action::Candidate5
                | Action::AcceptProposal
                | Action::ChangeProposal
                | Action::RefuseProposal
        )
    }

    /// The command that shows a screen.
    pub fn go(screen: Screen) -> Action {
        match screen {
            Screen::Sources => Action::GoSources,
            Screen::Clean => Action::GoClean,
            Screen::Map => Action::GoMap,
            Screen::Match => Action::GoMatch,
            Screen::Review => Action::GoReview,
            Screen::Export => Action::GoExport,
            Screen::Compare => Action::GoCompare,
        }
    }

    /// The screen this command shows.
    pub fn goes_to(self) -> Option<Screen> {
        Screen::ALL.into_iter().find(|s| Action::go(*s) == self)
    }

    /// The language this command chooses.
    pub fn speaks(self) -> Option<Language> {
        match self {
            Action::SpeakEnglish => Some(Language::En),
            Action::SpeakFrench => Some(Language::Fr),
            Action::SpeakArabic => Some(Language::Ar),
            _ => None,
        }
    }

    /// Its keys as text, empty without.
    pub fn keys_text(self) -> String {
        self.keys().map(Keys::text).unwrap_or_default()
    }
}

/// The command that the keys of this frame ask for; the keys are used up.
pub fn pressed(ctx: &egui::Context, now: &Circumstances, over: Over) -> Option<Action> {
    let writing = ctx.text_edit_focused();
    let focused = ctx.memory(|m| m.focused().is_some());
    let mut candidates: Vec<(Action, Keys)> = Action::ALL
        .iter()
        .filter(|a| a.reaches_below(over) && a.enabled(now))
        .filter_map(|a| a.keys().map(|k| (*a, k)))
        .filter(|(_, k)| !((writing && k.rests_while_writing()) || (focused && k.rests_while_focused())))
        // A text field has its own undo.
        .filter(|(a, _)| !(writing && matches!(a, Action::Undo | Action::Redo)))
        .collect();
    // “Ctrl Shift Z” also matches “Ctrl Z”: the one with more keys held comes first.
    candidates.sort_by_key(|(_, k)| !k.modifiers.shift);
    ctx.input_mut(|input| {
        let exact = |keys: &Keys| keys.modifiers.shift == input.modifiers.shift || keys.modifiers.is_none();
        let found: Vec<(Action, Keys)> = candidates.into_iter().filter(|(_, k)| exact(k)).collect();
        found.into_iter().find(|(_, k)| input.consume_shortcut(&k.shortcut())).map(|(a, _)| a)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_keys_in_one_place() {
        for (i, a) in Action::ALL.iter().enumerate() {
            for b in Action::ALL.iter().skip(i + 1) {
                let together = match (a.scope(), b.scope()) {
                    (Start, Project | Proposals | Scope::Screen(_))
                    | (Project | Proposals | Scope::Screen(_), Start) => false,
                    (Scope::Screen(x), Scope::Screen(y)) => x == y,
                    _ => true,
                };
                assert!(!together || a.keys().is_none() || a.keys() != b.keys(), "{a:?} and {b:?}");
            }
        }
    }

    #[test]
    fn single_letters_rest_while_writing_and_function_keys_do_not() {
        assert!(bare(Key::S).is_some_and(Keys::rests_while_writing));
        assert!(bare(Key::F5).is_some_and(|k| !k.rests_while_writing()));
        assert!(bare(Key::F).is_some_and(Keys::rests_while_writing));
        assert!(ctrl(Key::S).is_some_and(|k| !k.rests_while_writing()));
        assert_eq!(Action::Redo.keys_text(), "Ctrl Shift Z");
    }

    #[test]
    fn what_lies_over_the_screen_has_the_first_word_on_keys() {
        let now =
            Circumstances { screen: Some(Screen::Clean), busy: true, can_undo: true, ..Default::default() };
        let press = |keys: Option<Keys>, over: Over| {
            let Keys { modifiers, key } = keys.expect("keys");
            let event = egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
            let events = vec![egui::Event::ModifiersChanged(modifiers), event];
            let input = egui::RawInput { events, ..Default::default() };
            let mut found = None;
            let ctx = egui::Context::default();
            let mut output = ctx.run_ui(input, |ui| found = found.or(pressed(ui.ctx(), &now, over)));
            output.textures_delta.clear();
            found
        };
        assert_eq!(press(bare(Key::Escape), Over::Nothing), Some(Action::Stop));
        assert_eq!(press(bare(Key::Escape), Over::Menu), None, "Escape closes the menu");
        assert_eq!(press(bare(Key::Escape), Over::ScreenDialog), None, "Escape closes the dialog");
        assert_eq!(press(bare(Key::M), Over::ScreenDialog), None);
        assert_eq!(press(ctrl(Key::Num3), Over::ScreenDialog), None);
        assert_eq!(press(ctrl(Key::Z), Over::ScreenDialog), Some(Action::Undo));
        assert_eq!(press(ctrl(Key::Z), Over::Dialog), None);
        assert_eq!(press(ctrl(Key::Enter), Over::Dialog), Some(Action::FinishDialog));
    }

    #[test]
    fn every_command_has_a_name_in_every_language() {
        for action in Action::ALL {
            for language in Language::ALL {
                assert!(crate::text::has(language, action.id()), "{} in {language:?}", action.id());
            }
        }
    }
}
